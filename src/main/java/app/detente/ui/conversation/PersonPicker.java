package app.detente.ui.conversation;

import app.detente.model.Customer;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Shown;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Who else a customer is: those of the same name at first, others as one types. Enter or a click says it; Esc closes. */
final class PersonPicker {
    private static final double ROW = 34;
    private static final int ROWS = 6;

    private final CustomerViewModel model;
    private final Texts texts;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Customer> list;
    private final VBox content;

    PersonPicker(CustomerViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.list = new ListView<>(model.candidates());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 4);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("customer.join.list"));
        Label none = new Label(texts.get("customer.join.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(view -> new Cell());
        model.candidates().subscribe(() -> list.getSelectionModel().selectFirst());
        Label hint = new Label(texts.get("customer.join.hint"));
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        content = new VBox(8, field(), list, hint);
        content.getStyleClass().addAll("tag-picker", "person-picker");
        popup.getContent().add(content);
        popup.setAutoHide(true);
    }

    void showBelow(Node owner) {
        field.clear();
        model.look("");
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMinX(), place.getMaxY() + 4);
        Platform.runLater(field::requestFocus);
    }

    private Node field() {
        field.setPromptText(texts.get("customer.join.find"));
        field.setAccessibleText(texts.get("customer.join.find"));
        field.textProperty().subscribe((before, now) -> model.look(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean handled = switch (key.getCode()) {
                case DOWN -> move(1);
                case UP -> move(-1);
                case ENTER -> take(list.getSelectionModel().getSelectedItem());
                default -> false;
            };
            if (handled) {
                key.consume();
            }
        });
        return field;
    }

    private boolean move(int by) {
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().clearAndSelect(to);
        list.scrollTo(to);
        return true;
    }

    private boolean take(Customer chosen) {
        if (chosen != null) {
            popup.hide();
            model.join(chosen);
        }
        return true;
    }

    private final class Cell extends ListCell<Customer> {
        Cell() {
            getStyleClass().add("tag-cell");
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take(getItem()));
        }

        @Override
        protected void updateItem(Customer customer, boolean empty) {
            super.updateItem(customer, empty);
            if (empty || customer == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = new Label(Shown.line(customer.name()));
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label count = new Label(texts.get("customer.conversations", customer.conversations()));
            count.getStyleClass().addAll("small", "faint");
            count.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(8, new ChannelMark(customer.network(), texts), name, count);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(0);
            setGraphic(line);
            setTooltip(new Tooltip(Shown.line(customer.name()) + " · " + Shown.line(customer.remoteId())));
            setAccessibleText(name.getText() + ", " + ChannelMark.name(customer.network(), texts) + ", " + count.getText());
        }
    }
}
