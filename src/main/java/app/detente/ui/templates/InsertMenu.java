package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.voice.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;

/** What can be put into a text at the caret: all that stands between double braces, said in words. What is to be changed afterwards is selected. */
final class InsertMenu extends MenuButton {
    private static final String SELECTED = "\0";
    private final Texts texts;
    private final Supplier<? extends TextInputControl> into;

    /** `blocks` are the names of the shared texts there are just now. */
    InsertMenu(Texts texts, Supplier<? extends TextInputControl> into, Supplier<List<String>> blocks) {
        super(texts.get("templates.insert"), Icon.PLUS.at(13));
        this.texts = texts;
        this.into = into;
        getStyleClass().add("insert-menu");
        getItems().addAll(Arrays.stream(Variable.values()).map(variable -> item(variable.explanation(texts), variable.tag())).toList());
        String fallback = texts.get("templates.insert.fallback-word");
        getItems().addAll(item(texts.get("templates.insert.fallback", fallback), "{{first_name|" + SELECTED + fallback + SELECTED + "}}"),
                new SeparatorMenuItem(), gaps(), sections(), either(), shared(blocks));
    }

    private Menu gaps() {
        String label = SELECTED + texts.get("templates.gap-label") + SELECTED;
        String choices = texts.get("templates.insert.choices");
        return new Menu(texts.get("templates.gap"), null, item(texts.get("templates.insert.text"), "{{?" + label + "}}"),
                item(texts.get("templates.insert.choice"), "{{?" + label + ":choice:" + choices + "}}"),
                item(texts.get("templates.insert.date"), "{{?" + label + ":date}}"),
                item(texts.get("templates.insert.amount"), "{{?" + label + ":amount}}"));
    }

    private Menu sections() {
        Menu menu = new Menu(texts.get("templates.insert.only"), null, section("templates.insert.only.name", "#", "first_name"),
                section("templates.insert.only.no-name", "^", "first_name"), section("templates.insert.only.evening", "#", "evening"));
        menu.getItems().addAll(Stream.of(Network.values()).map(network ->
                between(texts.get("templates.insert.only.on", ChannelMark.name(network, texts)), "{{#" + network.key() + "}}", "{{/" + network.key() + "}}"))
                .toList());
        return menu;
    }

    /** Parts that say the same, of which one is taken each time. */
    private MenuItem either() {
        String other = SELECTED + texts.get("templates.insert.either.other") + SELECTED;
        MenuItem item = new MenuItem(texts.get("templates.insert.either"));
        item.setOnAction(event -> {
            String inside = into.get().getSelectedText();
            put("[[" + (inside.isEmpty() ? texts.get("templates.insert.either.one") : inside) + "|" + other + "]]");
        });
        return item;
    }

    private Menu shared(Supplier<List<String>> blocks) {
        Menu menu = new Menu(texts.get("templates.insert.block"));
        setOnShowing(event -> {
            menu.getItems().setAll(blocks.get().stream().map(name -> item(Shown.line(name), "{{> " + name + "}}")).toList());
            menu.setDisable(menu.getItems().isEmpty());
        });
        return menu;
    }

    private MenuItem section(String key, String kind, String name) {
        return between(texts.get(key), "{{" + kind + name + "}}", "{{/" + name + "}}");
    }

    /** Puts what is selected between the two. */
    private MenuItem between(String name, String opening, String closing) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> {
            String inside = into.get().getSelectedText();
            put(opening + SELECTED + inside + SELECTED + closing);
        });
        return item;
    }

    private MenuItem item(String name, String text) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> put(text));
        return item;
    }

    private void put(String marked) {
        List<String> parts = List.of(marked.split(SELECTED, -1));
        TextInputControl field = into.get();
        int at = field.getSelection().getStart();
        field.replaceSelection(String.join("", parts));
        field.requestFocus();
        int from = at + parts.getFirst().length();
        field.selectRange(from, parts.size() > 1 ? from + parts.get(1).length() : from);
    }
}
