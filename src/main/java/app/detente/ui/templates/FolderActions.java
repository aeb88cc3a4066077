package app.detente.ui.templates;

import app.detente.model.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** What can be done with a folder: its menu (right click, or the menu key) and F2 give it another name, and templates are dropped on it. */
final class FolderActions {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private final TemplatesViewModel model;
    private final Texts texts;

    FolderActions(TemplatesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    void on(Control line, Shelf.Folder folder) {
        MenuItem rename = new MenuItem(texts.get("templates.folder.rename"));
        rename.setOnAction(event -> ask(line, folder));
        MenuItem dissolve = new MenuItem(texts.get("templates.folder.dissolve"));
        dissolve.setOnAction(event -> model.moveFolder(folder.name(), ""));
        line.setContextMenu(new ContextMenu(rename, dissolve));
        line.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.F2) {
                ask(line, folder);
                key.consume();
            }
        });
        takeDrops(line, folder);
    }

    private void ask(Node owner, Shelf.Folder folder) {
        TextField name = new TextField(folder.name());
        name.setAccessibleText(texts.get("templates.folder.name"));
        name.setPrefColumnCount(24);
        Label hint = new Label(texts.get("templates.folder.hint"));
        hint.getStyleClass().addAll("muted", "small");
        VBox content = new VBox(6, name, hint);
        content.getStyleClass().add("tag-picker");
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.getContent().add(content);
        name.setOnAction(event -> {
            popup.hide();
            if (!name.getText().isBlank()) {
                model.moveFolder(folder.name(), name.getText());
            }
        });
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMinX(), place.getMaxY() + 2);
        name.requestFocus();
        name.selectAll();
    }

    private void takeDrops(Node line, Shelf.Folder folder) {
        line.setOnDragOver(event -> {
            if (dropped(event.getDragboard().getContent(RowCell.TEMPLATE)).isPresent()) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        });
        line.setOnDragEntered(event -> line.pseudoClassStateChanged(DROP, true));
        line.setOnDragExited(event -> line.pseudoClassStateChanged(DROP, false));
        line.setOnDragDropped(event -> {
            Optional<String> id = dropped(event.getDragboard().getContent(RowCell.TEMPLATE));
            id.ifPresent(one -> model.moveTo(one, folder.name()));
            event.setDropCompleted(id.isPresent());
            event.consume();
        });
    }

    private static Optional<String> dropped(Object content) {
        return Optional.ofNullable(content).map(Object::toString);
    }
}
