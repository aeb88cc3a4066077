package app.detente.ui.approvals;

import app.detente.model.Approval;
import app.detente.model.Approval.State;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** At the end of a thread: what is not said yet, in grey, and what came back to whoever looks. Takes no room while there is none. */
public final class PendingView extends VBox {
    private final PendingViewModel model;
    private final Desk desk;
    private final Texts texts;

    /** `reviewing` says whether whoever sits here reviews others. */
    public PendingView(PendingViewModel model, ObservableValue<Boolean> reviewing, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("pending");
        setMinWidth(0);
        Runnable draw = () -> getChildren().setAll(model.pendingProperty().get().stream().map(one -> bubble(one, reviewing.getValue())).toList());
        model.pendingProperty().subscribe(now -> draw.run());
        reviewing.subscribe(now -> draw.run());
        DecisionPane.showWhen(this, model.pendingProperty().map(now -> !now.isEmpty()));
    }

    private Node bubble(Approval one, boolean reviewing) {
        if (one.state() == State.SENT_BACK) {
            String who = one.decision().map(made -> Shown.inSentence(made.by().name())).orElse("");
            return Said.ours("note", texts.get("approvals.pending.back", who), one.comment());
        }
        String meta = texts.get("approvals.pending.waits", Shown.line(one.author().name()), desk.dates().moment(one.at(), desk.now().getValue()));
        if (model.isMine(one)) {
            return Said.ours("pending", meta, one.proposed(), link("approvals.withdraw", () -> model.withdraw(one)));
        }
        return reviewing ? Said.ours("pending", meta, one.proposed(), link("approvals.review", () -> model.review(one)))
                : Said.ours("pending", meta, one.proposed());
    }

    private Node link(String key, Runnable action) {
        Button link = new Button(texts.get(key));
        link.getStyleClass().addAll("link-button", "small");
        link.setOnAction(event -> action.run());
        return new HBox(link);
    }
}
