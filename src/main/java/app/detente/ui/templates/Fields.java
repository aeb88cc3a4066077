package app.detente.ui.templates;

import app.detente.model.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How a field of the editor stands under its name. */
final class Fields {
    private Fields() {}

    static VBox labelled(Texts texts, String key, Node field) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("muted", "small");
        return new VBox(4, label, field);
    }
}
