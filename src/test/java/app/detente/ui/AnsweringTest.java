package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.ReplyState;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import app.detente.ui.reply.Mode;
import app.detente.ui.reply.Obstacle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
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
    private DeskPieces desk;
    private DeskPieces.Parts parts;

    @Start
    void start(Stage window) {
        stage = window;
    }

    @BeforeEach
    void open() throws IOException {
        desk = new DeskPieces(Files.createTempDirectory(folder, "queue"), Locale.FRANCE);
        desk.fill();
        show(Theme.LIGHT, 1000);
        long newest = desk.newest().id();
        fx(() -> desk.conversation.open(newest), true);
        until(() -> desk.composer.readyProperty().get());
    }

    @AfterEach
    void close() {
        fx(stage::hide, true);
        desk.close();
    }

    private void show(Theme theme, double width) {
        fx(() -> {
            parts = desk.parts();
            Scene scene = new Scene(parts.root(), width, 900);
            theme.applyTo(scene);
            stage.setScene(scene);
            stage.show();
        }, true);
    }

    private static void fx(Runnable work, boolean settle) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        if (settle) {
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("it never came", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name, Region node) {
        fx(() -> {
            try {
                Path file = Files.createDirectories(Path.of("target", "look")).resolve(name + ".png");
                Snap.png(node == null ? stage.getScene().snapshot(null) : node.snapshot(null, null), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, true);
    }

    private String text() {
        return desk.composer.textProperty().get();
    }

    @Test
    void aCustomerIsAnsweredFromATemplateWithTheKeyboardAlone(FxRobot robot) {
        fx(() -> parts.composer().write(Mode.REPLY), true);
        robot.write("Bonjour. /fact");
        until(() -> desk.composer.picker().openProperty().get());
        Popup popup = (Popup) Window.getWindows().stream().filter(Popup.class::isInstance).findFirst().orElseThrow();
        assertThat(popup.isShowing()).isTrue();
        picture("reply-picker", (Region) popup.getContent().getFirst());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(popup.isShowing()).isFalse();
        assertThat(text()).startsWith("Bonjour. ").contains("Nadia").doesNotContain("/fact");
        picture("reply-gaps", null);
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
        picture("reply-sent", null);
        desk.queue.pass(Duration.ofSeconds(15));
        assertThat(desk.queue.outbox.take(QueueFixture.ACCOUNT)).get().matches(due -> due.text().equals(sent));
    }

    @Test
    void escapeLeavesTheTextAndTabWithoutGapsGoesOn(FxRobot robot) {
        List<String> left = new ArrayList<>();
        fx(() -> {
            parts.composer().onLeave(() -> left.add("left"));
            parts.composer().write(Mode.REPLY);
        }, true);
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
        desk.close();
        desk = new DeskPieces(Files.createTempDirectory(folder, "english"), Locale.UK);
        desk.fill();
        desk.queue.take(QueueFixture.from("Maximiliane Bartholomäus von und zu Hohenfels-Langenburg 🌻", "77", null, 175,
                "Averyveryverylongwordwithoutanyspacewhatsoever".repeat(4)));
        long id = desk.queue.holding("77").id();
        desk.queue.conversations.claim(id, desk.queue.adviser("Tanguy"));
        show(Theme.LIGHT, 760);
        fx(() -> desk.conversation.open(id), true);
        until(() -> desk.composer.readyProperty().get());
        fx(() -> desk.composer.textProperty().set("Hello, we are on it."), true);
        picture("reply-held-en", null);
        assertThat(desk.composer.readiness().obstacleProperty().get()).get().isInstanceOf(Obstacle.Held.class);
    }

    @Test
    void theDeskIsDrawnInBothThemes(FxRobot robot) {
        fx(() -> parts.composer().write(Mode.REPLY), true);
        robot.write("Nadia, 15 ans et vous partiriez sans dire au revoir ?");
        picture("reply-light", null);
        fx(() -> parts.view().actions().openTags(), true);
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        Popup tags = (Popup) Window.getWindows().stream().filter(Popup.class::isInstance).filter(Window::isShowing).findFirst().orElseThrow();
        robot.write("urg");
        picture("reply-tags", (Region) tags.getContent().getFirst());
        fx(tags::hide, true);
        fx(() -> desk.composer.textProperty().set("x ".repeat(200)), true);
        show(Theme.DARK, 720);
        fx(() -> desk.composer.write(Mode.NOTE), true);
        picture("reply-dark-note", null);
        fx(() -> desk.composer.write(Mode.REPLY), true);
        picture("reply-dark-long", null);
        assertThat(Path.of("target", "look", "reply-dark-note.png")).isNotEmptyFile();
    }
}
