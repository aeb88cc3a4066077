package app.detente.ui.moderation;

import app.detente.model.Charter;
import app.detente.model.Texts;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Prose;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The charter as a card of the settings: its words, to be changed, saved, or given up for ours. */
public final class CharterView extends VBox {
    private static final int ROWS = 5;

    public CharterView(CharterViewModel model, Texts texts) {
        getStyleClass().addAll("card", "charter-card");
        Label title = new Label(texts.get("moderation.charter"));
        title.getStyleClass().add("heading");
        TextArea words = new TextArea();
        words.setWrapText(true);
        words.setPrefRowCount(ROWS);
        words.setAccessibleText(title.getText());
        model.textProperty().subscribe(words::setText);
        Button save = new Button(texts.get("moderation.charter.save"));
        save.getStyleClass().add("primary");
        save.disableProperty().bind(words.textProperty().isEqualTo(model.textProperty())
                .or(Bindings.createBooleanBinding(() -> words.getText().strip().length() > Charter.MOST, words.textProperty())));
        save.setOnAction(event -> model.save(words.getText()));
        Button ours = new Button(texts.get("moderation.charter.ours"));
        ours.disableProperty().bind(words.textProperty().isEqualTo(model.ours()));
        ours.setOnAction(event -> words.setText(model.ours()));
        HBox buttons = new HBox(8, ours, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, new Prose(texts.get("moderation.charter.hint"), "muted", "small"), words,
                Banner.of(model.problemProperty(), texts), buttons);
    }
}
