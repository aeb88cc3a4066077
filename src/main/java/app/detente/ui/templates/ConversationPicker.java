package app.detente.ui.templates;

import app.detente.model.Conversation;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Whom a template is tried out on: type a name, arrow down, Enter; Esc closes. */
final class ConversationPicker {
    private static final double ROW = 46;
    private static final int ROWS = 6;
    private final PreviewViewModel model;
    private final Texts texts;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Conversation> list = new ListView<>();

    ConversationPicker(PreviewViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        field.setPromptText(texts.get("templates.preview.find"));
        field.setAccessibleText(texts.get("templates.preview.find"));
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setItems(model.found());
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS + 2);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("templates.preview.choose"));
        list.setPlaceholder(new Label(texts.get("templates.preview.nobody")));
        list.setOnMouseClicked(event -> take());
        model.found().addListener((ListChangeListener<Conversation>) change -> list.getSelectionModel().selectFirst()); // after the list itself
        Button myself = new Button(texts.get("templates.preview.myself"), Icon.USER.at(14));
        myself.getStyleClass().add("quiet");
        myself.setOnAction(event -> {
            model.chooseMyself();
            popup.hide();
        });
        VBox content = new VBox(8, field, list, myself);
        content.getStyleClass().addAll("tag-picker", "conversation-picker");
        popup.getContent().add(content);
        popup.setAutoHide(true);
    }

    void showBelow(Node owner) {
        model.wordsProperty().set("");
        model.look();
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMinX(), place.getMaxY() + 4);
        Platform.runLater(field::requestFocus);
    }

    private void pressed(KeyEvent key) {
        int by = key.getCode() == KeyCode.UP ? -1 : key.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by != 0) {
            int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - ROWS / 2));
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            take();
            key.consume();
        }
    }

    private void take() {
        Conversation chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.choose(chosen);
            popup.hide();
        }
    }

    /** Who it is, where, and how they began. */
    private final class Cell extends ListCell<Conversation> {
        @Override
        protected void updateItem(Conversation row, boolean empty) {
            super.updateItem(row, empty);
            setPrefWidth(0);
            if (empty) {
                setGraphic(null);
                return;
            }
            Label name = new Label(Shown.line(row.customerName()));
            name.getStyleClass().add("strong");
            Label begins = new Label(Shown.line(row.preview()));
            begins.getStyleClass().addAll("muted", "small");
            VBox words = new VBox(2, name, begins);
            words.setMinWidth(0);
            HBox line = new HBox(8, new ChannelMark(row.account().network(), texts), words);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText(name.getText());
        }
    }
}
