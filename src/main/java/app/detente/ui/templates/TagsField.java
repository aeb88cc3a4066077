package app.detente.ui.templates;

import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.ui.common.TagChip;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The tags a template answers: those of the queue are offered; one the queue no longer has stays until it is taken off. */
final class TagsField extends FlowPane {
    private final TemplatesViewModel model;
    private final Texts texts;
    private final MenuButton add;

    TagsField(TemplatesViewModel model, Texts texts) {
        super(6, 6);
        this.model = model;
        this.texts = texts;
        add = new MenuButton(texts.get("templates.tag.add"), Icon.PLUS.at(12));
        add.getStyleClass().add("insert-menu");
        model.draft().tags().subscribe(this::show);
        model.choicesProperty().subscribe(choices -> show());
    }

    private void show() {
        List<String> chosen = model.draft().tags();
        List<Tag> known = model.choicesProperty().get().tags();
        getChildren().setAll(chosen.stream().map(name -> chip(known.stream().filter(tag -> tag.name().equals(name)).findFirst()
                .orElse(new Tag(0, name, TagColour.GREY)))).toList());
        add.getItems().setAll(known.stream().filter(tag -> !chosen.contains(tag.name())).map(this::item).toList());
        add.setDisable(add.getItems().isEmpty());
        getChildren().add(add);
    }

    private MenuItem item(Tag tag) {
        MenuItem item = new MenuItem(Shown.line(tag.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.draft().tags().add(tag.name()));
        return item;
    }

    private Node chip(Tag tag) {
        Button off = new Button(null, Icon.CLOSE.at(11));
        off.getStyleClass().addAll("quiet", "chip-off");
        off.setAccessibleText(texts.get("templates.tag.remove", Shown.line(tag.name())));
        off.setOnAction(event -> model.draft().tags().remove(tag.name()));
        HBox chip = new HBox(2, new TagChip(tag), off);
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }
}
