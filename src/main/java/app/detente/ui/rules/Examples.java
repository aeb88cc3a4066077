package app.detente.ui.rules;

import app.detente.model.Priority;
import app.detente.model.Texts;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Contained;
import app.detente.rules.Effect;
import app.detente.rules.Rule;
import app.detente.ui.common.Icon;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands on the page before there is a rule: what rules are for, what they never do, and two to begin with. */
final class Examples extends VBox {
    private final RulesViewModel model;
    private final Texts texts;

    Examples(RulesViewModel model) {
        this.model = model;
        this.texts = model.texts();
        getStyleClass().add("rule-examples");
        setAlignment(Pos.CENTER);
        setMaxWidth(620);
        StackPane disc = new StackPane(Icon.RULES.at(28));
        disc.getStyleClass().add("empty-disc");
        StackPane top = new StackPane(disc);
        top.getStyleClass().add("empty-state");
        Label what = sentence("rules.empty", "heading");
        Label never = sentence("rules.empty.never", "muted");
        getChildren().addAll(top, what, never, example(leaving()), example(personal()));
    }

    private Rule leaving() {
        List<String> words = Arrays.asList(texts.get("rules.example.leaving.words").split(", "));
        return Rule.of(texts.get("rules.example.leaving"), Conditions.all(Clause.that(new Condition.Says(words))), new Effect.Prioritize(Priority.HIGH));
    }

    private Rule personal() {
        return Rule.of(texts.get("rules.example.personal"), Conditions.any(Clause.that(new Condition.Contains(Contained.PHONE)),
                Clause.that(new Condition.Contains(Contained.EMAIL))), new Effect.Review());
    }

    private Label sentence(String key, String style) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(style, "centred");
        return label;
    }

    private Node example(Rule rule) {
        Label name = new Label(rule.name());
        name.getStyleClass().add("strong");
        Label said = new Label(model.said().rule(rule));
        said.getStyleClass().add("muted");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, name, said);
        words.setMinWidth(0);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        Button take = new Button(texts.get("rules.example.take"), Icon.PLUS.at(15));
        take.setMinWidth(USE_PREF_SIZE);
        take.setAccessibleText(texts.get("rules.example.take-named", rule.name()));
        take.setOnAction(event -> model.begin(rule));
        HBox card = new HBox(14, words, take);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card", "rule-example");
        return card;
    }
}
