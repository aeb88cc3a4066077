package app.detente;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A keyboard and nothing else: whoever has only this cannot reach for the mouse. */
final class Keyboard {
    private static final long PATIENCE_SECONDS = 120;
    private static final long GLANCE_MILLIS = 20;
    private final FxRobot robot = new FxRobot();

    /** Presses these together, and lets go. */
    void press(KeyCode... keys) {
        robot.robotContext().getKeyboardRobot().pressNoWait(keys);
        robot.robotContext().getKeyboardRobot().releaseNoWait();
        settle();
    }

    /** Presses these one after the other. */
    void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key);
        }
    }

    /** Writes a text, a key for each character. */
    void write(String text) {
        Scene scene = Window.getWindows().stream().filter(Stage.class::isInstance).filter(Window::isShowing).findFirst().orElseThrow().getScene();
        text.chars().mapToObj(Character::toString).forEach(character -> {
            Optional<KeyCode> code = Optional.ofNullable(KeyCode.getKeyCode(character.toUpperCase(Locale.ROOT)));
            robot.robotContext().getBaseRobot().typeKeyboard(scene, code.orElse(KeyCode.UNDEFINED), character);
        });
        settle();
    }

    /** What a key sets off at once is done; what it asks of the store is waited for by {@link #until}. */
    private static void settle() {
        for (int turn = 0; turn < 3; turn++) {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> true);
        }
    }

    /** Goes down the menu that is open, or about to open, to this item, and takes it. */
    void choose(String item) {
        until("a menu", () -> menu().isPresent());
        for (int row = 0; row < 12 && !focused().contains(item); row++) {
            press(KeyCode.DOWN);
        }
        if (!focused().contains(item)) {
            throw new AssertionError("no item " + item + " but " + focused());
        }
        press(KeyCode.ENTER);
    }

    private static Optional<Window> menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).filter(Window::isShowing).findFirst();
    }

    /** All words of the item that Enter would take. */
    private static Set<String> focused() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> menu().stream().flatMap(menu -> menu.getScene().getRoot().lookupAll(".menu-item").stream())
                .filter(Node::isFocusWithin).flatMap(row -> row.lookupAll(".label").stream())
                .map(label -> ((Label) label).getText()).collect(Collectors.toSet()));
    }

    /** Waits until something holds, asked on the FX thread. */
    void until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!WaitForAsyncUtils.waitForAsyncFx(20_000, condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            WaitForAsyncUtils.sleep(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        settle();
    }
}
