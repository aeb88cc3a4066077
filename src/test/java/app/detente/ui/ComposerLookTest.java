package app.detente.ui;

import static app.detente.ui.DeskStage.fx;
import static app.detente.ui.DeskStage.picture;
import static app.detente.ui.DeskStage.popup;
import static app.detente.ui.DeskStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.storage.QueueFixture;
import app.detente.ui.common.Theme;
import app.detente.ui.reply.Doubt;
import app.detente.ui.reply.Mode;
import app.detente.voice.ReplyTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
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
    private DeskStage shown;
    private DeskPieces desk;

    @Start
    void start(Stage window) {
        stage = window;
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void open(Locale language, Theme theme, int width, String message) {
        desk = new DeskPieces(folder, language);
        desk.queue.take(QueueFixture.from("Colette Roy", "1", null, 160, message));
        shown = new DeskStage(stage, desk, theme, width);
        shown.open(desk.queue.holding("1").id());
        fx(() -> shown.parts().composer().write(Mode.REPLY));
    }

    private void text(String text) {
        fx(() -> desk.composer.textProperty().set(text));
        until(() -> !desk.composer.care().reading().remarksProperty().get().isEmpty());
    }

    @Test
    void aRemarkIsReachedAndTakenUpWithTheKeyboardAlone(FxRobot robot) {
        open(Locale.FRANCE, Theme.LIGHT, 1_000, "Ma facture a doublé, appelez-moi au 06 12 34 56 78 !");
        text("Bonjour Colette, nous accusons réception de votre facturre et nous vous rappelons au 06 12 34 56 78. https://maison.fr/aide");
        shown.picture("composer-remarks-light-fr");
        fx(() -> shown.parts().composer().remark(false));
        until(() -> popup().isShowing());
        picture("composer-remark-popup-light-fr", popup());
        String before = desk.composer.textProperty().get();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.composer.textProperty().get()).isNotEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.composer.textProperty().get()).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.composer.care().doubts().askedProperty().get().isPresent());
        shown.picture("composer-personal-light-fr");
        assertThat(desk.composer.care().doubts().askedProperty().get()).get().isInstanceOf(Doubt.Personal.class);
    }

    @Test
    void troubleAndAChainAreDrawnNarrowAndDarkInEnglish() {
        open(Locale.UK, Theme.DARK, 720, "My husband passed away last week and I need to close his line.");
        text(("We apologize for any inconvenience this may have caused, we will recieve your papers. ").repeat(5));
        until(() -> desk.composer.care().isGate());
        shown.picture("composer-gate-chain-dark-en");
        assertThat(desk.composer.readiness().obstacleProperty().get()).isEmpty();
    }

    @Test
    void whatIsOfferedShowsWhichOneEnterTakes(FxRobot robot) {
        open(Locale.FRANCE, Theme.DARK, 1_000, "Où êtes-vous samedi ?");
        robot.write(":sour");
        until(() -> popup().isShowing());
        picture("composer-emoji-dark-fr", popup());
        assertThat(chosen()).isZero();
        robot.type(KeyCode.DOWN);
        assertThat(chosen()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        fx(() -> desk.composer.textProperty().set(""));
        fx(() -> shown.parts().composer().insert(new ReplyTemplate("visit", "Passer", "", "fr", List.of(),
                "On vous attend {{?jour:date}} à la boutique de {{?boutique:choice:Lyon Part-Dieu,Paris Saint-Lazare,Le Mans}}.", Set.of(), 0, false)));
        until(() -> popup().isShowing());
        picture("composer-date-dark-fr", popup());
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.TAB);
        until(() -> popup().isShowing());
        picture("composer-choice-dark-fr", popup());
        assertThat(chosen()).isZero();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.composer.textProperty().get()).endsWith("à la boutique de Lyon Part-Dieu.");
    }

    private static int chosen() {
        return ((ListView<?>) popup().getContent().getFirst().lookup(".list-view")).getSelectionModel().getSelectedIndex();
    }
}
