package app.detente.ui.common;

import javafx.scene.control.Button;

/** A soft, wide button that offers one thing and can be passed by: "12 new messages". */
public final class Pill extends Button {

    public Pill() {
        getStyleClass().add("pill");
        setMaxWidth(Double.MAX_VALUE);
    }
}
