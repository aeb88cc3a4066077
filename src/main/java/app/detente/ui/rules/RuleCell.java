package app.detente.ui.rules;

import app.detente.model.Texts;
import app.detente.rules.Guard;
import app.detente.rules.Rule;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A rule in the list: its switch, its name, and what it does in words; or why it was switched off. */
final class RuleCell extends ListCell<Rule> {
    static final double HEIGHT = 58;
    private final RulesViewModel model;
    private final Texts texts;
    private final ToggleSwitch on = new ToggleSwitch();
    private final Label name = new Label();
    private final Label below = new Label();
    private final HBox line;

    RuleCell(RulesViewModel model) {
        this.model = model;
        this.texts = model.texts();
        getStyleClass().add("rule-row");
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        below.getStyleClass().addAll("muted", "small");
        below.setMinWidth(0);
        VBox words = new VBox(3, name, below);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        on.setMinWidth(USE_PREF_SIZE);
        on.setFocusTraversable(false);
        on.setOnMouseClicked(event -> {
            if (getItem() != null) {
                model.enable(getItem(), on.isSelected());
            }
        });
        line = new HBox(10, on, words);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        drag();
    }

    private void drag() {
        setOnDragDetected(event -> {
            if (getItem() != null) {
                ClipboardContent content = new ClipboardContent();
                content.putString(Long.toString(getItem().id()));
                startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (event.getGestureSource() instanceof RuleCell && getItem() != null) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof RuleCell from && from.getItem() != null && getItem() != null) {
                model.move(from.getItem().id(), getIndex() - from.getIndex());
                event.setDropCompleted(true);
            }
            event.consume();
        });
    }

    @Override
    protected void updateItem(Rule rule, boolean empty) {
        super.updateItem(rule, empty);
        if (empty || rule == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        on.setSelected(rule.enabled());
        on.setAccessibleText(texts.get("rules.on-named", Shown.line(rule.name())));
        name.setText(Shown.line(rule.name()));
        boolean slow = rule.slow() >= Guard.STRIKES;
        String said = rule.conditions().clauses().isEmpty() ? texts.get("problem.rules.unreadable") : model.said().rule(rule);
        below.setText(slow ? texts.get("rules.slow", rule.slow()) : said);
        below.setGraphic(slow ? Icon.WARNING.at(13) : null);
        below.getStyleClass().remove("warn");
        if (slow) {
            below.getStyleClass().add("warn");
        }
        line.setOpacity(rule.enabled() || slow ? 1 : 0.7);
        setTooltip(new Tooltip(slow ? below.getText() + "\n" + said : said));
        setAccessibleText(rule.name() + ". " + texts.get(rule.enabled() ? "rules.is-on" : "rules.is-off") + ". " + below.getText());
        setGraphic(line);
    }
}
