package app.detente.ui.rules;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.model.filter.Span;
import app.detente.rules.Condition;
import app.detente.rules.Contained;
import app.detente.rules.Patterns;
import app.detente.rules.WordList;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.FoundText;
import app.detente.ui.common.Marked;
import app.detente.ui.common.Pick;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields of a condition: what is looked for. Each tells of every change; nothing is refused while one types. */
final class ConditionFields {
    private final Texts texts;
    private final Consumer<Condition> changed;

    private ConditionFields(Texts texts, Consumer<Condition> changed) {
        this.texts = texts;
        this.changed = changed;
    }

    static Node of(Condition condition, Texts texts, Consumer<Condition> changed) {
        ConditionFields fields = new ConditionFields(texts, changed);
        return switch (condition) {
            case Condition.Says(List<String> phrases) -> fields.phrases(phrases, "rules.says.hint", Condition.Says::new);
            case Condition.Named(List<String> phrases) -> fields.phrases(phrases, "rules.named.hint", Condition.Named::new);
            case Condition.Fits(String pattern) -> fields.pattern(pattern);
            case Condition.Listed(WordList list) -> fields.pick(List.of(WordList.values()), list, one -> "rules.list." + one.key(), Condition.Listed::new);
            case Condition.Contains(Contained what) -> fields.pick(List.of(Contained.values()), what, one -> "rules.contained." + one.key(),
                    Condition.Contains::new);
            case Condition.In(Language language) -> fields.pick(List.of(Language.values()), language, one -> "rules.language." + one.key(),
                    Condition.In::new);
            case Condition.Words(int least, int most) -> fields.words(least, most);
            case Condition.By(String customer) -> fields.customer(customer);
            case Condition.On(Set<Network> networks) -> fields.networks(networks);
            case Condition.Written written -> fields.times(written);
            case Condition.OnlyEmoji c -> nothing();
            case Condition.FirstContact c -> nothing();
        };
    }

    private Node networks(Set<Network> networks) {
        Set<Network> chosen = new HashSet<>(networks);
        FlowPane chips = new FlowPane(6, 6);
        for (Network network : Network.values()) {
            chips.getChildren().add(chip(ChannelMark.name(network, texts), chosen.contains(network), on -> {
                toggle(chosen, network, on);
                changed.accept(new Condition.On(Set.copyOf(chosen)));
            }));
        }
        return new VBox(chips);
    }

    private static Node nothing() {
        Region nothing = new Region();
        nothing.getStyleClass().add("nothing");
        return nothing;
    }

    private TextField field(String text, String prompt, Consumer<String> typed) {
        TextField field = new TextField(text);
        field.setPromptText(texts.get(prompt));
        field.setAccessibleText(texts.get(prompt));
        field.textProperty().subscribe((was, now) -> typed.accept(now));
        return field;
    }

