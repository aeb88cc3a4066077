package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A template in the library's list: title and how often it was used, then where it stands and how it begins. */
final class RowCell extends ListCell<TemplatesViewModel.Row> {
    static final double HEIGHT = 54;
    private final Texts texts;
    private final Label title = new Label();
    private final Label uses = new Label();
    private final Label below = new Label();
    private final VBox lines;

    RowCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("template-row");
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        uses.getStyleClass().addAll("faint", "small");
        uses.setMinWidth(Region.USE_PREF_SIZE);
        below.getStyleClass().addAll("muted", "small");
        below.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, title, gap, uses);
        top.setAlignment(Pos.BASELINE_LEFT);
        lines = new VBox(3, top, below);
        lines.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TemplatesViewModel.Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        ReplyTemplate template = row.template();
        String name = template.title().isBlank() ? texts.get("templates.untitled") : Shown.line(template.title());
        title.setText(row.unsaved() ? texts.get("templates.marked", name) : name);
        uses.setText(template.uses() == 0 ? "" : texts.get("templates.uses-short", template.uses()));
        String place = template.folder().isBlank() ? "" : Shown.line(template.folder()) + " · ";
        below.setText(place + template.language().toUpperCase(Locale.ROOT) + " · " + Shown.line(template.body()));
        setAccessibleText(row.unsaved() ? texts.get("templates.unsaved-named", name) : name);
        setGraphic(lines);
    }
}
