package app.detente;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Sends what a keyboard of another layout sends: the code is that of the key, the character that of the layout, and AltGr is Ctrl and Alt on
 * Windows, a key of its own on Linux. Between the press and the character the window has time to open whatever it opens.
 */
final class Typist {
    private final Scene scene;

    Typist(Scene scene) {
        this.scene = scene;
    }

    /** What is held beside the key. */
    enum Held { NOTHING, SHIFT, CTRL, ALT_GR_WINDOWS, ALT_GR_LINUX }

    /** A key and what it writes; "" for a dead one, which writes nothing by itself. */
    record Key(KeyCode code, String writes, Held held) {
        static Key plain(KeyCode code, String writes) {
            return new Key(code, writes, Held.NOTHING);
        }
    }

    void type(List<Key> keys) {
        keys.forEach(this::type);
    }

    void type(Key key) {
        boolean altGraph = key.held() == Held.ALT_GR_LINUX;
        if (altGraph) {
            send(KeyEvent.KEY_PRESSED, KeyCode.ALT_GRAPH, "", Held.NOTHING);
        }
        press(key);
        release(key);
        if (altGraph) {
            send(KeyEvent.KEY_RELEASED, KeyCode.ALT_GRAPH, "", Held.NOTHING);
        }
    }

    /** Presses and writes, and does not let go. */
    void press(Key key) {
        send(KeyEvent.KEY_PRESSED, key.code(), key.writes(), key.held());
        if (!key.writes().isEmpty()) {
            send(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, key.writes(), key.held());
        }
    }

    void release(Key key) {
        send(KeyEvent.KEY_RELEASED, key.code(), key.writes(), key.held());
    }

    private void send(EventType<KeyEvent> type, KeyCode code, String text, Held held) {
        boolean typed = type == KeyEvent.KEY_TYPED;
        boolean both = held == Held.ALT_GR_WINDOWS;
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(owner == null ? scene : owner, new KeyEvent(type, typed ? text : KeyEvent.CHAR_UNDEFINED, typed ? "" : text, code,
                    held == Held.SHIFT, both || held == Held.CTRL, both, false));
        });
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> true);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> true);
    }
}
