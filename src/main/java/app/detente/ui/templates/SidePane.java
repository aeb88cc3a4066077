package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is known beside the text: how it reads, what it was before, and what became of it. */
final class SidePane extends VBox {
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final StackPane content = new StackPane();
    private final HBox leaves = new HBox(2);

    SidePane(TemplatesViewModel model, Desk desk) {
        super(12);
        this.texts = desk.texts();
        getStyleClass().addAll("card", "template-side");
        getChildren().addAll(leaves, content);
        leaf("templates.side.preview", new PreviewPane(model, desk));
        leaf("templates.side.versions", new VersionsPane(model, desk));
        leaf("templates.side.usage", new UsagePane(model, desk));
        ((ToggleButton) group.getToggles().getFirst()).fire();
    }

    private void leaf(String key, Node shown) {
        ToggleButton leaf = new ToggleButton(texts.get(key));
        leaf.getStyleClass().add("leaf");
        leaf.setMinWidth(USE_PREF_SIZE);
        leaf.setToggleGroup(group);
        leaf.setOnAction(event -> {
            leaf.setSelected(true);
            content.getChildren().setAll(shown);
        });
        leaves.getChildren().add(leaf);
    }
}
