package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.voice.Variable;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;

/** What can be put into a wording at the caret: all of the grammar, said in words. */
final class InsertMenu extends MenuButton {
    private final Texts texts;
    private final Supplier<? extends TextInputControl> into;

    InsertMenu(TemplatesViewModel model, Texts texts, Supplier<? extends TextInputControl> into) {
        super(texts.get("templates.insert"), Icon.PLUS.at(13));
        this.texts = texts;
        this.into = into;
        getStyleClass().add("insert-menu");
        for (Variable variable : Variable.values()) {
            getItems().add(item(variable.explanation(texts), variable.tag(), 0, 0));
        }
        String label = texts.get("templates.gap-label");
        getItems().addAll(new SeparatorMenuItem(), item(texts.get("templates.gap"), "{{?" + label + "}}", 3, 3 + label.length()));
    }

    /** An item that puts something in at the caret and selects a part of it. */
    private MenuItem item(String name, String tag, int selectFrom, int selectTo) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> {
            TextInputControl field = into.get();
            int at = field.getSelection().getStart();
            field.replaceSelection(tag);
            field.requestFocus();
            field.selectRange(at + (selectTo > 0 ? selectFrom : tag.length()), at + (selectTo > 0 ? selectTo : tag.length()));
        });
        return item;
    }
}
