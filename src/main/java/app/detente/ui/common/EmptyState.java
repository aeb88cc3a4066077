package app.detente.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands where a list would be when there is nothing in it: a drawing, a kind sentence, and what could be done next. */
public final class EmptyState extends VBox {
    private final Label sentence = new Label();

    public EmptyState(Icon icon, String text, Button... next) {
        StackPane disc = new StackPane(icon.at(28));
        disc.getStyleClass().add("empty-disc");
        sentence.setText(text);
        sentence.setWrapText(true);
        sentence.setMaxWidth(300);
        sentence.getStyleClass().add("empty-sentence");
        getStyleClass().add("empty-state");
        getChildren().addAll(disc, sentence);
        if (next.length > 0) {
            HBox buttons = new HBox(8, next);
            buttons.setAlignment(Pos.CENTER);
            getChildren().add(buttons);
        }
    }

    /** Another sentence, for a list whose reason for being empty changes. */
    public void say(String text) {
        sentence.setText(text);
    }
}
