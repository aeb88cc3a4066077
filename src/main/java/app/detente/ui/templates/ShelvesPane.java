package app.detente.ui.templates;

import app.detente.model.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The shelves of the library with how many templates each holds, and its folders as a tree. */
final class ShelvesPane extends ScrollPane {
    private static final double INDENT = 14;
    private final TemplatesViewModel model;
    private final Texts texts;
    private final ShelfWords words;
    private final VBox lines = new VBox();
    private final FolderActions actions;

    ShelvesPane(TemplatesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new ShelfWords(texts);
        this.actions = new FolderActions(model, texts);
        getStyleClass().addAll("page-scroll", "shelves-scroll", "line-right");
        lines.getStyleClass().add("shelves");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.listing().shelves().subscribe(this::show);
        model.listing().shelfProperty().subscribe(shelf -> show());
    }

    private void show() {
        lines.getChildren().clear();
        boolean folders = false;
        for (Shelving shelving : model.listing().shelves()) {
            if (!folders && shelving.shelf() instanceof Shelf.Folder) {
                folders = true;
                Label section = new Label(texts.get("templates.folders"));
                section.getStyleClass().addAll("section", "shelves-section");
                lines.getChildren().add(section);
            }
            lines.getChildren().add(line(shelving));
        }
    }

    private Node line(Shelving shelving) {
        Shelf shelf = shelving.shelf();
        Label name = new Label(words.leaf(shelf));
        name.setMinWidth(0);
        Label count = new Label(texts.get("templates.count", shelving.count()));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(6, name, gap, count);
        content.setAlignment(Pos.CENTER_LEFT);
        ToggleButton line = new ToggleButton(null, content);
        double indent = shelf instanceof Shelf.Folder folder ? folder.depth() * INDENT : 0;
        VBox.setMargin(line, new Insets(0, 0, 0, indent));
        content.prefWidthProperty().bind(line.widthProperty().subtract(18));
        line.getStyleClass().add("shelf");
        if (shelf instanceof Shelf.Due) {
            line.getStyleClass().add("due");
        }
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleText(words.name(shelf) + ", " + count.getText());
        line.setSelected(shelf.equals(model.listing().shelfProperty().get()));
        line.setOnAction(event -> {
            line.setSelected(true);
            model.listing().shelfProperty().set(shelf);
        });
        if (shelf instanceof Shelf.Folder folder) {
            actions.on(line, folder);
        }
        return line;
    }
}
