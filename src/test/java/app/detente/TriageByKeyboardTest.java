package app.detente;

import static app.detente.model.QueueView.ALL;
import static app.detente.model.QueueView.CLOSED;
import static app.detente.model.QueueView.MINE;
import static app.detente.model.QueueView.SNOOZED;
import static app.detente.model.QueueView.SPAM;
import static app.detente.model.QueueView.WAITING;
import static app.detente.model.QueueView.WAITING_ON_CUSTOMER;
import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.NUMPAD1;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.X;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.QueueView;
import app.detente.model.Status;
import app.detente.model.Tag;
import app.detente.storage.Queue;
import app.detente.sync.FileImport;
import app.detente.ui.common.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * An adviser works fifty conversations off without ever touching the mouse. They are invented; with `-Ddetente.messages=FILE` they are the fifty
 * that wait longest in a file of real ones.
 */
@ExtendWith(ApplicationExtension.class)
class TriageByKeyboardTest {
    private static final int MANY = 50;
    private static final int KINDS = 10;
    private static final double LOW = 480;
    /** A file of real messages, instead of invented ones. */
    private static final Optional<String> REAL = Optional.ofNullable(System.getProperty("detente.messages")).filter(name -> !name.isBlank());

    @TempDir
    private Path folder;
    private Stage stage;
    private Console console;
    private final Keyboard keyboard = new Keyboard();

    @Start
    void start(Stage window) {
        stage = window;
    }

    @AfterEach
    void close() {
        console.close();
    }

    private static void fill(Queue queue) {
        queue.advisers().named("Karim");
        if (REAL.isPresent()) {
            new FileImport(queue.imports(), Clock.systemUTC()).run(FileImport.Request.of(Path.of(REAL.get())), state -> { }, () -> false);
        } else {
            Instant first = Instant.now().minus(Duration.ofHours(5));
            queue.ingest().ingest(IntStream.range(0, MANY + 5).mapToObj(i -> new IncomingMessage(Network.FACEBOOK, "m" + i, Optional.empty(),
                    Optional.empty(), MessageKind.CUSTOMER, "c" + i, "Client " + (i + 1), Optional.empty(),
                    i % KINDS == 7 ? "Gagnez un téléphone : http://gagnez.example/" + i : "Ma facture n° " + i + " a doublé, que faire ?", first.plusSeconds(i), Optional.empty())).toList());
        }
    }

