package app.detente;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A keyboard and nothing else: whoever has only this cannot reach for the mouse. */
final class Keyboard {
    private static final long PATIENCE_SECONDS = 120;
    private final FxRobot robot = new FxRobot();

    /** Presses these together, and lets go. */
    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses these one after the other. */
    void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key);
        }
    }

    void write(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
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
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
