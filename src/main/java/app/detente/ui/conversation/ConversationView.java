package app.detente.ui.conversation;

import app.detente.model.Texts;
import app.detente.model.filter.Filter;
import app.detente.model.filter.Span;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle of the desk: who it is with and what can be done, the thread, and below it whatever the window puts there to answer. */
public final class ConversationView extends StackPane {
    /** Width from which the buttons have room for words, px. */
    private static final double ROOMY = 560;

    private final ConversationHeader header;
    private final ThreadView thread;
    private final ActionsBar actions;
    private final Label held = new Label();
    private final EmptyState empty;
    private final VBox conversation;
    private final Desk desk;
    private final Texts texts;
    private final ConversationViewModel model;

    /** `composer` is where one answers. */
    public ConversationView(ConversationViewModel model, Desk desk, DeliveryActions delivery, MessageActions messages, Node composer) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.header = new ConversationHeader(desk);
        this.actions = new ActionsBar(model, desk);
        this.thread = new ThreadView(desk, delivery, messages, model::earlier);
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
        empty = new EmptyState(Icon.INBOX, texts.get("customer.none-open"));
        empty.getChildren().add(keys());
        widthProperty().map(width -> width.doubleValue() < ROOMY).subscribe(narrow -> {
            actions.compact(narrow);
            header.compact(narrow);
        });
        setMinWidth(0);
        getStyleClass().add("pane-ground");
        getChildren().addAll(empty, conversation);
        model.openedProperty().subscribe(opened -> {
            conversation.setVisible(opened.isPresent());
            opened.ifPresent(this::show);
        });
    }

    /** The keys that matter most, for whoever has just sat down. */
    private Node keys() {
        HBox keys = new HBox(8, key("list.next"), key("list.previous"), word("customer.keys.browse"),
                key("conversation.reply"), word("customer.keys.reply"), key("conversation.done"), word("customer.keys.done"));
        keys.setAlignment(Pos.CENTER);
        return keys;
    }

    private Kbd key(String command) {
        return new Kbd(desk.commands().cap(command));
    }

    private Label word(String key) {
        Label word = new Label(texts.get(key));
        word.getStyleClass().addAll("faint", "small");
        return word;
    }

    /** Asks to choose a conversation only while there is one to choose. */
    public void inviteWhile(ObservableValue<Boolean> any) {
        empty.visibleProperty().bind(any);
    }

    /** Puts the keyboard on the thread, to read on with the arrows. */
    public void read() {
        thread.requestFocus();
    }

    /** Marks places in the messages shown. */
    public void mark(Map<Long, List<Span>> found) {
        thread.mark(found);
    }

    /** Puts a part between the header and the thread. */
    public void announce(Node part) {
        conversation.getChildren().add(1, part);
    }

    /** Puts this below the newest message: what is not said yet. */
    public void end(Node part) {
        thread.end(part);
    }

    /** Shows with the messages what looks like one customer's help for another, and who is named in notes. */
    public void help(PeerViewModel peers) {
        Runnable surround = () -> thread.surround(new Surroundings(Optional.of(peers), peers.recognisedProperty().get(),
                List.copyOf(model.advisers()), Map.of()));
        peers.recognisedProperty().subscribe(surround);
        model.advisers().subscribe(surround);
        surround.run();
    }

    /** For the window's keys. */
    public ActionsBar actions() {
        return actions;
    }

    /** Marks what is looked for in the thread. */
    public void highlight(Filter lookedFor) {
        thread.highlight(lookedFor);
    }

    private void show(Opened opened) {
        header.show(opened.row());
        int older = opened.earlier() ? Math.max(1, opened.row().messageCount() - opened.messages().size()) : 0;
        thread.show(opened.row().id(), opened.messages(), older);
        held.setText(opened.heldBy().map(who -> texts.get("triage.held", Shown.inSentence(who.name()))).orElse(""));
    }
}
