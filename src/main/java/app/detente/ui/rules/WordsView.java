package app.detente.ui.rules;

import app.detente.model.Texts;
import app.detente.rules.WordList;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The two word lists side by side, and below them what one of them would find. */
final class WordsView extends ScrollPane {
    private static final double GAP = 14;
    private static final double LEAST = 320;
    private final WordsViewModel model;
    private final Texts texts;
    private WordList tried = WordList.BLOCKED;

    WordsView(WordsViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        TrialPane trial = new TrialPane(model.trial(), () -> model.tryOut(tried), desk);
        VBox page = new VBox(GAP, new Columns(GAP, LEAST, Arrays.stream(WordList.values()).map(this::sheet).toList()), trial);
        page.getStyleClass().add("rules-page");
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("page-scroll");
    }

    private Node sheet(WordList list) {
        Label title = new Label(texts.get("rules.list." + list.key()), (list == WordList.BLOCKED ? Icon.WARNING : Icon.SEARCH).at(16));
        title.getStyleClass().add("heading");
        Label hint = new Label(texts.get("rules.list." + list.key() + ".hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        TextArea field = new TextArea();
        field.setPrefRowCount(12);
        field.setPromptText(texts.get("rules.list.prompt"));
        field.setAccessibleText(title.getText());
        field.textProperty().bindBidirectional(model.textProperty(list));
        field.getStyleClass().add("words-field");
        Button look = new Button(texts.get("rules.trial.look"));
        look.setOnAction(event -> {
            tried = list;
            model.tryOut(list);
        });
        Button discard = new Button(texts.get("rules.discard"));
        discard.disableProperty().bind(model.unsavedProperty(list).map(unsaved -> !unsaved));
        discard.setOnAction(event -> model.discard(list));
        Button save = new Button(texts.get("rules.save"));
        save.getStyleClass().add("primary");
        save.disableProperty().bind(model.unsavedProperty(list).map(unsaved -> !unsaved));
        save.setOnAction(event -> model.save(list));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox actions = new HBox(6, look, gap, discard, save);
        actions.getChildren().stream().filter(Button.class::isInstance).forEach(button -> ((Button) button).setMinWidth(Region.USE_PREF_SIZE));
        actions.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(10, title, hint, field, actions);
        card.getStyleClass().add("card");
        return card;
    }
}
