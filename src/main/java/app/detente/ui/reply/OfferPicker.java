package app.detente.ui.reply;

import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/** The rows of an offer, over the text being written. */
final class OfferPicker<T> {
    private static final double ROW = 34;
    private static final int ROWS = 6;
    private static final double WIDTH = 240;
    private static final double DISTANCE = 6;

    private final Rows<T> model;
    private final Function<T, Label> row;
    private final Runnable take;
    private final Popup popup = new Popup();
    private final ListView<T> list;
    private final StackPane content;

    /**
     * @param name what a screen reader calls the list
     * @param row  how one looks; its text is what a screen reader says of it
     */
    OfferPicker(Rows<T> model, String name, Function<T, Label> row, Runnable take) {
        this.model = model;
        this.row = row;
        this.take = take;
        this.list = new ListView<>(model.found());
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        list.setAccessibleText(name);
        list.setCellFactory(view -> new Cell());
        content = new StackPane(list);
        content.getStyleClass().addAll("template-picker", "offer-picker");
        popup.getContent().add(content);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        model.found().addListener((ListChangeListener<T>) change -> show()); // after the list itself has heard of it
        model.chosenProperty().subscribe(this::show);
    }

    private void show() {
        list.setPrefHeight(Math.min(ROWS, model.found().size()) * ROW + 4);
        list.getSelectionModel().clearAndSelect(model.chosenProperty().get());
        list.scrollTo(Math.max(0, model.chosenProperty().get() - ROWS / 2));
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

    private final class Cell extends ListCell<T> {
        Cell() {
            getStyleClass().add("template-cell");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setOnMousePressed(event -> {
                if (!isEmpty()) {
                    model.choose(getIndex());
                    take.run();
                }
                event.consume();
            });
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label line = row.apply(item);
            line.setMinWidth(0);
            line.setPrefWidth(0);
            line.setMaxWidth(Double.MAX_VALUE);
            setGraphic(line);
            setAccessibleText(line.getText());
        }
    }
}
