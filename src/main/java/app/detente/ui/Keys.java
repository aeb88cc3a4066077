package app.detente.ui;

import app.detente.ui.reply.Mode;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the desk. Single letters work only while no text field has the keyboard and no modifier is held: on AZERTY and QWERTZ keyboards
 * Alt and Ctrl+Alt write characters, so they are never used.
 */
final class Keys implements EventHandler<KeyEvent> {
    private final Parts parts;
    private final DeskPage desk;
    /** Whether the key last pressed was one of ours: the letter it types as well is nobody's. */
    private boolean acted;

    Keys(Parts parts, DeskPage desk) {
        this.parts = parts;
        this.desk = desk;
    }

    @Override
    public void handle(KeyEvent event) {
        boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown() || event.isShortcutDown();
        acted = !modified && !(event.getTarget() instanceof TextInputControl) && act(event);
        if (acted) {
            event.consume();
        }
    }

    /** Keeps the letter of a key of ours out of the field that the key has just opened. */
    void typed(KeyEvent event) {
        if (acted) {
            acted = false;
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case J -> parts.queue().next();
            case K -> parts.queue().previous();
            case Z -> parts.session().notices().undoLast();
            case F -> desk.toggleFocus();
            default -> {
                return parts.conversation().openedProperty().get().isPresent() && actOnOpen(event);
            }
        }
        return true;
    }

    /** The keys that need a conversation. */
    private boolean actOnOpen(KeyEvent event) {
        switch (event.getCode()) {
            case R -> desk.write(Mode.REPLY);
            case N -> desk.write(Mode.NOTE);
            case A -> desk.conversation().actions().openAssign();
            case M -> parts.conversation().assignToMe();
            case T -> desk.conversation().actions().openTags();
            case B -> desk.conversation().actions().openSnooze();
            case E -> parts.conversation().done();
            default -> {
                return false;
            }
        }
        return true;
    }
}
