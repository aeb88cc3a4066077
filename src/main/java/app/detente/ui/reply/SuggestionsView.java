package app.detente.ui.reply;

import app.detente.model.Texts;
import app.detente.ui.common.CardButton;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Templates that may fit this conversation, as this person would read them; a click fills one in. */
public final class SuggestionsView extends VBox {
    private final ComposerViewModel model;
    private final Texts texts;
    private final Consumer<ReplyTemplate> insert;

    /** `insert` is the composer's. */
    public SuggestionsView(ComposerViewModel model, Desk desk, Consumer<ReplyTemplate> insert) {
        this.model = model;
        this.insert = insert;
        this.texts = desk.texts();
        getStyleClass().add("suggestions");
        Label title = new Label(texts.get("reply.suggestions"));
        title.getStyleClass().add("section");
        VBox cards = new VBox(8);
        getChildren().addAll(title, cards);
        model.choosing().offered().addListener((ListChangeListener<ReplyTemplate>) change -> show(cards));
        model.addressing().chosenProperty().subscribe(one -> show(cards));
    }

    private void show(VBox cards) {
        cards.getChildren().setAll(model.choosing().offered().stream().map(this::card).toList());
        setVisible(!cards.getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node card(ReplyTemplate template) {
        Filling.Preview preview = model.filling().preview(template, texts);
        Label title = new Label(Shown.line(template.title()));
        title.getStyleClass().add("strong");
        Label text = new Label(Shown.line(preview.text()));
        text.getStyleClass().addAll("muted", "small", "two-lines");
        text.setWrapText(true);
        Label why = new Label(Shown.line(model.choosing().why(template)));
        why.getStyleClass().addAll("suggestion-why", "small", "two-lines");
        why.setWrapText(true);
        why.setVisible(!why.getText().isEmpty());
        why.setManaged(why.isVisible());
        CardButton card = new CardButton(2);
        card.add(title, text, why);
        card.setAccessibleText(title.getText() + (why.getText().isEmpty() ? "" : ", " + why.getText()));
        card.setTooltip(new Tooltip((preview.text() + "\n\n" + preview.why()).strip()));
        card.setOnAction(event -> insert.accept(template));
        return card;
    }
}
