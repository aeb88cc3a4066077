package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Role;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore.Sending;
import app.detente.ui.common.Theme;
import app.detente.ui.reply.Mode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Both sides of a second pair of eyes, in the whole window. */
@ExtendWith(ApplicationExtension.class)
class SecondEyesWindowTest {
    @TempDir
    private Path folder;
    private Stage stage;
    private Console console;
    private Keyboard keyboard;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void open(Role mine) {
        console = new Console(stage, folder, Theme.LIGHT, Locale.FRENCH, queue -> fill(queue, mine));
        keyboard = new Keyboard();
    }

    /** A message waits; where I review, Léa has answered it. */
    private static void fill(Queue queue, Role mine) {
        Adviser lead = queue.advisers().named("Karim");
        Adviser me = queue.advisers().named("Sonia");
        Adviser lea = queue.advisers().named("Léa");
        queue.team().change(queue.team().member(lead).as(Role.LEAD), lead);
        queue.team().change(queue.team().member(me).as(mine), lead);
        queue.team().change(queue.team().member(lea).as(Role.NEWCOMER), lead);
        queue.ingest().ingest(List.of(new IncomingMessage(Network.X, "1", Optional.of("1"), Optional.empty(), MessageKind.CUSTOMER, "ana", "Ana",
                Optional.empty(), "Plus de réseau depuis ce matin", Clock.systemUTC().instant(), Optional.empty())));
        if (mine.reviews()) {
            queue.replies().send(new Sending(1, Optional.empty(), "Bonjour Ana, on regarde !", List.of(), "Maison",
                    queue.conversations().find(1).orElseThrow().version(), Duration.ofSeconds(15)), lea);
        }
    }

    @Test
    void aReplyIsApprovedWithTwoKeysAndCtrlEnter() {
        open(Role.ADVISER);
        keyboard.until("the reply waits", () -> !console.parts.newcomers().approvals().waiting().isEmpty());
        keyboard.type(KeyCode.G, KeyCode.Y);
        keyboard.until("it is shown", () -> console.parts.newcomers().approvals().reviewProperty().get().isPresent());
        keyboard.press(KeyCode.CONTROL, KeyCode.ENTER);
        keyboard.until("it is decided", () -> console.parts.newcomers().approvals().waiting().isEmpty());
        assertThat(console.number("SELECT count(*) FROM outbox o JOIN reply r ON r.key = o.key JOIN adviser a ON a.id = r.adviser_id WHERE a.name = 'Léa'"))
                .isEqualTo(1);
    }

    @Test
    void aNewcomersReplyIsSeenToWaitAndComesBackToTheComposer() {
        open(Role.NEWCOMER);
        keyboard.until("the conversation is listed", () -> !console.parts.queue().rows().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> console.parts.queue().select(1));
        keyboard.until("it is open", () -> console.parts.composer().readyProperty().get());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            console.window.write(Mode.REPLY);
            console.parts.composer().textProperty().set("Bonjour Ana, on regarde !");
        });
        keyboard.until("it can go", () -> console.parts.composer().readiness().obstacleProperty().get().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(5_000, console.parts.composer()::send);
        keyboard.until("it waits below the thread", () -> !console.parts.newcomers().pending().pendingProperty().get().isEmpty());
        assertThat(console.number("SELECT count(*) FROM outbox")).isZero();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () ->
                console.parts.newcomers().pending().withdraw(console.parts.newcomers().pending().pendingProperty().get().getFirst()));
        keyboard.until("it is the draft again", () -> console.parts.composer().textProperty().get().equals("Bonjour Ana, on regarde !"));
    }
}
