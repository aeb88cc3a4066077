package app.detente.ui.rules;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.rules.WordList;
import app.detente.storage.AdviserStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.RuleRunStore;
import app.detente.storage.RuleStore;
import app.detente.storage.TagStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private TestSession me;
    private RuleStore store;
    private WordsViewModel words;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new RuleStore(queue.database, queue.changes);
        me = new TestSession(queue.me, queue.clock);
        words = new WordsViewModel(me.session, new RuleStores(store, new RuleRunStore(queue.database, queue.changes, queue.clock),
                new TagStore(queue.database, queue.changes), new AdviserStore(queue.database), queue.templates));
        words.read();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aListIsKeptInOrderAndWithoutDoubles() {
        words.textProperty(WordList.BLOCKED).set("voleurs\n\nsale  type\nvoleurs");
        assertThat(words.unsavedProperty(WordList.BLOCKED).get()).isTrue();
        assertThat(words.unsavedProperty(WordList.SUSPECT).get()).isFalse();
        words.save(WordList.BLOCKED);
        assertThat(store.words(WordList.BLOCKED)).containsExactly("sale type", "voleurs");
        assertThat(words.textProperty(WordList.BLOCKED).get()).isEqualTo("sale type\nvoleurs");
        assertThat(words.unsavedProperty(WordList.BLOCKED).get()).isFalse();
    }

    @Test
    void aPhraseThatCannotBeIsSaidAndNothingIsLost() {
        words.textProperty(WordList.SUSPECT).set("nul\n...");
        words.save(WordList.SUSPECT);
        assertThat(store.words(WordList.SUSPECT)).isEmpty();
        assertThat(me.last()).contains("emoji");
        assertThat(words.textProperty(WordList.SUSPECT).get()).isEqualTo("nul\n...");
    }

    @Test
    void whatIsTypedStaysWhileTheListIsReadAgain() {
        words.textProperty(WordList.SUSPECT).set("nul");
        words.read();
        assertThat(words.textProperty(WordList.SUSPECT).get()).isEqualTo("nul");
        words.discard(WordList.SUSPECT);
        assertThat(words.textProperty(WordList.SUSPECT).get()).isEmpty();
    }

    @Test
    void aListIsTriedAsItStandsInTheField() {
        queue.take(from("nadia", "m1", null, 1, "c’est nul"), from("karim", "m2", null, 2, "bien"));
        words.textProperty(WordList.SUSPECT).set("nul*");
        words.tryOut(WordList.SUSPECT);
        assertThat(words.trial().resultProperty().get()).get().extracting("matched").isEqualTo(1L);
        words.textProperty(WordList.SUSPECT).set("nulle");
        assertThat(words.trial().resultProperty().get()).isEmpty();
    }
}
