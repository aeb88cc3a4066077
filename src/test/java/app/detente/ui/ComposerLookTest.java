package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.storage.QueueFixture;
import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import app.detente.ui.reply.Doubt;
import app.detente.ui.reply.Mode;
import app.detente.voice.ReplyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The composer with everything it can say, by keyboard; its pictures are left in `target/look`. */
@ExtendWith(ApplicationExtension.class)
class ComposerLookTest {
    @TempDir
    Path folder;
    private Stage stage;
    private DeskPieces desk;
    private DeskPieces.Parts parts;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Locale language, Theme theme, int width, String message) throws IOException {
        desk = new DeskPieces(Files.createTempDirectory(folder, "look"), language);
        desk.queue.take(QueueFixture.from("Colette Roy", "1", null, 160, message));
        fx(() -> {
            parts = desk.parts();
            Scene scene = new Scene(parts.root(), width, 900);
            theme.applyTo(scene);
            stage.setScene(scene);
            stage.show();
        });
        long id = desk.queue.holding("1").id();
        fx(() -> desk.conversation.open(id));
        until(() -> desk.composer.readyProperty().get());
        fx(() -> parts.composer().write(Mode.REPLY));
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WaitForAsyncUtils.waitForFxEvents();
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
        });
    }

    private static Popup popup() {
        return (Popup) Window.getWindows().stream().filter(Popup.class::isInstance).filter(Window::isShowing).findFirst().orElseThrow();
    }

    private void text(String text) {
        fx(() -> desk.composer.textProperty().set(text));
        until(() -> !desk.composer.care().reading().remarksProperty().get().isEmpty());
    }

    @Test
    void aRemarkIsReachedAndTakenUpWithTheKeyboardAlone(FxRobot robot) throws IOException {
        open(Locale.FRANCE, Theme.LIGHT, 1_000, "Ma facture a doublé, appelez-moi au 06 12 34 56 78 !");
        text("Bonjour Colette, nous accusons réception de votre facturre et nous vous rappelons au 06 12 34 56 78. https://maison.fr/aide");
        picture("composer-remarks-light-fr", null);
        fx(() -> parts.composer().remark(false));
        until(() -> popup().isShowing());
        picture("composer-remark-popup-light-fr", (Region) popup().getContent().getFirst());
        String before = desk.composer.textProperty().get();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.composer.textProperty().get()).isNotEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.composer.textProperty().get()).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.composer.care().doubts().askedProperty().get().isPresent());
        picture("composer-personal-light-fr", null);
        assertThat(desk.composer.care().doubts().askedProperty().get()).get().isInstanceOf(Doubt.Personal.class);
    }

    @Test
    void troubleAndAChainAreDrawnNarrowAndDarkInEnglish() throws IOException {
        open(Locale.UK, Theme.DARK, 720, "My husband passed away last week and I need to close his line.");
        text(("We apologize for any inconvenience this may have caused, we will recieve your papers. ").repeat(5));
        until(() -> desk.composer.care().isGate());
        picture("composer-gate-chain-dark-en", null);
        assertThat(desk.composer.readiness().obstacleProperty().get()).isEmpty();
    }

    @Test
    void whatIsOfferedShowsWhichOneEnterTakes(FxRobot robot) throws IOException {
        open(Locale.FRANCE, Theme.DARK, 1_000, "Où êtes-vous samedi ?");
        robot.write(":sour");
        until(() -> popup().isShowing());
        picture("composer-emoji-dark-fr", (Region) popup().getContent().getFirst());
        assertThat(chosen()).isZero();
        robot.type(KeyCode.DOWN);
        assertThat(chosen()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        fx(() -> desk.composer.textProperty().set(""));
        fx(() -> parts.composer().insert(new ReplyTemplate("visit", "Passer", "", "fr", List.of(),
                "On vous attend {{?jour:date}} à la boutique de {{?boutique:choice:Lyon Part-Dieu,Paris Saint-Lazare,Le Mans}}.", Set.of(), 0, false)));
        until(() -> popup().isShowing());
        picture("composer-date-dark-fr", (Region) popup().getContent().getFirst());
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.TAB);
        until(() -> popup().isShowing());
        picture("composer-choice-dark-fr", (Region) popup().getContent().getFirst());
        assertThat(chosen()).isZero();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.composer.textProperty().get()).endsWith("à la boutique de Lyon Part-Dieu.");
    }

    private static int chosen() {
        return ((ListView<?>) popup().getContent().getFirst().lookup(".list-view")).getSelectionModel().getSelectedIndex();
    }
}
