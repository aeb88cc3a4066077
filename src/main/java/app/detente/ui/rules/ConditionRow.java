package app.detente.ui.rules;

import app.detente.model.Texts;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Pick;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One condition in the editor: what is looked at, whether it must be so, and for what. */
final class ConditionRow extends VBox implements RuleEditor.Row {
    private final Texts texts;
    private final Consumer<Clause> changed;
    private final Node value;
    private Clause clause;

    /**
     * @param changed another value of the same kind
     * @param turned  another kind, which needs another row
     */
    ConditionRow(Clause clause, RulesViewModel model, Consumer<Clause> changed, Consumer<Clause> turned, Runnable removed) {
        this.clause = clause;
        this.texts = model.texts();
        this.changed = changed;
        getStyleClass().add("rule-part");
        ComboBox<ConditionKind> kind = Pick.of(List.of(ConditionKind.values()), one -> texts.get(one.key()));
        kind.setValue(ConditionKind.of(clause.condition()));
        kind.setAccessibleText(texts.get("rules.condition"));
        kind.setMinWidth(0);
        kind.setPrefWidth(210);
        kind.valueProperty().subscribe((was, now) -> turned.accept(new Clause(now.blank(model.zone()), this.clause.negated())));
        ComboBox<Boolean> negated = Pick.of(List.of(false, true), no -> texts.get(no ? "rules.not" : "rules.is"));
        negated.setValue(clause.negated());
        negated.setAccessibleText(texts.get("rules.negate"));
        negated.setMinWidth(Region.USE_PREF_SIZE);
        negated.valueProperty().subscribe((was, now) -> set(new Clause(this.clause.condition(), now)));
        Button remove = new Button(null, Icon.CLOSE.at(15));
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.setAccessibleText(texts.get("rules.remove-condition"));
        remove.setTooltip(new Tooltip(texts.get("rules.remove-condition")));
        remove.setOnAction(event -> removed.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, negated, kind, gap, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        value = ConditionFields.of(clause.condition(), texts, condition -> set(new Clause(condition, this.clause.negated())));
        getChildren().add(line);
        if (!value.getStyleClass().contains("nothing")) {
            getChildren().add(value);
        }
    }

    private void set(Clause now) {
        clause = now;
        changed.accept(now);
    }

    @Override
    public void focusValue() {
        if (value instanceof VBox box && !box.getChildren().isEmpty()) {
            box.getChildren().getFirst().requestFocus();
        }
    }
}
