package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.ui.common.Theme;
import app.detente.ui.moderation.LadderViewModel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Hiding by the keyboard alone, in the window itself. */
@ExtendWith(ApplicationExtension.class)
class HidingTest {
    private static final Instant NOW = Instant.parse("2026-03-05T15:42:00Z");

    private Studio studio;
    private Studio.Open open;

    @BeforeEach
    void open() {
        studio = new Studio(InstantSource.fixed(NOW), ZoneId.of("Europe/Paris"));
        studio.queue().ingest().ingest(List.of(message("1", "Montres à moitié prix"), message("2", "Bande de voleurs, je vais chez Free")));
        open = studio.open(Theme.LIGHT, Texts.in(Locale.FRANCE));
        studio.settle();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(open.window()::leave);
        studio.close();
    }

    private static IncomingMessage message(String id, String text) {
        return new IncomingMessage(Network.FACEBOOK, id, Optional.of("t"), Optional.empty(), MessageKind.CUSTOMER, "c", "Nadia", Optional.empty(), text,
                NOW.minusSeconds(600 - Long.parseLong(id)), Optional.empty());
    }

    private void push(FxRobot robot, KeyCode key) {
        robot.push(key);
        studio.settle();
    }

    private List<String> hidden() {
        return studio.queue().conversations().thread(1, Optional.empty(), 9).stream().map(message -> message.hidden().orElse("")).toList();
    }

    @Test
    void aMessageIsHiddenAndBroughtBackWithoutTheMouse(FxRobot robot) {
        push(robot, KeyCode.J);
        push(robot, KeyCode.H);
        push(robot, KeyCode.PAGE_UP);
        push(robot, KeyCode.DIGIT3);
        assertThat(hidden()).containsExactly("", "");
        push(robot, KeyCode.ENTER);
        assertThat(hidden()).containsExactly("spam", "");
        push(robot, KeyCode.Z);
        assertThat(hidden()).containsExactly("", "");
    }

    @Test
    void criticismStaysWhateverIsPressedUntilItIsOverruled(FxRobot robot) {
        push(robot, KeyCode.J);
        push(robot, KeyCode.H);
        push(robot, KeyCode.DIGIT1);
        push(robot, KeyCode.ENTER);
        assertThat(hidden()).containsExactly("", "");
        robot.interact(() -> open.parts().moderation().hide().overrideProperty().set(true));
        push(robot, KeyCode.ENTER);
        assertThat(hidden()).containsExactly("", "offensive");
    }

    @Test
    void escapeLeavesEverythingAsItWasAndTheKeysToTheDesk(FxRobot robot) {
        push(robot, KeyCode.J);
        push(robot, KeyCode.H);
        push(robot, KeyCode.DIGIT2);
        push(robot, KeyCode.ESCAPE);
        assertThat(open.parts().moderation().hide().proposalProperty().get()).isEmpty();
        assertThat(hidden()).containsExactly("", "");
        push(robot, KeyCode.E);
        assertThat(studio.queue().conversations().find(1).orElseThrow().waitingSince()).isEmpty();
    }

    @Test
    void aBlockedCustomersRowAndConversationSayWhy(FxRobot robot) {
        push(robot, KeyCode.J);
        robot.interact(() -> open.parts().moderation().ladder().choose(LadderViewModel.Rung.BLOCK));
        push(robot, KeyCode.DIGIT6);
        push(robot, KeyCode.ENTER);
        assertThat(robot.from(open.window()).lookup(".standing .label").queryLabeled().getText()).contains("Blocage").contains("Harcèlement");
        studio.queue().ingest().ingest(List.of(new IncomingMessage(Network.FACEBOOK, "9", Optional.of("u"), Optional.empty(), MessageKind.CUSTOMER, "c",
                "Nadia", Optional.empty(), "Et encore", NOW, Optional.empty())));
        robot.interact(() -> open.parts().queue().show(QueueFilter.of(QueueView.SPAM)));
        studio.settle();
        assertThat(robot.from(open.window()).lookup(".held-chip").queryAllAs(Labeled.class)).extracting(Labeled::getText).contains("bloqué");
    }
}
