package app.detente.ui.bulk;

import app.detente.model.Texts;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The preview of an answer to many, over the desk: the templates at the left, a line for each person at the right, and how many it will reach. */
public final class AnswerView extends StackPane {
    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final AnswerViewModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final ListView<ReplyTemplate> templates = new ListView<>();
    private final Button send = new Button();

    /** `left` takes the keyboard when it closes. */
    public AnswerView(AnswerViewModel model, Texts texts, Runnable left) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("answer-veil");
        VBox card = new VBox(12, heading(), middle(), foot());
        card.getStyleClass().add("answer-card");
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.openProperty().subscribe((was, now) -> {
            if (now) {
                Platform.runLater(search::requestFocus);
            } else {
                left.run();
            }
        });
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        } else if (SEND.match(event)) {
            model.send();
            event.consume();
        }
    }

    private Node heading() {
        Label title = new Label(texts.get("bulk.answer.title"));
        title.getStyleClass().add("title");
        Label hint = new Label(texts.get("bulk.answer.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        return new VBox(3, title, hint);
    }

    private Node middle() {
        search.setPromptText(texts.get("bulk.answer.find"));
        search.setAccessibleText(texts.get("bulk.answer.find"));
        search.textProperty().bindBidirectional(model.wordsProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                templates.requestFocus();
                templates.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        templates.setItems(model.offered());
        templates.setAccessibleText(texts.get("bulk.answer.templates"));
        templates.setCellFactory(list -> new TemplateLine());
        templates.getStyleClass().add("answer-templates");
        templates.getSelectionModel().selectedItemProperty().subscribe(template -> {
            if (template != null) {
                model.choose(template);
            }
        });
        VBox.setVgrow(templates, Priority.ALWAYS);
        VBox left = new VBox(8, search, templates);
        left.setMinWidth(210);
        left.setPrefWidth(230);
        ListView<AnswerLine> people = new ListView<>(model.lines());
        people.setAccessibleText(texts.get("bulk.answer.people"));
        people.setCellFactory(list -> new AnswerCell(model, texts));
        people.getStyleClass().add("answer-people");
        HBox.setHgrow(people, Priority.ALWAYS);
        people.setMinWidth(0);
        HBox middle = new HBox(14, left, people);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private Node foot() {
        Label out = new Label();
        out.getStyleClass().add("muted");
        out.setMinWidth(0);
        model.unfitProperty().subscribe(n -> out.setText(n.intValue() == 0 ? "" : texts.get("bulk.answer.out", n)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(texts.get("bulk.cancel"));
        cancel.setOnAction(event -> model.cancel());
        send.getStyleClass().add("primary");
        send.setMinWidth(USE_PREF_SIZE);
        send.setOnAction(event -> model.send());
        model.countProperty().subscribe(n -> label(n.intValue()));
        model.chosenProperty().subscribe(template -> label(model.countProperty().get()));
        HBox foot = new HBox(8, out, gap, cancel, send);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void label(int count) {
        Optional<ReplyTemplate> chosen = model.chosenProperty().get();
        send.setText(chosen.isEmpty() ? texts.get("bulk.answer.choose") : texts.get("bulk.answer.send", count));
        send.setDisable(chosen.isEmpty() || count == 0);
    }

    private static final class TemplateLine extends ListCell<ReplyTemplate> {
        @Override
        protected void updateItem(ReplyTemplate template, boolean empty) {
            super.updateItem(template, empty);
            setText(empty || template == null ? null : Shown.line(template.title()));
        }
    }
}
