package app.detente.ui.common;

import app.detente.model.Tag;
import javafx.scene.control.Label;

/** A tag as a row or a header shows it: its name, in its colour. */
public final class TagChip extends Label {

    public TagChip(Tag tag) {
        super(Shown.line(tag.name()));
        getStyleClass().addAll("tag-chip", "tag-" + tag.colour().key());
        setMinWidth(USE_PREF_SIZE);
    }
}
