package app.detente.ui.reply;

import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A template in the picker: its title, and the word that finds it at once. */
final class TemplateCell extends ListCell<ReplyTemplate> {
    private final Label title = new Label();
    private final Label shortcut = new Label();
    private final HBox line = new HBox(8);

    TemplateCell() {
        getStyleClass().add("template-cell");
        title.setMinWidth(0);
        shortcut.setMinWidth(Region.USE_PREF_SIZE);
        shortcut.getStyleClass().addAll("faint", "small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(title, gap, shortcut);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ReplyTemplate template, boolean empty) {
        super.updateItem(template, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            title.setText(Shown.line(template.title()));
            shortcut.setText(TemplatePicker.shortcut(template));
            setAccessibleText(title.getText());
            setGraphic(line);
        }
    }
}
