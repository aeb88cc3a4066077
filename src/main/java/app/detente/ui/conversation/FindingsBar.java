package app.detente.ui.conversation;

import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.rules.Effect;
import app.detente.rules.Finding;
import app.detente.rules.WordList;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.RuleWords;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Under the header, what rules did here: each thing asks to be asked why, and can be taken back there. Takes no room where they did nothing. */
public final class FindingsBar extends FlowPane {
    /** Findings told of one thing; a long conversation may have found it a hundred times. */
    private static final int TOLD = 3;
    private final FindingsViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Consumer<ReplyTemplate> use;
    private final Popup popup = new Popup();

    /** `use` puts a template that a rule proposed into the composer. */
    public FindingsBar(FindingsViewModel model, Desk desk, Consumer<ReplyTemplate> use) {
        super(6, 6);
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.use = use;
        getStyleClass().addAll("findings", "pane-surface", "line-bottom");
        setAccessibleText(texts.get("rules.by-rule"));
        popup.setAutoHide(true);
        model.knownProperty().subscribe(known -> show());
    }

    private void show() {
        popup.hide();
        getChildren().setAll(model.knownProperty().get().done().keySet().stream().map(this::chip).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node chip(Effect effect) {
        String did = model.words().effect(effect);
        Button chip = new Button(texts.get("rules.why.chip", did), icon(effect).at(13));
        chip.getStyleClass().add("finding-chip");
        Optional<Tag> tag = effect instanceof Effect.Tag(long id)
                ? model.knownProperty().get().names().tags().stream().filter(one -> one.id() == id).findFirst() : Optional.empty();
        tag.ifPresent(one -> chip.getStyleClass().addAll("tagged", "tag-" + one.colour().key()));
        chip.setOnAction(event -> ask(chip, effect));
        return chip;
    }

    private static Icon icon(Effect effect) {
        return switch (effect) {
            case Effect.Tag e -> Icon.TAG;
            case Effect.Prioritize e -> Icon.WARNING;
            case Effect.Assign e -> Icon.ASSIGN;
            case Effect.Snooze e -> Icon.SNOOZE;
            case Effect.Propose e -> Icon.TEMPLATES;
            case Effect.Review e -> Icon.HISTORY;
            case Effect.Flag e -> Icon.SEARCH;
        };
    }

    private void ask(Node owner, Effect effect) {
        popup.getContent().setAll(answer(effect));
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMinX(), place.getMaxY() + 4);
    }

    /** Which rule, why in words, and when. */
    Region answer(Effect effect) {
        List<Finding> findings = model.knownProperty().get().done().getOrDefault(effect, List.of());
        VBox answer = new VBox(10);
        answer.getStyleClass().add("finding-answer");
        findings.stream().limit(TOLD).forEach(finding -> answer.getChildren().add(told(finding)));
        Button remove = new Button(texts.get("rules.why.remove"), Icon.UNDO.at(15));
        remove.setOnAction(event -> {
            popup.hide();
            model.remove(effect);
        });
        HBox actions = new HBox(8, remove);
        if (effect instanceof Effect.Propose(String id)) {
            model.knownProperty().get().names().templates().stream().filter(template -> template.id().equals(id)).findFirst()
                    .ifPresent(template -> actions.getChildren().addFirst(use(template)));
        }
        actions.setAlignment(Pos.CENTER_RIGHT);
        answer.getChildren().add(actions);
        return answer;
    }

    private Button use(ReplyTemplate template) {
        Button button = new Button(texts.get("rules.why.use"));
        button.getStyleClass().add("primary");
        button.setOnAction(event -> {
            popup.hide();
            use.accept(template);
        });
        return button;
    }

    private Node told(Finding finding) {
        RuleWords words = model.words();
        Label rule = new Label(finding.isListed() ? texts.get("rules.why.list." + WordList.of(finding.ruleName()).key())
                : texts.get("rules.why.rule", Shown.inSentence(finding.ruleName())));
        rule.getStyleClass().add("strong");
        Label why = new Label(Shown.text(texts.get("rules.why.because", words.why(finding.why())), BodyText.FIRST));
        Label when = new Label(desk.dates().exact(finding.at()));
        when.getStyleClass().addAll("muted", "small");
        for (Label label : List.of(rule, why, when)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.setMaxWidth(360);
        }
        return new VBox(2, rule, why, when);
    }
}
