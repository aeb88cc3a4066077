package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Texts;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Shown;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/** The colleagues found, over the note being written. */
final class MentionPicker {
    private static final double ROW = 34;
    private static final int ROWS = 6;
    private static final double WIDTH = 240;
    private static final double DISTANCE = 6;

    private final MentionViewModel model;
    private final Runnable take;
    private final Popup popup = new Popup();
    private final ListView<Adviser> list;
    private final StackPane content;

    MentionPicker(MentionViewModel model, Texts texts, Runnable take) {
        this.model = model;
        this.take = take;
        this.list = new ListView<>(model.found());
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("reply.mention.list"));
        list.setCellFactory(view -> new Cell());
        content = new StackPane(list);
        content.getStyleClass().addAll("template-picker", "mention-picker");
        popup.getContent().add(content);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        Runnable show = () -> {
            list.setPrefHeight(Math.min(ROWS, model.found().size()) * ROW + 4);
            list.getSelectionModel().clearAndSelect(model.chosenProperty().get());
            list.scrollTo(model.chosenProperty().get());
        };
        model.found().subscribe(show);
        model.chosenProperty().subscribe(show);
    }

    /** What stands in the popup, for pictures. */
    Region content() {
        return content;
    }

    /** Comes up above this node whenever the model says so. */
    void showAbove(Node owner) {
        model.openProperty().subscribe(open -> {
            Bounds place = owner.localToScreen(owner.getLayoutBounds());
            if (open && place != null) {
                popup.show(owner, place.getMinX(), place.getMinY() - DISTANCE);
            } else {
                popup.hide();
            }
        });
    }

    private final class Cell extends ListCell<Adviser> {
        Cell() {
            getStyleClass().add("template-cell");
            setOnMousePressed(event -> {
                if (!isEmpty()) {
                    model.choose(getIndex());
                    take.run();
                }
                event.consume();
            });
        }

        @Override
        protected void updateItem(Adviser adviser, boolean empty) {
            super.updateItem(adviser, empty);
            if (empty || adviser == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = new Label(Shown.line(adviser.name()));
            name.setMinWidth(0);
            HBox line = new HBox(8, new Avatar(adviser.name(), 22), name);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(0);
            setGraphic(line);
            setAccessibleText(name.getText());
        }
    }
}
