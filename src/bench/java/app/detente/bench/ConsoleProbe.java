package app.detente.bench;

import app.detente.Main;
import java.util.Arrays;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Window;

/** The console as its launcher starts it, watched. */
final class ConsoleProbe {
    private static final int ROWS = 50;

    private ConsoleProbe() {}

    /** What is watched for, and then the console's own arguments. */
    public static void main(String[] arguments) {
        Probe.watch(arguments[0], ConsoleProbe::showsRows);
        Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Whether the list is there with its rows laid out. FX thread. */
    static boolean showsRows() {
        return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().lookup(".conversations"))
                .anyMatch(list -> list instanceof ListView<?> rows && rows.getItems().size() >= ROWS
                        && rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null);
    }
}
