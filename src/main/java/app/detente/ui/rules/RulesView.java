package app.detente.ui.rules;

import app.detente.model.Texts;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of the rules: their list, the editor with its trial beside it, and the word lists on a second leaf. */
public final class RulesView extends VBox {
    private static final double GAP = 14;
    /** Width below which the trial goes below the editor, px each. */
    private static final double LEAST = 430;

    private final RulesViewModel model;
    private final Texts texts;
    private final StackPane leaves = new StackPane();

    public RulesView(RulesViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        getStyleClass().addAll("rules", "pane-ground");
        Node rules = rules(desk);
        Node words = new WordsView(model.words(), desk);
        leaves.getChildren().setAll(rules);
        VBox.setVgrow(leaves, Priority.ALWAYS);
        getChildren().addAll(heading(rules, words), leaves);
    }

    private Node heading(Node rules, Node words) {
        Label title = new Label(texts.get("rules.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        HBox leavesChoice = new HBox(leaf("rules.leaf.rules", rules, group), leaf("rules.leaf.words", words, group));
        leavesChoice.setAlignment(Pos.CENTER_LEFT);
        leavesChoice.getStyleClass().add("leaf-choice");
        group.getToggles().getFirst().setSelected(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button fresh = new Button(texts.get("rules.new"), Icon.PLUS.at(15));
        fresh.setMinWidth(USE_PREF_SIZE);
        fresh.setOnAction(event -> {
            group.getToggles().getFirst().setSelected(true);
            leaves.getChildren().setAll(rules);
            model.create();
        });
        HBox heading = new HBox(16, title, leavesChoice, gap, fresh);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().addAll("rules-heading", "pane-surface", "line-bottom");
        return heading;
    }

    private ToggleButton leaf(String key, Node leaf, ToggleGroup group) {
        ToggleButton button = new ToggleButton(texts.get(key));
        button.getStyleClass().add("leaf");
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            leaves.getChildren().setAll(leaf);
        });
        return button;
    }

    private Node rules(Desk desk) {
        RuleList list = new RuleList(model);
        TrialPane trial = new TrialPane(model.trial(), model::tryOut, desk);
        trial.offerApplying(model::applyNow);
        Columns columns = new Columns(GAP, LEAST, List.of(new RuleEditor(model), trial));
        StackPane page = new StackPane(columns);
        page.getStyleClass().add("rules-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        EmptyState none = new EmptyState(Icon.RULES, texts.get("rules.none-chosen"));
        Examples examples = new Examples(model);
        StackPane right = new StackPane(scroll, none, examples);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        Runnable show = () -> {
            boolean open = model.draftProperty().get().isPresent();
            scroll.setVisible(open);
            none.setVisible(!open && !model.rules().isEmpty());
            examples.setVisible(!open && model.rules().isEmpty());
            list.setVisible(!model.rules().isEmpty());
            list.setManaged(list.isVisible());
        };
        model.draftProperty().subscribe(now -> show.run());
        model.rules().subscribe(show);
        return new HBox(list, right);
    }
}
