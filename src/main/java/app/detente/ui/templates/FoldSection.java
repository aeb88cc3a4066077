package app.detente.ui.templates;

import app.detente.ui.common.Icon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A quiet part of the editor: its name and, in a few words, what is set in it; opened by a click, Enter or Space. */
final class FoldSection extends VBox {
    private final Label summary = new Label();
    private final ToggleButton head;
    private final String name;

    FoldSection(String name, Node content) {
        this.name = name;
        getStyleClass().add("fold-section");
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        HBox.setHgrow(summary, Priority.ALWAYS);
        Region chevron = Icon.CHEVRON.at(14);
        chevron.getStyleClass().add("fold-chevron");
        HBox line = new HBox(10, chevron, title, summary);
        line.setAlignment(Pos.CENTER_LEFT);
        head = new ToggleButton(null, line);
        line.prefWidthProperty().bind(head.widthProperty().subtract(24));
        head.getStyleClass().add("fold-head");
        head.setMaxWidth(Double.MAX_VALUE);
        VBox body = new VBox(content);
        body.getStyleClass().add("fold-body");
        head.selectedProperty().subscribe(open -> {
            chevron.setRotate(open ? 90 : 0);
            body.setVisible(open);
            body.setManaged(open);
            summary.setVisible(!open);
        });
        getChildren().addAll(head, body);
    }

    /** What is set in it, in a few words. */
    void say(String words) {
        summary.setText(words);
        head.setAccessibleText(name + ", " + words);
    }
}
