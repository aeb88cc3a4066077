package app.detente.ui.keys;

import app.detente.model.Texts;
import app.detente.ui.common.keys.Command;
import app.detente.ui.keys.KeysViewModel.Recording;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys among the settings: a line for each command, by area. */
public final class KeysView extends VBox {
    private final KeysViewModel model;
    private final Texts texts;

    /** `sheet` shows them all at once. */
    public KeysView(KeysViewModel model, Runnable sheet) {
        this.model = model;
        this.texts = model.texts();
        getStyleClass().addAll("card", "settings-card", "keys");
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(8, title, gap, quiet("keys.show", sheet), quiet("keys.all-usual", model::allUsual));
        heading.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label(texts.get("keys.hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading, hint, letters());
        model.commands().byArea().forEach((area, members) -> {
            Label name = new Label(model.commands().name(area));
            name.getStyleClass().addAll("strong", "keys-area");
            getChildren().add(name);
            members.forEach(command -> getChildren().add(new KeyRow(model, command)));
        });
    }

    private Node letters() {
        CheckBox box = new CheckBox(texts.get("keys.no-letters"));
        box.setOnAction(event -> model.letters(!box.isSelected()));
        model.commands().keysProperty().subscribe(keys -> box.setSelected(!keys.letters()));
        box.getStyleClass().add("keys-letters");
        return box;
    }

    private Button quiet(String key, Runnable run) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().add("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
