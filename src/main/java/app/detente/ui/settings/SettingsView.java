package app.detente.ui.settings;

import app.detente.model.Alert;
import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Folders;
import app.detente.ui.common.NumberField;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/** The settings, in cards: who writes, how the console behaves, when the house is open and how soon it answers, where things are. */
public final class SettingsView extends StackPane {
    private final SettingsViewModel model;
    private final Texts texts;
    private final Folders folders;
    private final ScrollPane scroll;

    /**
     * @param folders is asked to open only folders that are ours
     * @param more    the cards of other features, below ours
     */
    public SettingsView(SettingsViewModel model, TargetsViewModel targets, Desk desk, Folders folders, Node... more) {
        this.model = model;
        this.texts = desk.texts();
        this.folders = folders;
        getStyleClass().addAll("settings", "pane-ground");
        Label title = new Label(texts.get("settings.title"));
        title.getStyleClass().add("page-title");
        Label saved = new Label(texts.get("settings.saved"));
        saved.getStyleClass().add("muted");
        VBox heading = new VBox(2, title, saved);
        VBox page = new VBox(14, heading, Banner.of(model.problemProperty(), texts), people(), console(), new HoursCard(model, desk),
                new TargetsCard(model, targets, texts), alerts(), places());
        page.getChildren().addAll(more);
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(760);
        StackPane middle = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_LEFT);
        scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        getChildren().add(scroll);
    }

    /** Brings a card, told by its style class, to the top of what is seen. */
    public void reveal(String card) {
        Platform.runLater(() -> {
            getScene().getRoot().applyCss();
            getScene().getRoot().layout(); // shown for the first time it has no places yet
            double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(scroll.getContent().lookup("." + card).getBoundsInParent().getMinY() / Math.max(1, hidden));
        });
    }

    private Node people() {
        return card("people",
                row("adviser", name(Settings::adviser, model::nameAdviser)),
                row("brand", name(Settings::brand, model::nameBrand)));
    }

    private Node console() {
        ComboBox<Settings.Language> language = choice(Settings.Language.values(), value -> texts.get("settings.language." + value.key()));
        ComboBox<Settings.Appearance> theme = choice(Settings.Appearance.values(), value -> texts.get("settings.theme." + value.key()));
        NumberField undo = new NumberField(0, Settings.MOST_UNDO, 5, texts.get("settings.seconds"));
        model.settingsProperty().subscribe(now -> {
            language.setValue(now.language());
            theme.setValue(now.appearance());
            undo.show(now.undoSeconds());
        });
        language.setOnAction(event -> model.change(now().withLanguage(language.getValue())));
        theme.setOnAction(event -> model.change(now().withAppearance(theme.getValue())));
        undo.onChange(seconds -> model.change(now().withUndoSeconds(seconds)));
        return card("console", row("language", language), row("theme", theme),
                row("undo", undo, undo.control()));
    }

    private Node alerts() {
        return card("alerts", Arrays.stream(Alert.values()).map(kind -> {
            CheckBox box = new CheckBox();
            model.settingsProperty().subscribe(now -> box.setSelected(now.alerts().contains(kind)));
            box.setOnAction(event -> model.change(now().withAlert(kind, box.isSelected())));
            return row("alerts." + kind.key(), box);
        }).toArray(Node[]::new));
    }

    private Node places() {
        Button open = new Button(texts.get("settings.open"), Icon.OPEN.at(16));
        open.setOnAction(event -> folders.open().accept(model.outboxFolder()));
        Button copy = new Button(texts.get("settings.backup.now"), Icon.EXPORT.at(16));
        copy.disableProperty().bind(model.copyingProperty());
        copy.setOnAction(event -> chooseCopy());
        Banner copied = new Banner(Icon.DONE);
        copied.textProperty().bind(model.copiedProperty().map(made -> made
                .map(of -> texts.get("settings.backup.done", of.file(), of.conversations(), of.messages())).orElse("")));
        Banner copying = new Banner(Icon.CLOCK);
        copying.textProperty().bind(model.copyingProperty().map(now -> now ? texts.get("settings.backup.running") : ""));
        return card("places",
                row("queue", path(model.queueFile(), Optional.empty())),
                row("outbox", path(model.outboxFolder(), Optional.of(open))),
                row("backup", copy), copying, copied);
    }

    private Settings now() {
        return model.settingsProperty().get();
    }

    /** Asks where a copy of the queue is to go, and writes it. */
    public void chooseCopy() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("settings.backup"));
        chooser.setInitialFileName("detente-copy.db");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).ifPresent(file -> model.copyTo(file.toPath()));
    }

    /** A name is taken over when its field is left or Enter pressed; one that is refused gives way to the old one. */
    private TextField name(Function<Settings, String> of, Consumer<String> set) {
        TextField field = new TextField();
        field.setMaxWidth(320);
        HBox.setHgrow(field, Priority.ALWAYS);
        model.settingsProperty().subscribe(now -> field.setText(of.apply(now)));
        Runnable take = () -> {
            if (!field.getText().equals(of.apply(now()))) {
                set.accept(field.getText());
                field.setText(of.apply(now()));
            }
        };
        field.setOnAction(event -> take.run());
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        return field;
    }

    private static <T> ComboBox<T> choice(T[] values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(Arrays.asList(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String typed) {
                return box.getValue();
            }
        });
        box.setPrefWidth(220);
        return box;
    }

    private Node path(Path place, Optional<Button> action) {
        Label path = new Label(folders.name(place));
        path.getStyleClass().add("place");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip(place.toString()));
        path.setMinWidth(60);
        HBox line = new HBox(12, path);
        line.setAlignment(Pos.CENTER_LEFT);
        action.ifPresent(button -> {
            button.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(button);
        });
        return line;
    }

    private Node card(String key, Node... rows) {
        Label title = new Label(texts.get("settings." + key));
        title.getStyleClass().add("heading");
        VBox card = new VBox(title);
        card.getChildren().addAll(rows);
        card.getStyleClass().addAll("card", "settings-card");
        return card;
    }

    private Node row(String key, Control control) {
        return row(key, control, control);
    }

    private Node row(String key, Node content) {
        return row(key, content, content);
    }

    /** What is set at the left, what it means below in small, the control at the right. */
    private Node row(String key, Node content, Node named) {
        Label name = new Label(texts.get("settings." + key));
        name.setLabelFor(named);
        Label hint = new Label(texts.get("settings." + key + ".hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(1, name, hint);
        words.getStyleClass().add("settings-words");
        HBox side = new HBox(content);
        side.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox.setHgrow(side, Priority.ALWAYS);
        HBox row = new HBox(24, words, side);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        named.setAccessibleText(name.getText());
        return row;
    }
}
