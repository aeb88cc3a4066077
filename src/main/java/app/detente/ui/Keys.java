package app.detente.ui;

import app.detente.ui.common.keys.Combination;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.common.keys.Presses;
import app.detente.ui.common.keys.Presses.Press;
import app.detente.ui.common.keys.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Reads the keys pressed in the window as commands. No key takes a character from a text: while one has the keyboard only Ctrl and the function
 * keys act, Alt and AltGr never do, and the letter that a key of ours types as well stays out of the field that it has just opened.
 */
final class Keys {
    private final Commands commands;
    private final BooleanSupplier idle;
    private final Presses presses = new Presses();
    private final ReadOnlyObjectWrapper<Optional<Stroke>> begun = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** The key of ours that is still down: what it types is nobody's. */
    private Optional<KeyCode> ours = Optional.empty();
    private final EventHandler<KeyEvent> inPopup = this::inPopup;
    private final ListChangeListener<Window> popups = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::guard);
        }
    };
    private final Subscription focus;

    /** Listens to this node and all popups, as long as `idle` does not hold: then something else has the keyboard. */
    Keys(Node root, Commands commands, BooleanSupplier idle) {
        this.commands = commands;
        this.idle = idle;
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> begun.set(Optional.empty()));
        Window.getWindows().addListener(popups);
        focus = root.sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::focusedProperty).subscribe(focused -> forget());
    }

    /** The first stroke of two, while the second is awaited. */
    ReadOnlyObjectProperty<Optional<Stroke>> begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** Listens no more. */
    void dispose() {
        Window.getWindows().removeListener(popups);
        focus.unsubscribe();
    }

    /** Gives up a first stroke, and whatever is thought to be held down. */
    void forget() {
        begun.set(Optional.empty());
        ours = Optional.empty();
        presses.forget();
    }

    private void pressed(KeyEvent event) {
        Press press = presses.read(event);
        if (press instanceof Press.Held) {
            return;
        }
        boolean repeated = ours.filter(event.getCode()::equals).isPresent();
        boolean text = Presses.takesText(event.getTarget());
        if (repeated && text) {
            event.consume();
            return;
        }
        ours = Optional.empty();
        if (idle.getAsBoolean() || !text && isMenuOpen()) {
            begun.set(Optional.empty());
            return;
        }
        ours = Optional.of(event.getCode()); // before it acts: it may open a dialog that lets events through while it is open
        if (takes(press, text)) {
            event.consume();
        } else {
            ours = Optional.empty();
        }
    }

    private boolean takes(Press press, boolean text) {
        Optional<Stroke> first = begun.get();
        begun.set(Optional.empty());
        if (!(press instanceof Press.Usable(Stroke stroke)) || text && !stroke.worksInText()) {
            return first.isPresent() && !text;
        }
        List<Stroke> strokes = Stream.concat(first.stream(), Stream.of(stroke)).toList();
        Optional<Command> command = commands.at(new Combination(strokes));
        if (command.isPresent()) {
            command.get().run().run();
            return true;
        }
        if (first.isEmpty() && !commands.after(stroke).isEmpty()) {
            begun.set(Optional.of(stroke));
            return true;
        }
        return first.isPresent();
    }

    private void typed(KeyEvent event) {
        if (ours.isPresent()) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        presses.released(event);
        if (ours.filter(event.getCode()::equals).isPresent()) {
            ours = Optional.empty();
        }
    }

    /** A popup gets its keys before the window does: there the letter of the key that opened it is kept out, and nothing else done. */
    private void guard(Window window) {
        if (window instanceof PopupWindow) {
            window.addEventFilter(KeyEvent.ANY, inPopup);
        }
    }

    private void inPopup(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            released(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        } else if (ours.filter(event.getCode()::equals).isPresent() && Presses.takesText(event.getTarget())) {
            event.consume();
        } else {
            presses.read(event);
            ours = Optional.empty();
        }
    }

    /** A menu or a picker over the window has the keyboard; a tooltip has not. */
    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof PopupWindow && !(window instanceof Tooltip) && window.isShowing());
    }
}