    @Test
    void fiftyConversationsAreWorkedOffFromTheKeyboardAlone() {
        console = new Console(stage, folder, Theme.LIGHT, Locale.FRANCE, TriageByKeyboardTest::fill);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.setHeight(LOW)); // what is drawn without a display is drawn by the processor
        List<Long> all = console.listed(WAITING, MANY).stream().map(Conversation::id).toList();
        assertThat(all).hasSize(MANY);
        keyboard.until("rows", () -> console.parts.queue().rows().size() >= MANY);
        keyboard.press(J);
        for (int i = 0; i < MANY; i++) {
            long id = all.get(i);
            keyboard.until("conversation " + i + " is open and can be answered",
                    () -> console.opened().equals(Optional.of(id)) && console.parts.composer().readyProperty().get());
            work(i % KINDS, id);
        }
        checkStore(all);
        goAbout();
    }

    /** Each leaves the next conversation selected: what finishes one by itself, the rest by `J`. */
    private void work(int kind, long id) {
        switch (kind) {
            case 0 -> {
                keyboard.press(T);
                keyboard.write("facturation");
                keyboard.type(ENTER, ESCAPE);
                keyboard.until("tagged", () -> row(id).tags().stream().map(Tag::name).anyMatch("facturation"::equals));
                keyboard.press(J);
            }
            case 1 -> answer(id);
            case 2 -> {
                keyboard.press(N);
                keyboard.write("Vu avec la compta");
                keyboard.press(CONTROL, ENTER);
                keyboard.until("noted", () -> row(id).messageCount() > 1 && console.parts.composer().textProperty().get().isEmpty());
                keyboard.type(ESCAPE, J);
            }
            case 3 -> {
                keyboard.press(A);
                keyboard.choose("Karim");
                keyboard.until("assigned", () -> row(id).assignee().filter(who -> who.name().equals("Karim")).isPresent());
            }
            case 4 -> {
                keyboard.press(B);
                keyboard.choose("Demain matin");
            }
            case 5 -> keyboard.press(E);
            case 6 -> keyboard.press(SHIFT, S);
            case 7 -> {
                keyboard.press(M);
                keyboard.until("mine", () -> row(id).assignee().filter(console.me::equals).isPresent());
                if (REAL.isEmpty()) {
                    hide(id);
                } else {
                    keyboard.press(J); // what may be hidden in a real one nobody can tell before
                }
            }
            case 8 -> closeAndTakeBack(id);
            default -> {
                keyboard.press(CONTROL, K);
                keyboard.write("priorite");
                keyboard.press(ENTER);
                keyboard.choose(console.parts.session().texts().get("triage.priority.urgent"));
                keyboard.until("urgent", () -> row(id).priority() == Priority.URGENT);
                keyboard.press(J);
            }
        }
    }

    /** A template by `/`, its gaps by Tab, sent and on to the next by one stroke. */
    private void answer(long id) {
        keyboard.press(R);
        keyboard.write("/facture");
        keyboard.until("the templates", () -> console.parts.composer().picker().openProperty().get());
        keyboard.press(ENTER);
        keyboard.until("gaps", () -> !console.parts.composer().readiness().gapsProperty().get().isEmpty());
        while (!console.parts.composer().readiness().gapsProperty().get().isEmpty()) {
            keyboard.write("12 euros");
            keyboard.press(TAB);
        }
        keyboard.press(CONTROL, SHIFT, ENTER);
        keyboard.until("the next one", () -> !console.opened().equals(Optional.of(id)));
        keyboard.press(ESCAPE);
    }

    /** As spam; with nothing left to answer the next one comes by itself. */
    private void hide(long id) {
        keyboard.press(H);
        keyboard.until("the reasons", () -> console.parts.moderation().hide().proposalProperty().get().isPresent());
        keyboard.write("3");
        keyboard.press(ENTER);
        keyboard.until("hidden", () -> console.number("SELECT count(*) FROM hiding h JOIN message m ON m.id = h.message_id"
                + " WHERE h.reason = 'spam' AND m.conversation_id = " + id) == 1);
    }

    /** Done by mistake, and undone from where it left us. */
    private void closeAndTakeBack(long id) {
        keyboard.press(E);
        keyboard.until("done", () -> !console.opened().equals(Optional.of(id)));
        keyboard.press(Z);
        keyboard.until("undone", () -> console.number("SELECT lane FROM conversation WHERE id = " + id) == 0);
    }

    private Conversation row(long id) {
        return console.find(id);
    }

    private void checkStore(List<Long> all) {
        int each = MANY / KINDS;
        keyboard.until("everything is kept", () -> console.number("SELECT count(*) FROM event WHERE action = 'priority'") == each);
        for (String action : List.of("tag", "assign", "snooze", "close", "spam", "note", "reply", "undo", "priority")) {
            int wanted = action.equals("assign") || action.equals("close") ? 2 * each : each;
            assertThat(console.number("SELECT count(*) FROM event WHERE action = '" + action + "'")).as(action).isEqualTo(wanted);
        }
        for (int i = 0; i < MANY; i++) {
            Status status = row(all.get(i)).status();
            switch (i % KINDS) {
                case 1 -> {
                    assertThat(console.number("SELECT count(*) FROM message WHERE kind = 'brand' AND body LIKE '%12 euros%' AND conversation_id = "
                            + all.get(i))).isEqualTo(1);
                    assertThat(status).isIn(Status.WAITING_ON_CUSTOMER, Status.OPEN); // where real ones come together somebody may still wait
                }
                case 4 -> assertThat(status).isEqualTo(Status.SNOOZED);
                case 5 -> assertThat(status).isEqualTo(Status.CLOSED);
                case 6 -> assertThat(status).isEqualTo(Status.SPAM);
                case 7 -> assertThat(row(all.get(i)).assignee()).contains(console.me);
                default -> assertThat(status).as("number " + i).isEqualTo(Status.OPEN);
            }
        }
        assertThat(console.number("SELECT count(*) FROM message WHERE kind = 'brand' AND body LIKE '%12 euros%'")).isEqualTo(each);
        assertThat(console.number("SELECT count(*) FROM hiding")).isEqualTo(REAL.isEmpty() ? each : 0);
    }

    /** Every view has its two strokes; the first nine a digit as well. */
    private void goAbout() {
        goes(WAITING, DIGIT1);
        keyboard.press(G);
        assertThat(console.window.lookup(".key-hint").isVisible()).isTrue();
        keyboard.press(S);
        shows(SNOOZED);
        assertThat(console.window.lookup(".key-hint").isVisible()).isFalse();
        goes(SPAM, G, X);
        goes(CLOSED, G, E);
        goes(WAITING_ON_CUSTOMER, G, C);
        goes(MINE, G, M);
        goes(ALL, G, A);
        goes(WAITING, NUMPAD1);
        keyboard.press(F);
        goes(WAITING, G, W);
        keyboard.type(J, J, K, F);
        keyboard.press(G);
        keyboard.press(ESCAPE);
        keyboard.press(P);
        keyboard.press(ESCAPE);
        assertThat(console.parts.conversation().openedProperty().get()).isPresent();
        shows(WAITING);
    }

    private void goes(QueueView view, KeyCode... keys) {
        keyboard.type(keys);
        shows(view);
    }

    private void shows(QueueView view) {
        assertThat(console.parts.queue().filterProperty().get().view()).isEqualTo(view);
    }
}
