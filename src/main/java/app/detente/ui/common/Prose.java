package app.detente.ui.common;

import javafx.scene.control.Label;

/** A text of ours as wide as its place and over as many lines as that takes, none of them cut off. A stranger's is a {@link WrappedLabel}. */
public final class Prose extends Label {

    public Prose(String text, String... styles) {
        super(text);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().addAll(styles);
    }
}
