package app.detente.ui.common;

import javafx.scene.control.Label;

/** A key cap: the key that does what stands beside it. */
public final class Kbd extends Label {

    public Kbd(String key) {
        super(key);
        getStyleClass().add("kbd");
        setMinWidth(USE_PREF_SIZE);
    }
}
