package app.detente.ui.approvals;

import app.detente.model.Approval;
import app.detente.model.Approval.State;
import app.detente.model.Texts;
import app.detente.storage.ApprovalStore.Figures;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A newcomer's own replies: how they were found, what came back with a word, and what became of the others. */
final class OwnPane extends ScrollPane {
    private static final int MOST = 2_000;

    private final OwnViewModel model;
    private final Desk desk;
    private final Texts texts;

    OwnPane(OwnViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        EmptyState none = new EmptyState(Icon.EYE, texts.get("approvals.own.none"));
        DecisionPane.showWhen(none, Bindings.createObjectBinding(() -> model.sentBack().isEmpty() && model.others().isEmpty(), model.sentBack(),
                model.others()));
        VBox page = new VBox(14, figures(), part("approvals.own.back", model.sentBack()), part("approvals.own.others", model.others()), none);
        page.getStyleClass().add("approval-own");
        page.setMaxWidth(860);
        StackPane middle = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_LEFT);
        setContent(middle);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("page-scroll");
    }

    private Node figures() {
        Label title = new Label(texts.get("approvals.figures"));
        title.getStyleClass().add("heading");
        FlowPane line = new FlowPane(28, 8);
        model.figuresProperty().subscribe(now -> line.getChildren().setAll(figure(now.approved(), now, "approved"),
                figure(now.improved(), now, "improved"), figure(now.sentBack(), now, "sent_back")));
        VBox card = new VBox(10, title, line);
        card.getStyleClass().addAll("card", "approval-figures");
        DecisionPane.showWhen(card, model.figuresProperty().map(now -> now.decided() > 0));
        return card;
    }

    private Node figure(int count, Figures all, String state) {
        Label number = new Label(texts.get("approvals.share", all.decided() == 0 ? 0 : (double) count / all.decided()));
        number.getStyleClass().add("approval-share");
        Label what = new Label(texts.get("approvals.figure." + state, count));
        what.getStyleClass().addAll("muted", "small");
        return new VBox(1, number, what);
    }

    private Node part(String title, ObservableList<Approval> approvals) {
        Label heading = new Label(texts.get(title));
        heading.getStyleClass().add("heading");
        VBox rows = new VBox(8);
        VBox part = new VBox(8, heading, rows);
        approvals.subscribe(() -> rows.getChildren().setAll(approvals.stream().map(this::row).toList()));
        rows.getChildren().setAll(approvals.stream().map(this::row).toList());
        DecisionPane.showWhen(part, Bindings.isNotEmpty(approvals).asObject());
        return part;
    }

    private Node row(Approval one) {
        Label state = new Label(texts.get("approvals.state." + one.state().key(), by(one)));
        state.getStyleClass().addAll("approval-chip", "approval-" + one.state().key());
        state.setMinWidth(0);
        Label when = new Label(desk.dates().moment(one.decision().map(Approval.Decision::at).orElse(one.at()), desk.now().getValue()));
        when.getStyleClass().addAll("muted", "small");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Button open = new Button(texts.get(one.state() == State.SENT_BACK ? "approvals.resume" : "approvals.open"));
        open.getStyleClass().addAll("link-button", "small");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> model.open(one));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, state, when, gap, open);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(6, head);
        if (!one.comment().isEmpty()) {
            row.getChildren().add(text(texts.get("approvals.quoted", Shown.text(one.comment(), MOST)), List.of("approval-comment")));
        }
        if (one.state() == State.IMPROVED) {
            row.getChildren().add(text(Shown.text(one.improved(), MOST), List.of()));
            row.getChildren().add(text(texts.get("approvals.yours", Shown.text(one.text(), MOST)), List.of("muted", "small")));
        } else {
            row.getChildren().add(text(Shown.text(one.text(), MOST), List.of()));
        }
        row.getStyleClass().addAll("card");
        return row;
    }

    private static Label text(String words, List<String> styles) {
        Label label = new WrappedLabel(words);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private String by(Approval one) {
        return one.decision().map(made -> Shown.inSentence(made.by().name())).orElse("");
    }
}
