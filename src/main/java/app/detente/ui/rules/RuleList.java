package app.detente.ui.rules;

import app.detente.model.Texts;
import app.detente.rules.Rule;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rules in their order. Ctrl+Shift+Up and Down move the chosen one, Space switches it; or it is dragged. */
final class RuleList extends VBox {
    private final RulesViewModel model;
    private final ListView<Rule> list;

    RuleList(RulesViewModel model) {
        this.model = model;
        this.list = new ListView<>(model.rules());
        Texts texts = model.texts();
        getStyleClass().addAll("rule-list", "pane-surface", "line-right");
        Label hint = new Label(texts.get("rules.order.hint"));
        hint.getStyleClass().addAll("muted", "small", "rule-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        list.setCellFactory(view -> new RuleCell(model));
        list.setFixedCellSize(RuleCell.HEIGHT);
        list.setAccessibleText(texts.get("rules.title"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel().selectedItemProperty().subscribe(rule -> {
            if (rule != null) {
                Platform.runLater(() -> choose(rule.id()));
            }
        });
        model.draftProperty().subscribe(now -> follow());
        model.rules().addListener((ListChangeListener<Rule>) change -> Platform.runLater(this::follow));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(hint, list);
    }

    private void pressed(KeyEvent key) {
        Rule chosen = list.getSelectionModel().getSelectedItem();
        boolean moves = key.isShortcutDown() && key.isShiftDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN);
        if (chosen != null && moves) {
            model.move(chosen.id(), key.getCode() == KeyCode.UP ? -1 : 1);
            key.consume();
        } else if (chosen != null && key.getCode() == KeyCode.SPACE) {
            model.enable(chosen, !chosen.enabled());
            key.consume();
        }
    }

    /** Only where it is still the list's choice: rows are replaced when something is kept. */
    private void choose(long id) {
        Rule now = list.getSelectionModel().getSelectedItem();
        if (now != null && now.id() == id) {
            model.select(id);
        }
    }

    private void follow() {
        long wanted = model.draftProperty().get().map(Rule::id).orElse(0L);
        for (int at = 0; at < model.rules().size(); at++) {
            if (model.rules().get(at).id() == wanted) {
                if (list.getSelectionModel().getSelectedIndex() != at) {
                    list.getSelectionModel().clearAndSelect(at);
                }
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }
}