    private Label hint(String key) {
        Label hint = new Label(texts.get(key));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private Node phrases(List<String> phrases, String hint, Function<List<String>, Condition> make) {
        return new VBox(4, field(String.join(", ", phrases), "rules.phrases", typed -> changed.accept(make.apply(
                Arrays.stream(typed.split(",")).map(String::strip).filter(phrase -> !phrase.isEmpty()).toList()))), hint(hint));
    }

    private Node pattern(String pattern) {
        Label said = hint("rules.pattern.hint");
        FoundText place = new FoundText();
        place.getStyleClass().add("pattern-mistake");
        TextField field = field(pattern, "rules.pattern", typed -> {
            changed.accept(new Condition.Fits(typed));
            look(typed, said, place);
        });
        field.getStyleClass().add("pattern-field");
        look(pattern, said, place);
        return new VBox(4, field, place, said);
    }

    /** Shows the pattern with the place of its mistake marked, and says what it is. */
    private void look(String pattern, Label said, FoundText place) {
        var mistake = Patterns.mistake(pattern).filter(found -> !pattern.isEmpty());
        said.setText(mistake.map(found -> texts.get("rules.mistake", texts.get("rules.mistake." + found.kind().key(), Patterns.MAX_LENGTH), found.at() + 1))
                .orElse(texts.get("rules.pattern.hint")));
        said.getStyleClass().removeAll("warn", "muted");
        said.getStyleClass().add(mistake.isPresent() ? "warn" : "muted");
        mistake.ifPresent(found -> {
            Marked shown = Marked.excerpt(pattern, List.of(new Span(found.at(), Math.min(pattern.length(), found.at() + 1))), 160);
            place.show(shown.text(), shown.marks());
        });
        place.setVisible(mistake.isPresent());
        place.setManaged(mistake.isPresent());
    }

    private <T> Node pick(List<T> items, T chosen, Function<T, String> key, Function<T, Condition> make) {
        ComboBox<T> box = Pick.of(items, item -> texts.get(key.apply(item)));
        box.setValue(chosen);
        box.setAccessibleText(texts.get("rules.value"));
        box.valueProperty().subscribe((was, now) -> changed.accept(make.apply(now)));
        return new VBox(box);
    }

    private Node words(int least, int most) {
        TextField from = new TextField(Integer.toString(least));
        TextField to = new TextField(Integer.toString(most));
        Runnable tell = () -> changed.accept(new Condition.Words(number(from.getText()), number(to.getText())));
        for (TextField field : List.of(from, to)) {
            field.setPrefColumnCount(4);
            field.setAccessibleText(texts.get("rules.condition.words"));
            field.textProperty().subscribe((was, now) -> tell.run());
        }
        return line(new Label(texts.get("rules.from")), from, new Label(texts.get("rules.to")), to, new Label(texts.get("rules.words")));
    }

    /** -1 where it is none, which no rule accepts. */
    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private Node customer(String customer) {
        return new VBox(field(customer, "rules.customer", typed -> changed.accept(new Condition.By(typed))));
    }

    private static <T> void toggle(Set<T> set, T item, boolean on) {
        if (on) {
            set.add(item);
        } else {
            set.remove(item);
        }
    }

    private static ToggleButton chip(String name, boolean on, Consumer<Boolean> toggled) {
        ToggleButton chip = new ToggleButton(name);
        chip.getStyleClass().add("network-chip");
        chip.setSelected(on);
        chip.selectedProperty().subscribe((was, now) -> toggled.accept(now));
        return chip;
    }

    private Node times(Condition.Written written) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(written.days());
        TextField from = new TextField(written.from().toString());
        TextField to = new TextField(written.to().toString());
        Label wrong = hint("rules.time.hint");
        Runnable tell = () -> {
            Optional<LocalTime> begins = time(from.getText());
            Optional<LocalTime> ends = time(to.getText());
            wrong.setText(texts.get(begins.isPresent() && ends.isPresent() ? "rules.time.hint" : "rules.time.wrong"));
            changed.accept(new Condition.Written(begins.isPresent() && ends.isPresent() ? Set.copyOf(days) : Set.of(), begins.orElse(written.from()),
                    ends.orElse(written.to()), written.zone()));
        };
        FlowPane chips = new FlowPane(6, 6);
        for (DayOfWeek day : DayOfWeek.values()) {
            chips.getChildren().add(chip(day.getDisplayName(TextStyle.SHORT, texts.locale()), days.contains(day), on -> {
                toggle(days, day, on);
                tell.run();
            }));
        }
        for (TextField field : List.of(from, to)) {
            field.setPrefColumnCount(5);
            field.setAccessibleText(texts.get("rules.time"));
            field.textProperty().subscribe((was, now) -> tell.run());
        }
        return new VBox(6, chips, line(new Label(texts.get("rules.from-time")), from, new Label(texts.get("rules.to-time")), to), wrong);
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            String text = typed.strip().replace('h', ':');
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Node line(Node... parts) {
        HBox line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(line);
    }
}
