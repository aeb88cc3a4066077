package app.detente.ui.common.keys;

import app.detente.ui.common.keys.Stroke.Refusal;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What a key event means. AltGr comes as Ctrl and Alt held together on Windows, and as a key of its own on Linux, where nothing else in the event
 * tells of it: hence this remembers whether it is down. FX thread only.
 */
public final class Presses {
    private boolean altGraph;

    /** A key that was pressed: a stroke, why it can be none, or neither, for what is only held beside others. */
    public sealed interface Press {
        record Usable(Stroke stroke) implements Press {}

        record Unusable(Refusal why) implements Press {}

        record Held() implements Press {}
    }

    /** Reads a `KEY_PRESSED`. */
    public Press read(KeyEvent event) {
        if (event.getCode() == KeyCode.ALT_GRAPH) {
            altGraph = true;
        }
        if (event.getCode().isModifierKey()) {
            return new Press.Held();
        }
        boolean foreign = (event.isControlDown() || event.isMetaDown()) && !event.isShortcutDown();
        if (event.isAltDown() || altGraph || foreign) {
            return new Press.Unusable(Refusal.ALT);
        }
        Optional<String> digit = digit(event);
        boolean ctrl = event.isShortcutDown();
        // on AZERTY digits are written with Shift: it says nothing more about them
        Stroke stroke = new Stroke(digit.orElse(event.getCode().name()), ctrl, event.isShiftDown() && (ctrl || digit.isEmpty()));
        return stroke.refusal().<Press>map(Press.Unusable::new).orElseGet(() -> new Press.Usable(stroke));
    }

    /** By its code, also that of the keypad; where a layout gives the top row other codes, by the digit it writes. */
    private static Optional<String> digit(KeyEvent event) {
        if (event.getCode().isDigitKey()) {
            return Optional.of("DIGIT" + event.getCode().name().replaceAll("\\D", ""));
        }
        boolean writes = !event.isShortcutDown() && event.getText().length() == 1 && event.getText().charAt(0) >= '0' && event.getText().charAt(0) <= '9';
        return writes ? Optional.of("DIGIT" + event.getText()) : Optional.empty();
    }

    /** Notes a `KEY_RELEASED`. */
    public void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ALT_GRAPH) {
            altGraph = false;
        }
    }

    /** The window lost the keyboard: what was held down may be let go of without a word. */
    public void forget() {
        altGraph = false;
    }

    /** Whether a text is written there, also in the field of a spinner or of a box, which get their keys through what is around them. */
    public static boolean takesText(EventTarget target) {
        for (Node node = target instanceof Node here ? here : null; node != null; node = node.getParent()) {
            if (node instanceof TextInputControl || node instanceof Spinner<?> spinner && spinner.isEditable()
                    || node instanceof ComboBoxBase<?> box && box.isEditable()) {
                return true;
            }
        }
        return false;
    }
}
