package app.detente.ui.approvals;

import app.detente.model.Texts;
import app.detente.storage.ApprovalStore.Review;
import app.detente.ui.common.Banner;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One reply before its reviewer: whom it is for, what was said, what has happened since, and below it the reply itself with what can be done. */
final class ReviewPane extends VBox {
    private final Desk desk;
    private final Texts texts;
    private final Label title = new Label();
    private final Label beside = new Label();
    private final HBox head = new HBox(10);
    private final VBox thread = new VBox();
    private final ScrollPane scroll = new ScrollPane(thread);
    private final DecisionPane decision;

    ReviewPane(ApprovalsViewModel model, Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.decision = new DecisionPane(model, desk);
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        beside.getStyleClass().addAll("muted", "small");
        beside.setMinWidth(0);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("approval-head", "pane-surface", "line-bottom");
        Banner since = new Banner(Icon.WARNING);
        since.getStyleClass().add("approval-since");
        since.textProperty().bind(model.sinceProperty().map(told -> String.join(" ", told)));
        thread.getStyleClass().add("thread");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("thread-view");
        scroll.setAccessibleText(texts.get("approvals.thread"));
        scroll.viewportBoundsProperty().subscribe(view -> {
            if (thread.getMinHeight() != view.getHeight()) {
                thread.setMinHeight(view.getHeight());
            }
        });
        thread.setAlignment(Pos.BOTTOM_LEFT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().addAll(head, since, scroll, decision);
        model.reviewProperty().subscribe(found -> {
            setVisible(found.isPresent());
            found.ifPresent(this::show);
        });
    }

    /** Puts the keyboard into the reply. */
    void write() {
        decision.requestFocus();
    }

    /** Whether the keyboard is where the author is told what to change. */
    boolean isCommenting() {
        return decision.isCommenting();
    }

    private void show(Review one) {
        title.setText(texts.get(one.approval().privately() ? "approvals.who.private" : "approvals.who", Shown.inSentence(one.approval().author().name()),
                Shown.inSentence(one.conversation().customerName())));
        beside.setText(one.conversation().waitingSince().map(since -> texts.get("approvals.waits", desk.ages().text(desk.since(since))))
                .orElse(texts.get("approvals.waits.nobody")));
        VBox words = new VBox(1, title, beside);
        words.setMinWidth(0);
        head.getChildren().setAll(new ChannelMark(one.conversation().account().network(), texts), words);
        thread.getChildren().setAll(one.thread().stream().map(message -> Said.of(message, desk)).toList());
        Platform.runLater(() -> {
            scroll.layout();
            scroll.setVvalue(scroll.getVmax());
        });
    }
}
