package app.detente.ui.settings;

import app.detente.model.Texts;
import java.time.ZoneId;
import java.time.format.TextStyle;
import javafx.scene.control.ListCell;

/** A time zone by its city; "" stands for the one of the desk. */
final class ZoneCell extends ListCell<String> {
    private final Texts texts;

    ZoneCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(String id, boolean empty) {
        super.updateItem(id, empty);
        setText(empty || id == null ? "" : id.isEmpty() ? texts.get("settings.hours.zone.desk")
                : id.substring(id.indexOf('/') + 1).replace('_', ' ') + " · " + ZoneId.of(id).getDisplayName(TextStyle.FULL, texts.locale()));
    }
}
