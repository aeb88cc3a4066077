package app.detente.ui;

import static app.detente.ui.DeskStage.fx;
import static app.detente.ui.DeskStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Ability;
import app.detente.model.Conversation;
import app.detente.model.GivingUp;
import app.detente.model.Message;
import app.detente.model.ReplyState;
import app.detente.storage.OutboxStore.Due;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore.Sending;
import app.detente.ui.common.Theme;
import app.detente.ui.reply.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Replies on every way they can end, and one for a single reader; the pictures are left in `target/look`. */
@ExtendWith(ApplicationExtension.class)
class DeliveryLookTest {
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

    private void open(Locale language, Theme theme, int width) {
        desk = new DeskPieces(folder, language);
        desk.queue.take(QueueFixture.from("Colette Roy", "1", null, 160, "Ma ligne est coupée depuis lundi, rappelez-moi au 06 12 34 56 78 !"));
        desk.queue.accounts.connect(QueueFixture.ACCOUNT, Map.of(), desk.queue.me);
        desk.queue.facts.keep(QueueFixture.ACCOUNT, Set.of(Ability.PRIVATE_REPLY, Ability.DELETE), Set.of());
        shown = new DeskStage(stage, desk, theme, width);
    }

    private Due sending(String text, boolean privately) {
        Conversation row = desk.queue.holding("1");
        desk.queue.replies.send(new Sending(row.id(), Optional.of(desk.queue.message("1")), text, List.of(), "Maison", row.version(), Duration.ZERO,
                Optional.empty(), privately), desk.queue.me);
        return desk.queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
    }

    private void doubtful(Due due) {
        desk.queue.outbox.unknown(due, "not_found");
        desk.queue.outbox.needsPerson(due, "not_found");
    }

    /** Public, in private, refused, in doubt, given up. */
    private void everyEnd() {
        desk.queue.outbox.sent(sending("Bonjour Colette, on regarde tout de suite.", false), "90", "");
        desk.queue.outbox.sent(sending("On vous rappelle au 06 12 34 56 78 dans l’heure.", true), "m_91", "");
        desk.queue.outbox.failed(sending("La ligne est de nouveau ouverte.", false), "duplicate");
        doubtful(sending("La ligne est de nouveau ouverte, merci de votre patience.", false));
        Due given = sending("Vous pouvez téléphoner dès maintenant.", false);
        desk.queue.outbox.failed(given, "refused");
        desk.queue.undelivered.giveUp(given.key(), GivingUp.SETTLED_OTHERWISE, desk.queue.me);
    }

    private List<Message> thread() {
        return desk.queue.conversations.thread(desk.queue.holding("1").id(), Optional.empty(), 20);
    }

    private static ButtonBase button(FxRobot robot, String text) {
        return robot.lookup(text).queryAllAs(Node.class).stream().filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast).findFirst().orElseThrow();
    }

    @Test
    void everyEndIsDrawnAndWhatNeedsAPersonIsSettledByOne(FxRobot robot) {
        open(Locale.FRANCE, Theme.LIGHT, 1_000);
        everyEnd();
        shown.open(desk.queue.holding("1").id());
        shown.picture("delivery-light-fr");
        fx(() -> button(robot, "Elle est bien en ligne").fire());
        until(() -> thread().stream().filter(one -> one.delivery().filter(d -> d.state() == ReplyState.SENT).isPresent()).count() == 3);
        fx(() -> button(robot, "Abandonner…").fire());
        fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst().orElseThrow()
                .getItems().getFirst().fire());
        until(() -> thread().stream().filter(one -> one.delivery().flatMap(d -> d.givenUp()).isPresent()).count() == 2);
    }

    @Test
    void theyAreDrawnDarkAndNarrowInEnglish() {
        open(Locale.UK, Theme.DARK, 700);
        everyEnd();
        shown.open(desk.queue.holding("1").id());
        shown.picture("delivery-dark-en");
        assertThat(thread()).hasSize(6);
    }

    @Test
    void whoeverShowedTheirNumberIsAnsweredInPrivateByOnePress(FxRobot robot) {
        open(Locale.FRANCE, Theme.LIGHT, 1_000);
        shown.open(desk.queue.holding("1").id());
        fx(() -> shown.parts().composer().write(Mode.REPLY));
        until(() -> desk.composer.care().privacy().possibleProperty().get());
        shown.picture("private-offered-light-fr");
        fx(() -> button(robot, "Répondre en privé").fire());
        fx(() -> desk.composer.textProperty().set("On vous rappelle au 06 12 34 56 78 avant midi, Colette."));
        shown.picture("private-chosen-light-fr");
        assertThat(button(robot, "Envoyer en privé").isDisabled()).isFalse();
        desk.queue.execute("UPDATE message SET limits = 'no_private_reply'");
        Conversation now = desk.newest();
        fx(() -> desk.composer.show(now));
        until(() -> button(robot, "Envoyer en privé").isDisabled());
        shown.picture("private-closed-light-fr");
    }

    @Test
    void aPrivateReplyIsDrawnDarkAndNarrowInEnglish() {
        open(Locale.UK, Theme.DARK, 640);
        shown.open(desk.queue.holding("1").id());
        until(() -> desk.composer.care().privacy().possibleProperty().get());
        fx(() -> desk.composer.care().privacy().chosenProperty().set(true));
        fx(() -> desk.composer.textProperty().set("We will call you before noon, Colette."));
        shown.picture("private-chosen-dark-en");
        assertThat(desk.composer.readiness().obstacleProperty().get()).isEmpty();
    }
}
