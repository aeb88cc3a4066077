package app.detente.ui.moderation;

import app.detente.model.Conversation;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.ui.moderation.LadderViewModel.Rung;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Asks why a step is to be taken, and says what it does. */
public final class LadderView extends StackPane {
    private final LadderViewModel model;
    private final Texts texts;
    private final Label does = new Prose("", "muted");
    private final ReasonPane reasons;
    private final AskPane ask;

    public LadderView(LadderViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.reasons = new ReasonPane(model.form(), texts);
        Button cancel = new Button(texts.get("moderation.cancel"));
        cancel.setOnAction(event -> model.cancel());
        ask = new AskPane(reasons, texts.get("moderation.ladder.networks"), cancel, model::confirm, model.form().completeProperty());
        ask.before(does);
        getChildren().add(ask);
        model.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::show));
    }

    /** Shows it over this part of the window whenever a step is chosen. */
    public static LadderView over(Node part, LadderViewModel model, Desk desk) {
        LadderView view = new LadderView(model, desk);
        new Floating(view, part, model.chosenProperty(), model::cancel, view.reasons::focus);
        return view;
    }

    private void show(Rung rung) {
        String name = model.openProperty().get().map(Conversation::customerName).orElse("");
        ask.say(texts.get("moderation.ladder.title", Shown.inSentence(name), texts.get("moderation.ladder." + rung.key())),
                texts.get("moderation.ladder." + rung.key()));
        does.setText(texts.get("moderation.ladder.hint." + rung.step().key()));
    }
}
