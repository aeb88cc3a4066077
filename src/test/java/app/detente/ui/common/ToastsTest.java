package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ToastsTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private final AtomicInteger undone = new AtomicInteger();
    private final AtomicInteger beneath = new AtomicInteger();
    private Toasts toasts;

    @Start
    void start(Stage stage) {
        toasts = new Toasts(Texts.in(Locale.UK));
        Button wide = new Button("Beneath");
        wide.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        wide.setOnAction(event -> beneath.incrementAndGet());
        Scene scene = new Scene(new StackPane(wide, toasts), 600, 400);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void undoIsTakenUpOnceAndTheToastGoes(FxRobot robot) {
        robot.interact(() -> toasts.showUndo("Closed", LONG, undone::incrementAndGet));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Undo");
        assertThat(undone).hasValue(1);
        assertThat(toasts.getChildren()).isEmpty();
    }

    @Test
    void undoIsWithinReachOfTheKeyboard(FxRobot robot) {
        robot.interact(() -> toasts.showUndo("Closed", LONG, undone::incrementAndGet));
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(undone).hasValue(1);
    }

    @Test
    void aNoticeTakenBackByKeyboardGoesWithItsCountdown(FxRobot robot) {
        Notices notices = new Notices(Texts.in(Locale.UK));
        robot.interact(() -> {
            notices.onNotice(toasts::show, toasts::withdraw);
            notices.pending("Leaving in", LONG, undone::incrementAndGet);
            notices.done("Closed", undone::incrementAndGet);
            notices.undoLast();
        });
        assertThat(robot.lookup("Closed").tryQuery()).isEmpty();
        assertThat(robot.lookup("Leaving in").tryQuery()).isPresent();
        robot.interact(notices::undoLast);
        assertThat(toasts.getChildren()).isEmpty();
        assertThat(undone).hasValue(2);
    }

    @Test
    void theOldestGivesWay(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 1; i <= 4; i++) {
                toasts.show("Message " + i, LONG);
            }
        });
        assertThat(toasts.getChildren()).hasSize(3);
        assertThat(robot.lookup("Message 1").tryQuery()).isEmpty();
        assertThat(robot.lookup("Message 4").tryQuery()).isPresent();
    }

    @Test
    void aClickBesideAToastReachesWhatLiesBeneath(FxRobot robot) {
        robot.interact(() -> toasts.show("Saved", LONG));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Beneath");
        assertThat(beneath).hasValue(1);
    }
}
