package app.detente.ui.conversation;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle of the desk: who it is with and what can be done, the thread, and below it whatever the window puts there to answer. */
public final class ConversationView extends StackPane {
    /** Width from which the buttons have room for words, px. */
    private static final double ROOMY = 600;

    private final ConversationHeader header;
    private final ThreadView thread;
    private final ActionsBar actions;
    private final Label held = new Label();
    private final VBox conversation;
    private final Texts texts;

    /** `composer` is where one answers. */
    public ConversationView(ConversationViewModel model, Desk desk, DeliveryActions delivery, Node composer) {
        this.texts = desk.texts();
        this.header = new ConversationHeader(desk);
        this.actions = new ActionsBar(model, desk);
        this.thread = new ThreadView(desk, delivery, model::earlier);
        header.actions().getChildren().add(actions);
        held.getStyleClass().add("held-banner");
        held.setGraphic(Icon.PEOPLE.at(16));
        held.setWrapText(true);
        held.setMinHeight(USE_PREF_SIZE);
        held.setMaxWidth(Double.MAX_VALUE);
        StackPane banner = new StackPane(held);
        banner.getStyleClass().add("held");
        banner.visibleProperty().bind(held.textProperty().isNotEmpty());
        banner.managedProperty().bind(banner.visibleProperty());
        VBox.setVgrow(thread, Priority.ALWAYS);
        conversation = new VBox(header, banner, thread, composer);
        conversation.setMinWidth(0);
        EmptyState empty = new EmptyState(Icon.INBOX, texts.get("customer.none-open"));
        widthProperty().map(width -> width.doubleValue() < ROOMY).subscribe(actions::compact);
        setMinWidth(0);
        getStyleClass().add("pane-ground");
        getChildren().addAll(empty, conversation);
        model.openedProperty().subscribe(opened -> {
            empty.setVisible(opened.isEmpty());
            conversation.setVisible(opened.isPresent());
            opened.ifPresent(this::show);
        });
    }

    /** For the window's keys. */
    public ActionsBar actions() {
        return actions;
    }

    private void show(Opened opened) {
        header.show(opened.row());
        int older = opened.earlier() ? Math.max(1, opened.row().messageCount() - opened.messages().size()) : 0;
        thread.show(opened.row().id(), opened.messages(), older);
        held.setText(opened.heldBy().map(who -> texts.get("triage.held", Shown.inSentence(who.name()))).orElse(""));
    }
}
