package app.detente.ui.approvals;

import app.detente.model.Texts;
import app.detente.storage.ApprovalStore.Review;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The reply as it would go out, to be changed at will; what its author wrote, once it was; and the two ways on: out, or back with a word. */
final class DecisionPane extends VBox {
    private static final int MOST = 4_000;
    private static final int ROWS = 4;

    private final ApprovalsViewModel model;
    private final Texts texts;
    private final TextArea area = new TextArea();
    private final TextField comment = new TextField();

    DecisionPane(ApprovalsViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        getStyleClass().addAll("decision", "pane-surface", "line-top");
        setMinWidth(0);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setMinHeight(USE_PREF_SIZE);
        area.setAccessibleText(texts.get("approvals.reply"));
        area.textProperty().bindBidirectional(model.textProperty());
        area.disableProperty().bind(model.decidingProperty());
        getChildren().addAll(heading(), area, original(), obstacle(), out(desk), back());
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
        area.end();
    }

    boolean isCommenting() {
        return comment.isFocused();
    }

    private Node heading() {
        Label title = new Label();
        title.getStyleClass().add("strong");
        title.textProperty().bind(model.reviewProperty().map(shown -> shown.map(one -> texts.get("approvals.reply-of", name(one))).orElse("")));
        Label free = new Label(texts.get("approvals.reply.hint"));
        free.getStyleClass().addAll("muted", "small");
        free.setMinWidth(0);
        HBox heading = new HBox(8, title, free);
        heading.setAlignment(Pos.BASELINE_LEFT);
        title.setMinWidth(0);
        return heading;
    }

    /** Shown beside what was made of it: both are kept, and one click brings it back. */
    private Node original() {
        WrappedLabel text = new WrappedLabel("");
        text.getStyleClass().addAll("muted", "small");
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(model.reviewProperty().map(shown -> shown.map(one ->
                texts.get("approvals.original", name(one), Shown.text(one.approval().text(), MOST))).orElse("")));
        Button restore = new Button(texts.get("approvals.restore"));
        restore.getStyleClass().addAll("link-button", "small");
        restore.setMinWidth(USE_PREF_SIZE);
        restore.setOnAction(event -> model.reviewProperty().get().ifPresent(one -> model.textProperty().set(one.approval().text())));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, text, restore);
        line.setAlignment(Pos.TOP_LEFT);
        showWhen(line, model.improvedProperty());
        return line;
    }

    private Node obstacle() {
        Label why = new Label();
        why.getStyleClass().addAll("warn", "small");
        why.textProperty().bind(model.obstacleProperty().map(found -> found.orElse("")));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        showWhen(why, model.obstacleProperty().map(Optional::isPresent));
        return why;
    }

    private Node out(Desk desk) {
        Button send = new Button(null, new Kbd(desk.commands().cap("writing.send")));
        send.getStyleClass().add("primary");
        send.setContentDisplay(ContentDisplay.RIGHT);
        send.setMinWidth(USE_PREF_SIZE);
        send.textProperty().bind(model.improvedProperty().map(improved -> texts.get(improved ? "approvals.improve" : "approvals.approve")));
        send.setOnAction(event -> model.send());
        send.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.decidingProperty().get() || model.obstacleProperty().getValue().isPresent(), model.decidingProperty(), model.obstacleProperty()));
        send.accessibleHelpProperty().bind(model.obstacleProperty().map(found -> found.orElse("")));
        Label signed = new Label();
        signed.getStyleClass().addAll("muted", "small");
        signed.setMinWidth(0);
        signed.textProperty().bind(model.reviewProperty().map(shown -> shown.map(one -> texts.get("approvals.signed", name(one))).orElse("")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(10, send, signed, gap);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node back() {
        comment.setPromptText(texts.get("approvals.comment"));
        comment.setAccessibleText(texts.get("approvals.comment"));
        comment.textProperty().bindBidirectional(model.commentProperty());
        HBox.setHgrow(comment, Priority.ALWAYS);
        Button back = new Button(texts.get("approvals.back"));
        back.setMinWidth(USE_PREF_SIZE);
        back.accessibleHelpProperty().bind(model.reviewProperty()
                .map(shown -> shown.map(one -> texts.get("approvals.back.to", name(one))).orElse("")));
        back.setOnAction(event -> model.sendBack());
        back.disableProperty().bind(Bindings.createBooleanBinding(() -> model.decidingProperty().get() || model.commentProperty().get().isBlank(),
                model.decidingProperty(), model.commentProperty()));
        comment.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !back.isDisabled()) {
                model.sendBack();
                event.consume();
            }
        });
        HBox line = new HBox(10, comment, back);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("decision-back");
        return line;
    }

    private static String name(Review one) {
        return Shown.inSentence(one.approval().author().name());
    }

    static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
