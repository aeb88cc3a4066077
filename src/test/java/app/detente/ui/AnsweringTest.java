package app.detente.ui;

import static app.detente.ui.DeskStage.fx;
import static app.detente.ui.DeskStage.picture;
import static app.detente.ui.DeskStage.popup;
import static app.detente.ui.DeskStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.ReplyState;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Theme;
import app.detente.ui.reply.Mode;
import app.detente.ui.reply.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Answers a customer with the keyboard alone, and leaves pictures of it in `target/look`. */
@ExtendWith(ApplicationExtension.class)
class AnsweringTest {
    @TempDir
    static Path folder;
    private Stage stage;
    private DeskStage shown;
    private DeskPieces desk;

    @Start
    void start(Stage window) {
        stage = window;
    }

    @BeforeEach
    void open() throws IOException {
        open(Locale.FRANCE, 1000);
        shown.open(desk.newest().id());
    }

    private void open(Locale language, double width) throws IOException {
        desk = new DeskPieces(Files.createTempDirectory(folder, "queue"), language);
        desk.fill();
        shown = new DeskStage(stage, desk, Theme.LIGHT, width);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private String text() {
        return desk.composer.textProperty().get();
    }

    @Test
    void aCustomerIsAnsweredFromATemplateWithTheKeyboardAlone(FxRobot robot) {
        fx(() -> shown.parts().composer().write(Mode.REPLY));
        robot.write("Bonjour. /fact");
        until(() -> desk.composer.picker().openProperty().get());
        Popup popup = popup();
        picture("reply-picker", popup);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(popup.isShowing()).isFalse();
        assertThat(text()).startsWith("Bonjour. ").contains("Nadia").doesNotContain("/fact");
        shown.picture("reply-gaps");
        List<?> gaps = desk.composer.readiness().gapsProperty().get();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(gaps.isEmpty() || desk.queue.outbox.pending().isEmpty()).isTrue();
        for (int i = 0; i < gaps.size(); i++) {
            robot.write("mars");
            robot.type(KeyCode.TAB);
        }
        String sent = text();
        assertThat(sent).doesNotContain("⟦");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.queue.outbox.pending().containsKey(ReplyState.QUEUED));
        until(() -> text().isEmpty() && desk.composer.readyProperty().get());
        shown.picture("reply-sent");
        desk.queue.pass(Duration.ofSeconds(15));
        assertThat(desk.queue.outbox.take(QueueFixture.ACCOUNT)).get().matches(due -> due.text().equals(sent));
    }

    @Test
    void escapeLeavesTheTextAndTabWithoutGapsGoesOn(FxRobot robot) {
        List<String> left = new ArrayList<>();
        fx(() -> {
            shown.parts().composer().onLeave(() -> left.add("left"));
            shown.parts().composer().write(Mode.REPLY);
        });
        robot.write("/");
        robot.type(KeyCode.ESCAPE);
        assertThat(left).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(left).containsExactly("left");
        robot.type(KeyCode.TAB);
        assertThat(text()).isEqualTo("/");
        robot.write("x");
        assertThat(text()).isEqualTo("/");
    }

    @Test
    void aColleagueWhoHasItOpenIsNamedInEnglishToo() throws IOException {
        shown.close();
        open(Locale.UK, 760);
        desk.queue.take(QueueFixture.from("Maximiliane Bartholomäus von und zu Hohenfels-Langenburg 🌻", "77", null, 175,
                "Averyveryverylongwordwithoutanyspacewhatsoever".repeat(4)));
        long id = desk.queue.holding("77").id();
        desk.queue.conversations.claim(id, desk.queue.adviser("Tanguy"));
        shown.open(id);
        fx(() -> desk.composer.textProperty().set("Hello, we are on it."));
        shown.picture("reply-held-en");
        assertThat(desk.composer.readiness().obstacleProperty().get()).get().isInstanceOf(Obstacle.Held.class);
    }

    @Test
    void theDeskIsDrawnInBothThemes(FxRobot robot) {
        fx(() -> shown.parts().composer().write(Mode.REPLY));
        robot.write("Nadia, 15 ans et vous partiriez sans dire au revoir ?");
        shown.picture("reply-light");
        fx(() -> shown.parts().view().actions().openTags());
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        Popup tags = popup();
        robot.write("urg");
        picture("reply-tags", tags);
        fx(tags::hide);
        fx(() -> desk.composer.textProperty().set("x ".repeat(200)));
        shown.show(Theme.DARK, 720);
        fx(() -> desk.composer.write(Mode.NOTE));
        shown.picture("reply-dark-note");
        fx(() -> desk.composer.write(Mode.REPLY));
        shown.picture("reply-dark-long");
        assertThat(Path.of("target", "look", "reply-dark-note.png")).isNotEmptyFile();
    }
}
