package app.detente.ui.rules;

import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.rules.Clause;
import app.detente.rules.Conditions;
import app.detente.rules.Effect;
import app.detente.rules.Rule;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields of one rule. Ctrl+S keeps it. Rows are built anew only where their number or kind changes, so that typing goes on undisturbed. */
final class RuleEditor extends VBox {
    private final RulesViewModel model;
    private final Texts texts;
    private final TextField name = new TextField();
    private final ComboBox<Boolean> all;
    private final VBox conditions = new VBox(8);
    private final VBox effects = new VBox(8);
    private final CheckBox stops = new CheckBox();
    private final Label problem = new Label();
    private Optional<Rule> shown = Optional.empty();

    RuleEditor(RulesViewModel model) {
        this.model = model;
        this.texts = model.texts();
        this.all = Pick.of(List.of(true, false), value -> texts.get(value ? "rules.all" : "rules.any"));
        getStyleClass().addAll("card", "rule-editor");
        setSpacing(12);
        name.setPromptText(texts.get("rules.name"));
        name.setAccessibleText(texts.get("rules.name"));
        name.getStyleClass().add("title-field");
        name.textProperty().subscribe((was, now) -> change(rule -> rule.named(now)));
        all.setAccessibleText(texts.get("rules.when"));
        all.valueProperty().subscribe((was, now) -> change(rule -> rule.asking(new Conditions(now, rule.conditions().clauses()))));
        stops.setText(texts.get("rules.stops"));
        stops.setWrapText(true);
        stops.selectedProperty().subscribe((was, now) -> change(rule -> rule.stopping(now)));
        problem.getStyleClass().addAll("rule-problem", "warn");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        model.problemProperty().subscribe(this::say);
        HBox when = new HBox(8, section("rules.when"), all);
        when.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(actions(), name, when, conditions, addCondition(), section("rules.then"), effects, addEffect(), stops, problem);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.S && key.isShortcutDown() && !key.isAltDown()) {
                key.consume();
                model.save();
            }
        });
        model.draftProperty().subscribe(this::show);
        model.choicesProperty().subscribe((was, now) -> build());
    }

    private void say(Optional<Problem> wrong) {
        problem.setText(wrong.map(texts::of).orElse(""));
        problem.setGraphic(wrong.isPresent() ? Icon.WARNING.at(15) : null);
        problem.setVisible(wrong.isPresent());
        problem.setManaged(wrong.isPresent());
    }

    private Label section(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("strong");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node actions() {
        Button delete = icon(Icon.DELETE, "rules.delete", model::delete);
        Button up = icon(Icon.CHEVRON, "rules.up", () -> shown.ifPresent(rule -> model.move(rule.id(), -1)));
        up.getGraphic().setRotate(-90);
        Button down = icon(Icon.CHEVRON, "rules.down", () -> shown.ifPresent(rule -> model.move(rule.id(), 1)));
        down.getGraphic().setRotate(90);
        Button discard = new Button(texts.get("rules.discard"));
        discard.setOnAction(event -> model.discard());
        Button save = new Button(texts.get("rules.save"));
        save.getStyleClass().add("primary");
        save.setTooltip(new Tooltip("Ctrl S"));
        save.setOnAction(event -> model.save());
        Runnable offer = () -> {
            boolean fresh = model.draftProperty().get().filter(rule -> rule.id() == 0).isPresent();
            save.setDisable(!model.canSave());
            discard.setDisable(!model.unsavedProperty().get());
            List.of(delete, up, down).forEach(button -> button.setDisable(fresh));
        };
        model.unsavedProperty().subscribe(now -> offer.run());
        model.problemProperty().subscribe(now -> offer.run());
        model.draftProperty().subscribe(now -> offer.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        discard.setMinWidth(USE_PREF_SIZE);
        save.setMinWidth(USE_PREF_SIZE);
        HBox actions = new HBox(6, up, down, delete, gap, discard, save);
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    private Button icon(Icon icon, String key, Runnable action) {
        Button button = new Button(null, icon.at(17));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node addCondition() {
        MenuButton add = adding("rules.add-condition");
        for (ConditionKind kind : ConditionKind.values()) {
            MenuItem item = new MenuItem(texts.get(kind.key()));
            item.setOnAction(event -> {
                clauses(list -> list.add(Clause.that(kind.blank(model.zone()))));
                focusLast(conditions);
            });
            add.getItems().add(item);
        }
        return add;
    }

    private Node addEffect() {
        MenuButton add = adding("rules.add-effect");
        for (EffectKind kind : EffectKind.values()) {
            MenuItem item = new MenuItem(texts.get(kind.key()));
            item.setOnAction(event -> {
                doing(list -> list.add(kind.blank()));
                focusLast(effects);
            });
            add.getItems().add(item);
        }
        return add;
    }

    private MenuButton adding(String key) {
        MenuButton add = new MenuButton(texts.get(key), Icon.PLUS.at(13));
        add.getStyleClass().add("add-row");
        return add;
    }

    private static void focusLast(VBox rows) {
        if (rows.getChildren().getLast() instanceof Row row) {
            row.focusValue();
        }
    }

    /** A row of the editor that can take the keyboard. */
    interface Row {
        void focusValue();
    }

    private interface Edit {
        Rule of(Rule rule);
    }

    private interface Listed<T> {
        void change(List<T> list);
    }

    /** A change of a value: the rows stay. */
    private void change(Edit edit) {
        shown.ifPresent(rule -> {
            Rule changed = edit.of(rule);
            shown = Optional.of(changed);
            if (!changed.equals(rule)) {
                model.edit(changed);
            }
        });
    }

    private void clauses(Listed<Clause> edit) {
        model.draftProperty().get().ifPresent(rule -> {
            List<Clause> list = new ArrayList<>(rule.conditions().clauses());
            edit.change(list);
            model.edit(rule.asking(new Conditions(rule.conditions().all(), List.copyOf(list))));
        });
    }

    private void doing(Listed<Effect> edit) {
        model.draftProperty().get().ifPresent(rule -> {
            List<Effect> list = new ArrayList<>(rule.effects());
            edit.change(list);
            model.edit(rule.doing(list));
        });
    }

    private void show(Optional<Rule> rule) {
        if (rule.equals(shown)) {
            return;
        }
        boolean another = shown.map(Rule::id).orElse(-1L) != rule.map(Rule::id).orElse(-1L);
        shown = rule;
        rule.ifPresent(now -> {
            name.setText(now.name());
            all.setValue(now.conditions().all());
            stops.setSelected(now.stops());
            if (another && now.name().isEmpty()) {
                name.requestFocus();
            }
        });
        build();
    }

    private void build() {
        conditions.getChildren().clear();
        effects.getChildren().clear();
        shown.ifPresent(rule -> {
            List<Clause> clauses = rule.conditions().clauses();
            for (int i = 0; i < clauses.size(); i++) {
                int at = i;
                conditions.getChildren().add(new ConditionRow(clauses.get(i), model, changed -> change(now -> now.asking(new Conditions(
                        now.conditions().all(), replaced(now.conditions().clauses(), at, changed)))),
                        changed -> clauses(list -> list.set(at, changed)), () -> clauses(list -> list.remove(at))));
            }
            for (int i = 0; i < rule.effects().size(); i++) {
                int at = i;
                effects.getChildren().add(new EffectRow(rule.effects().get(i), model, changed -> change(now -> now.doing(replaced(now.effects(), at, changed))),
                        changed -> doing(list -> list.set(at, changed)), () -> doing(list -> list.remove(at))));
            }
        });
    }

    private static <T> List<T> replaced(List<T> list, int at, T value) {
        List<T> changed = new ArrayList<>(list);
        changed.set(at, value);
        return List.copyOf(changed);
    }
}
