package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Pick;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is set about a template besides its texts, in quiet parts that say what they hold while they are folded. */
final class TermsPane extends VBox {
    private final TemplatesViewModel model;
    private final TemplateDraft draft;
    private final Texts texts;
    private final FoldSection place;

    TermsPane(TemplatesViewModel model, Desk desk) {
        this.model = model;
        this.draft = model.draft();
        this.texts = desk.texts();
        getStyleClass().addAll("card", "terms");
        place = new FoldSection(texts.get("templates.section.place"), new VBox(12, new HBox(10, grown(Fields.labelled(texts, "templates.field.folder", folder())),
                Fields.labelled(texts, "templates.field.language", language())), Fields.labelled(texts, "templates.field.shortcuts",
                field("templates.field.shortcuts", draft.shortcutsProperty())), Fields.labelled(texts, "templates.field.tags", new TagsField(model, texts))));
        getChildren().addAll(place, new UseSection(model, desk), new DueSection(model, desk), new FilesSection(model, desk));
        model.selectedProperty().subscribe(row -> row.map(Row::template).ifPresent(this::summary));
    }

    private static Node grown(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private void summary(ReplyTemplate template) {
        List<String> parts = new ArrayList<>();
        parts.add(template.folder().isBlank() ? texts.get("templates.no-folder") : Shown.line(template.folder()));
        parts.add(texts.get("templates.language." + template.language()));
        template.shortcuts().forEach(shortcut -> parts.add("/" + Shown.line(shortcut)));
        template.terms().tags().forEach(tag -> parts.add(Shown.line(tag)));
        place.say(String.join(" · ", parts));
    }

    /** A folder is made by typing its name; those there are stand in the menu beside it. */
    private Node folder() {
        TextField field = field("templates.field.folder", draft.folderProperty());
        field.setPromptText(texts.get("templates.folder.prompt"));
        MenuButton known = new MenuButton();
        known.setAccessibleText(texts.get("templates.folder.choose"));
        known.getStyleClass().add("folder-menu");
        known.setOnShowing(event -> known.getItems().setAll(model.listing().shelves().stream().map(Shelving::shelf).filter(Shelf.Folder.class::isInstance)
                .map(Shelf.Folder.class::cast).map(folder -> {
                    MenuItem item = new MenuItem(Shown.line(folder.name()));
                    item.setMnemonicParsing(false);
                    item.setOnAction(chosen -> draft.folderProperty().set(folder.name()));
                    return item;
                }).toList()));
        known.getItems().add(new MenuItem());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(4, field, known);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node language() {
        ComboBox<String> language = Pick.of(List.of("fr", "en"), key -> texts.get("templates.language." + key.toLowerCase(Locale.ROOT)));
        language.setAccessibleText(texts.get("templates.field.language"));
        language.setMinWidth(112);
        language.valueProperty().bindBidirectional(draft.languageProperty());
        return language;
    }

    private TextField field(String key, StringProperty property) {
        TextField field = new TextField();
        field.setAccessibleText(texts.get(key));
        field.textProperty().bindBidirectional(property);
        field.setMinWidth(0);
        return field;
    }
}
