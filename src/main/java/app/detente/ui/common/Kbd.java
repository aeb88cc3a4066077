package app.detente.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A key cap: the key that does what stands beside it. */
public final class Kbd extends Label {

    public Kbd(String key) {
        super(key);
        getStyleClass().add("kbd");
        setMinWidth(USE_PREF_SIZE);
    }

    /** The cap of a key that can change; it takes no room while there is none. */
    public Kbd(ObservableValue<String> key) {
        this("");
        textProperty().bind(key);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
