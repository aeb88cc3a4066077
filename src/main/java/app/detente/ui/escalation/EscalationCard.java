package app.detente.ui.escalation;

import app.detente.model.Escalation;
import app.detente.model.Escalation.State;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One escalation: how it stands, what was asked, and what can be done about it. */
final class EscalationCard extends VBox {
    private static final int EXCERPT = 400;
    private final EscalationsViewModel model;
    private final Escalation one;
    private final EscalationWords words;
    private final Texts texts;
    private final Label clock = new Label();
    private final Label standing = new Prose("", "muted", "small");
    private final FlowPane buttons = new FlowPane(6, 6);
    private final boolean within;

    /** @param within whether it stands within its conversation, which then need not be named or gone back to */
    EscalationCard(EscalationsViewModel model, Escalation one, Desk desk, boolean within) {
        this.model = model;
        this.one = one;
        this.words = new EscalationWords(desk);
        this.texts = desk.texts();
        this.within = within;
        getStyleClass().addAll(within ? "escalation-bar" : "card", "escalation");
        getChildren().add(head());
        getChildren().add(standing);
        if (!within) {
            getChildren().add(new WrappedLabel(Shown.text(one.dossier().question(), EXCERPT)));
        }
        if (one.state() == State.DECIDED) {
            WrappedLabel decision = new WrappedLabel(Shown.text(one.decision(), EXCERPT));
            decision.getStyleClass().add("escalation-decision");
            getChildren().add(decision);
        }
        getChildren().add(buttons);
        actions();
        if (one.state().isOpen() && model.begun(one).isPresent()) {
            askDecision();
        }
        tick();
    }

    /** Says again how long is left. */
    void tick() {
        clock.setText(words.clock(one));
        clock.getStyleClass().setAll("label", "escalation-clock", "escalation-" + words.level(one).name().toLowerCase(Locale.ROOT));
        standing.setText(words.standing(one));
    }

    private Node head() {
        Label title = new Label(within ? texts.get("escalation.here", Shown.inSentence(one.current().to().name())) : Shown.line(one.dossier().title()),
                Icon.ESCALATE.at(16));
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(Shown.line(one.dossier().title())));
        clock.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, title, gap, clock);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void actions() {
        if (one.state() == State.WAITING) {
            add(texts.get("escalation.acknowledge"), () -> model.acknowledge(one));
            one.next().ifPresent(next -> add(texts.get("escalation.next", Shown.inSentence(next.name())), () -> model.handOn(one, new Way.Copy(), Clip::put)));
        }
        if (one.state().isOpen()) {
            add(texts.get("escalation.decide"), this::askDecision);
            add(texts.get("escalation.copy"), () -> model.again(one, new Way.Copy(), Clip::put));
            add(texts.get("escalation.pdf"), () -> SaveAs.pdf(this, one.dossier().title(), texts).ifPresent(way -> model.again(one, way, text -> { })));
        }
        if (!within) {
            add(texts.get("escalation.back"), () -> model.back(one));
        }
        if (one.state().isOpen()) {
            add(texts.get("escalation.withdraw"), () -> model.withdraw(one));
        }
    }

    private void add(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
    }

    /** A field for what was decided, in the place of the buttons. */
    private void askDecision() {
        TextArea decision = new TextArea(model.begun(one).orElse(""));
        decision.textProperty().subscribe(typed -> model.begin(one, Optional.of(typed)));
        decision.setPromptText(texts.get("escalation.decision.prompt", Shown.inSentence(one.current().to().name())));
        decision.setAccessibleText(texts.get("escalation.decision"));
        decision.setPrefRowCount(3);
        decision.setWrapText(true);
        Button keep = new Button(texts.get("escalation.decision.keep"));
        keep.getStyleClass().add("primary");
        keep.disableProperty().bind(decision.textProperty().map(String::isBlank));
        keep.setOnAction(event -> model.decide(one, decision.getText()));
        Button cancel = new Button(texts.get("escalation.cancel"));
        HBox line = new HBox(8, keep, cancel);
        VBox asking = new VBox(8, decision, line);
        Consumer<Node> put = node -> getChildren().set(getChildren().size() - 1, node);
        cancel.setOnAction(event -> {
            model.begin(one, Optional.empty());
            put.accept(buttons);
        });
        put.accept(asking);
        decision.requestFocus();
    }
}
