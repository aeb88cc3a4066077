package app.detente.ui.approvals;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of the second pair of eyes: for reviewers what waits, for newcomers what became of their own. */
public final class ApprovalsView extends VBox {
    private final Texts texts;
    private final ReviewPane review;
    private final WaitingList waiting;
    private final ObservableValue<Boolean> reviewing;

    /** `reviewing` says whether whoever sits here reviews others. */
    public ApprovalsView(ApprovalsViewModel model, OwnViewModel own, ObservableValue<Boolean> reviewing, Desk desk) {
        this.texts = desk.texts();
        this.reviewing = reviewing;
        this.review = new ReviewPane(model, desk);
        this.waiting = new WaitingList(model, desk, review::write);
        getStyleClass().addAll("approvals", "pane-ground");
        HBox queue = new HBox(waiting, review);
        HBox.setHgrow(review, Priority.ALWAYS);
        EmptyState none = new EmptyState(Icon.EYE, texts.get("approvals.none"));
        StackPane reviewer = new StackPane(queue, none);
        queue.visibleProperty().bind(Bindings.isNotEmpty(model.waiting()));
        none.visibleProperty().bind(Bindings.isEmpty(model.waiting()));
        DecisionPane.showWhen(reviewer, reviewing);
        OwnPane mine = new OwnPane(own, desk);
        DecisionPane.showWhen(mine, reviewing.map(yes -> !yes));
        VBox.setVgrow(reviewer, Priority.ALWAYS);
        VBox.setVgrow(mine, Priority.ALWAYS);
        getChildren().addAll(heading(model), reviewer, mine);
    }

    private Node heading(ApprovalsViewModel model) {
        Label title = new Label();
        title.textProperty().bind(reviewing.map(yes -> texts.get(yes ? "approvals.title" : "approvals.own.title")));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label what = new Label();
        what.textProperty().bind(Bindings.createStringBinding(() -> reviewing.getValue()
                ? texts.get("approvals.count", model.waiting().size()) : texts.get("approvals.own.what"), reviewing, model.waiting()));
        what.getStyleClass().add("muted");
        what.setMinWidth(0);
        HBox heading = new HBox(14, title, what);
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().addAll("approval-heading", "pane-surface", "line-bottom");
        return heading;
    }

    /** Whether the keys that send mean the reply being reviewed. */
    public boolean isReviewing() {
        return reviewing.getValue() && !review.isCommenting();
    }
}
