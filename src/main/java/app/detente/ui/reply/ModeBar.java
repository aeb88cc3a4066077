package app.detente.ui.reply;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.Shown;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Above the text: reply or note, to whom, and the way to the templates. */
final class ModeBar extends HBox {
    /** Width from which the modes have room for their whole names, px; below it the addressee's name counts more. */
    private static final double ROOMY = 480;

    private final ComposerViewModel model;
    private final Texts texts;

    ModeBar(ComposerViewModel model, Texts texts, Editor editor) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("mode-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(tab(Mode.REPLY, "reply.mode.reply", "reply.mode.reply.short"),
                tab(Mode.NOTE, "reply.mode.note", "reply.mode.note.short"), addressee(), privately(), gap, emoji(editor::askEmoji), template(editor::askTemplate));
    }

    private Node tab(Mode mode, String key, String brief) {
        ToggleButton tab = new ToggleButton();
        BooleanProperty privately = model.care().privacy().chosenProperty();
        tab.textProperty().bind(Bindings.createStringBinding(() -> {
            boolean alone = mode == Mode.REPLY && privately.get();
            return texts.get(alone ? getWidth() < ROOMY ? "reply.mode.private.short" : "reply.mode.private" : getWidth() < ROOMY ? brief : key);
        }, widthProperty(), privately));
        tab.accessibleTextProperty().bind(tab.textProperty());
        tab.getStyleClass().add("tab-button");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(event -> {
            model.write(mode);
            tab.setSelected(true);
        });
        model.modeProperty().subscribe(now -> tab.setSelected(now == mode));
        return tab;
    }

    /** There where the one answered can be answered alone. */
    private Node privately() {
        Privacy privacy = model.care().privacy();
        ToggleButton toggle = new ToggleButton(null, Icon.LOCK.at(15));
        toggle.getStyleClass().addAll("tab-button", "private-button");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setAccessibleText(texts.get("reply.private"));
        toggle.setTooltip(new Tooltip(texts.get("reply.private.tip")));
        toggle.selectedProperty().bindBidirectional(privacy.chosenProperty());
        ComposerView.showWhen(toggle, Bindings.createBooleanBinding(() -> model.modeProperty().get() == Mode.REPLY
                && (privacy.possibleProperty().get() || privacy.chosenProperty().get()), model.modeProperty(), privacy.possibleProperty(), privacy.chosenProperty()));
        return toggle;
    }

    private Node addressee() {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().addAll("quiet-menu");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(0);
        menu.setTooltip(new Tooltip(texts.get("reply.to.choose")));
        Addressing addressing = model.addressing();
        menu.textProperty().bind(addressing.chosenProperty().map(this::name));
        addressing.choices().addListener((ListChangeListener<Addressee>) change -> offer(menu));
        offer(menu);
        ComposerView.showWhen(menu, model.modeProperty().map(mode -> mode == Mode.REPLY));
        return menu;
    }

    private void offer(MenuButton menu) {
        Addressing addressing = model.addressing();
        menu.getItems().setAll(addressing.choices().stream().map(choice -> {
            MenuItem item = new MenuItem(name(choice), choice.customer().isPresent() ? Icon.USER.at(15) : Icon.PEOPLE.at(15));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> addressing.choose(choice));
            return item;
        }).toList());
        menu.setDisable(addressing.choices().size() < 2);
    }

    private String name(Addressee addressee) {
        return addressee.customer().isEmpty() ? texts.get("reply.everyone") : texts.get("reply.to", Shown.line(addressee.name()));
    }

    private Node emoji(Runnable ask) {
        Button button = new Button(null, Icon.SMILE.at(16));
        button.getStyleClass().addAll("quiet", "emoji-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get("composer.emoji"));
        button.setTooltip(new Tooltip(texts.get("composer.emoji.open")));
        button.setOnAction(event -> ask.run());
        return button;
    }

    private Node template(Runnable ask) {
        Button button = new Button(texts.get("reply.template"), new Kbd("/"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().addAll("quiet", "template-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("reply.template.open")));
        button.setOnAction(event -> ask.run());
        return button;
    }
}
