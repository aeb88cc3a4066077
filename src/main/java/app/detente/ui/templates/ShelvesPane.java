package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Shown;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The shelves of the library with how many templates each holds. */
final class ShelvesPane extends VBox {
    private final TemplatesViewModel model;
    private final Texts texts;

    ShelvesPane(TemplatesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("shelves", "line-right");
        model.shelves().addListener((ListChangeListener<Shelf>) change -> show());
        model.rows().addListener((ListChangeListener<TemplatesViewModel.Row>) change -> show());
        model.shelfProperty().subscribe(shelf -> show());
    }

    private void show() {
        getChildren().setAll(model.shelves().stream().map(this::line).toList());
        Label folders = new Label(texts.get("templates.folders"));
        folders.getStyleClass().addAll("section", "shelves-section");
        getChildren().add(Math.min(1, getChildren().size()), folders);
    }

    private Node line(Shelf shelf) {
        Label name = new Label(name(shelf));
        name.setMinWidth(0);
        Label count = new Label(texts.get("templates.count", model.count(shelf)));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(6, name, gap, count);
        content.setAlignment(Pos.CENTER_LEFT);
        ToggleButton line = new ToggleButton(null, content);
        content.prefWidthProperty().bind(line.widthProperty().subtract(18));
        line.getStyleClass().add("shelf");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleText(name.getText() + ", " + count.getText());
        line.setSelected(shelf.equals(model.shelfProperty().get()));
        line.setOnAction(event -> {
            line.setSelected(true);
            model.shelfProperty().set(shelf);
        });
        return line;
    }

    private String name(Shelf shelf) {
        return switch (shelf) {
            case Shelf.All all -> texts.get("templates.shelf.all");
            case Shelf.Folder(String name) -> Shown.line(name);
            case Shelf.Retired retired -> texts.get("templates.shelf.retired");
        };
    }
}
