package app.detente.ui.settings;

import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Tag;
import app.detente.model.Target;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Icon;
import app.detente.ui.common.NumberField;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How soon a customer is to hear from us: the usual target, when it counts, and the others by channel, tag and priority. */
final class TargetsCard extends VBox {
    private final SettingsViewModel settings;
    private final TargetsViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox();

    TargetsCard(SettingsViewModel settings, TargetsViewModel model, Texts texts) {
        this.settings = settings;
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "settings-card", "targets");
        Label title = new Label(texts.get("settings.targets"));
        title.getStyleClass().add("heading");
        Button add = new Button(texts.get("settings.targets.add"), Icon.PLUS.at(15));
        add.setOnAction(event -> model.add(settings.settingsProperty().get().target()));
        HBox foot = new HBox(add);
        foot.getStyleClass().add("settings-row");
        getChildren().addAll(title, new Prose(texts.get("settings.targets.hint"), "muted", "small", "settings-hint"), usual(), rows, foot);
        model.targets().addListener((ListChangeListener<Target>) change -> draw());
        model.tags().addListener((ListChangeListener<Tag>) change -> draw());
        draw();
    }

    private Node usual() {
        NumberField minutes = new NumberField(1, Settings.MOST_TARGET, 5, texts.get("settings.minutes"));
        minutes.control().setAccessibleText(texts.get("settings.target"));
        CheckBox opening = new CheckBox(texts.get("settings.targets.opening"));
        settings.settingsProperty().subscribe(now -> {
            minutes.show(now.targetMinutes());
            opening.setSelected(now.openingOnly());
        });
        minutes.onChange(chosen -> settings.change(settings.settingsProperty().get().withTargetMinutes(chosen)));
        opening.setOnAction(event -> settings.change(settings.settingsProperty().get().withOpeningOnly(opening.isSelected())));
        Label name = new Label(texts.get("settings.target"));
        name.setLabelFor(minutes.control());
        HBox line = new HBox(12, name, minutes);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox both = new VBox(10, line, opening);
        both.getStyleClass().add("settings-row");
        return both;
    }

    /** A row keeps the keyboard while it is changed: only when there are more or fewer are they made anew. */
    private void draw() {
        List<Node> now = new ArrayList<>();
        for (int place = 0; place < model.targets().size(); place++) {
            now.add(row(place));
        }
        if (now.size() != rows.getChildren().size() || !rows.isFocusWithin()) {
            rows.getChildren().setAll(now);
        }
    }

    private Node row(int place) {
        Target target = model.targets().get(place);
        ComboBox<Optional<Network>> network = choice(all(Arrays.asList(Network.values())), target.network(),
                one -> one.map(is -> ChannelMark.name(is, texts)).orElse(texts.get("settings.targets.any-channel")), "settings.targets.channel");
        network.setOnAction(event -> change(place, old -> new Target(network.getValue(), old.tag(), old.priority(), old.first(), old.next())));
        ComboBox<Optional<Long>> tag = choice(all(model.tags().stream().map(Tag::id).toList()), target.tag(),
                one -> one.map(this::tagName).orElse(texts.get("settings.targets.any-tag")), "settings.targets.tag");
        tag.setOnAction(event -> change(place, old -> new Target(old.network(), tag.getValue(), old.priority(), old.first(), old.next())));
        ComboBox<Optional<Priority>> priority = choice(all(Arrays.asList(Priority.values())), target.priority(),
                one -> one.map(is -> texts.get("priority." + is.key())).orElse(texts.get("settings.targets.any-priority")), "settings.targets.priority");
        priority.setOnAction(event -> change(place, old -> new Target(old.network(), old.tag(), priority.getValue(), old.first(), old.next())));
        NumberField first = minutes(target.first(), "settings.targets.first");
        first.onChange(chosen -> change(place, old -> new Target(old.network(), old.tag(), old.priority(), Duration.ofMinutes(chosen), old.next())));
        NumberField next = minutes(target.next(), "settings.targets.next");
        next.onChange(chosen -> change(place, old -> new Target(old.network(), old.tag(), old.priority(), old.first(), Duration.ofMinutes(chosen))));
        Button remove = new Button(null, Icon.CLOSE.at(14));
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.setAccessibleText(texts.get("settings.targets.remove"));
        remove.setTooltip(new Tooltip(texts.get("settings.targets.remove")));
        remove.setOnAction(event -> model.remove(place));
        FlowPane line = new FlowPane(8, 8, network, tag, priority, named("settings.targets.first", first), named("settings.targets.next", next), remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-row");
        return line;
    }

    private void change(int place, Function<Target, Target> by) {
        if (place < model.targets().size()) {
            model.change(place, by.apply(model.targets().get(place)));
        }
    }

    private String tagName(long id) {
        return model.tags().stream().filter(tag -> tag.id() == id).map(tag -> Shown.line(tag.name())).findFirst().orElse(texts.get("settings.targets.gone"));
    }

    private static <T> List<Optional<T>> all(List<T> values) {
        List<Optional<T>> all = new ArrayList<>(List.of(Optional.empty()));
        values.forEach(value -> all.add(Optional.of(value)));
        return all;
    }

    private NumberField minutes(Duration length, String key) {
        NumberField field = new NumberField(1, Settings.MOST_TARGET, 5, texts.get("settings.minutes"));
        field.show((int) length.toMinutes());
        field.control().setPrefWidth(92);
        field.control().setAccessibleText(texts.get(key));
        return field;
    }

    private Node named(String key, NumberField field) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(6, label, field);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private <T> ComboBox<T> choice(List<T> values, T chosen, Function<T, String> name, String key) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
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
        box.setValue(chosen);
        box.setMaxWidth(190);
        box.setAccessibleText(texts.get(key));
        return box;
    }
}
