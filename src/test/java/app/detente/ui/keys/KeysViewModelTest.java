package app.detente.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.ui.common.TestSession;
import app.detente.ui.common.keys.Combination;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.common.keys.Stroke;
import app.detente.ui.common.keys.Stroke.Refusal;
import app.detente.ui.keys.KeysViewModel.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private SettingStore store;
    private TestSession test;
    private Commands commands;
    private Command done;
    private Command next;
    private Command waiting;
    private KeysViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new SettingStore(queue.database);
        begin();
    }

    /** As after a start. */
    private void begin() {
        test = new TestSession(queue.me, queue.clock);
        commands = test.session.desk().commands();
        done = commands.command("conversation.done", () -> { }).on("E");
        next = commands.command("list.next", () -> { }).on("J");
        waiting = commands.command("go.view.waiting", "En attente", () -> { }).on("G W", "DIGIT1");
        commands.add(done, next, waiting);
        model = new KeysViewModel(test.session, store);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void press(String stroke) {
        model.press(Stroke.parse(stroke).orElseThrow());
    }

    private List<String> keys(Command command) {
        return commands.keysProperty().get().of(command).stream().map(Combination::encoded).toList();
    }

    private Recording recording() {
        return model.recordingProperty().get().orElseThrow();
    }

    @Test
    void theKeysPressedBecomeTheCommandsAndAreThereAfterAStart() {
        model.record(done);
        press("Q");
        assertThat(model.recordingProperty().get()).isEmpty();
        assertThat(keys(done)).containsExactly("Q");
        begin();
        assertThat(keys(done)).containsExactly("Q");
        assertThat(model.isChanged(done)).isTrue();
    }

    @Test
    void eachAdviserHasTheirOwn() {
        model.record(done);
        press("Q");
        assertThat(store.get("keys." + queue.me.id())).contains("conversation.done=Q");
        assertThat(store.get("keys." + queue.adviser("Karim").id())).isEmpty();
    }

    @Test
    void aFirstStrokeOfTwoWaitsForTheSecond() {
        model.record(done);
        press("G");
        assertThat(recording().begun()).contains(Stroke.parse("G").orElseThrow());
        press("Q");
        assertThat(keys(done)).containsExactly("G Q");
    }

    @Test
    void keysOfAnotherAreNotTakenUnlessTheyAreSwapped() {
        model.record(done);
        press("J");
        assertThat(recording().conflict().orElseThrow().holder()).isEqualTo(next);
        assertThat(keys(done)).containsExactly("E");
        model.swap();
        assertThat(keys(done)).containsExactly("J");
        assertThat(keys(next)).containsExactly("E");
        assertThat(model.recordingProperty().get()).isEmpty();
    }

    @Test
    void aConflictIsLeftByOtherKeys() {
        model.record(done);
        press("J");
        press("Q");
        assertThat(keys(done)).containsExactly("Q");
        assertThat(keys(next)).containsExactly("J");
    }

    @Test
    void theSecondKeysOfACommandStay() {
        model.record(waiting);
        press("F5");
        assertThat(keys(waiting)).containsExactly("F5", "DIGIT1");
    }

    @Test
    void whatIsRefusedChangesNothingAndWaitsOn() {
        model.record(done);
        model.refuse(Refusal.ALT);
        assertThat(recording().refused()).contains(Refusal.ALT);
        model.cancel();
        assertThat(keys(done)).containsExactly("E");
    }

    @Test
    void aCommandCanHaveNoKeysAndItsUsualOnesAgain() {
        model.remove(done, commands.keysProperty().get().of(done).getFirst());
        assertThat(keys(done)).isEmpty();
        model.record(next);
        press("E");
        model.usual(done);
        assertThat(keys(done)).containsExactly("E");
        assertThat(keys(next)).isEmpty();
        model.allUsual();
        assertThat(keys(next)).containsExactly("J");
        assertThat(store.get("keys." + queue.me.id())).contains("");
    }

    @Test
    void singleLettersAreSwitchedOffAndStayOff() {
        model.letters(false);
        begin();
        assertThat(commands.keysProperty().get().letters()).isFalse();
    }

    @Test
    void theSheetIsSavedAsAPageOfItsOwn() throws IOException {
        commands.add(commands.command("go.view.x", "<Vue> & « moi »", () -> { }).on("G X"));
        Path page = folder.resolve("touches.html");
        model.save(page);
        assertThat(Files.readString(page)).contains("&lt;Vue&gt; &amp; « moi »", "<kbd>G X</kbd>", "<kbd>E</kbd>", "lang=\"fr\"").doesNotContain("<Vue>", "http");
        assertThat(test.last()).contains("touches.html");
        model.save(folder.resolve("nowhere").resolve("touches.html"));
        assertThat(test.last()).contains("nowhere");
    }

    @Test
    void theSheetLeavesOutWhatHasNoKeys() {
        model.remove(done, commands.keysProperty().get().of(done).getFirst());
        Sheet sheet = Sheet.of(commands);
        assertThat(sheet.left()).isNotEmpty();
        assertThat(List.of(sheet.left(), sheet.right())).allSatisfy(column ->
                assertThat(column).flatMap(Sheet.Part::lines).extracting(Sheet.Line::title).doesNotContain("Terminer"));
    }
}
