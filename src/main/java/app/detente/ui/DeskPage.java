package app.detente.ui;

import app.detente.ui.common.Desk;
import app.detente.ui.conversation.ConversationView;
import app.detente.ui.conversation.CustomerView;
import app.detente.ui.conversation.DeliveryActions;
import app.detente.ui.conversation.FindingsBar;
import app.detente.ui.conversation.FindingsViewModel;
import app.detente.ui.conversation.MessageActions;
import app.detente.ui.conversation.Opened;
import app.detente.ui.moderation.HideView;
import app.detente.ui.moderation.HideViewModel;
import app.detente.ui.moderation.LadderView;
import app.detente.ui.moderation.Moderation;
import app.detente.ui.moderation.StandingBanner;
import app.detente.ui.moderation.StepsView;
import app.detente.ui.queue.QueueListView;
import app.detente.ui.queue.SavedSection;
import app.detente.ui.queue.ViewForm;
import app.detente.ui.queue.ViewsPane;
import app.detente.ui.reply.ComposerView;
import app.detente.ui.reply.Mode;
import app.detente.ui.reply.SuggestionsView;
import app.detente.voice.ReplyTemplate;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where an adviser works all day: the views, the list, the conversation with its composer, and what is known of the customer. */
final class DeskPage extends StackPane {
    /** Below this width the customer's side is folded away until it is asked for, and then takes the place of the views. */
    private static final double ROOM_FOR_ALL = 1_180;
    /** How wide the style sheet makes a divider, px. */
    private static final double DIVIDER = 1;

    private final Parts parts;
    private final Many many;
    private final QueueListView list;
    private final ConversationView conversation;
    private final ComposerView composer;
    private final Region views;
    private final Region side;
    private final SplitPane split = new SplitPane();
    private final BooleanProperty focused = new SimpleBooleanProperty();
    private final BooleanProperty sideWanted = new SimpleBooleanProperty(true);
    private final BooleanProperty sideAsked = new SimpleBooleanProperty();

    /** `form` saves and changes views; `bringIn` is where messages come from while there are none. */
    DeskPage(Parts parts, ViewForm form, Runnable bringIn) {
        this.parts = parts;
        Desk desk = parts.session().desk();
        composer = new ComposerView(parts.composer(), parts.conversation().advisers(), desk);
        conversation = new ConversationView(parts.conversation(), desk,
                DeliveryActions.of(parts.delivery(), parts.composer()::takeBack), messages(parts.moderation().hide()), composer);
        conversation.help(parts.peers());
        many = new Many(parts);
        list = new QueueListView(parts.queue(), desk, many.picking(), bringIn);
        many.over(list);
        ViewsPane places = new ViewsPane(parts.queue(), parts.conversation().tags(), desk.texts());
        places.insert(new SavedSection(parts.queue(), parts.saved(), form, desk.texts()));
        views = sized(places, Panes.USUAL.views(), 160, 300);
        VBox known = new VBox(new CustomerView(parts.customer(), desk), new StepsView(parts.moderation().ladder(), desk),
                new SuggestionsView(parts.composer(), desk, composer::insert));
        known.getStyleClass().add("side-content");
        side = sized(scroll(known), Panes.USUAL.side(), 220, 420);
        side.getStyleClass().add("side-pane");
        sized(list, Panes.USUAL.list(), 260, 560);
        conversation.setMinWidth(380);
        composer.onLeave(list::requestFocus);
        conversation.setOnKeyPressed(this::left);
        split.getStyleClass().add("desk-split");
        for (Region fixed : new Region[] {views, list, side}) {
            SplitPane.setResizableWithParent(fixed, false);
        }
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::dragged);
        split.widthProperty().subscribe(width -> Platform.runLater(this::place));
        getChildren().addAll(split, many.answers(list::requestFocus));
        connect(parts);
        moderate(parts.moderation(), desk);
        explain(parts.findings(), desk);
        parts.newcomers().over(conversation, parts);
        parts.escalating().over(conversation, parts);
        widthProperty().subscribe(this::arrange);
        focused.subscribe(this::arrange);
        sideWanted.subscribe(this::arrange);
        sideAsked.subscribe(this::arrange);
    }

    /** The list chooses, the conversation opens, the composer writes in it; what is finished moves the list on. */
    private void connect(Parts parts) {
        parts.queue().selectedProperty().subscribe(row -> row.ifPresentOrElse(chosen -> parts.conversation().open(chosen.id()),
                parts.conversation()::close));
        parts.conversation().openedProperty().subscribe(opened -> opened.map(Opened::row).ifPresentOrElse(parts.composer()::show,
                parts.composer()::leave));
        parts.conversation().openedProperty().subscribe(opened -> opened.map(Opened::row).ifPresent(parts.delivery()::show));
        conversation.inviteWhile(Bindings.isNotEmpty(parts.queue().rows()));
        parts.queue().lookedForProperty().subscribe(conversation::highlight);
        parts.conversation().onFinished(parts.queue()::advance);
        parts.composer().onFinished(parts.queue()::advance);
        parts.composer().onTakenBack(parts.conversation()::open);
        parts.peers().onWrite((message, word) -> {
            PeerReply reply = PeerReply.to(message, word, parts.session().texts());
            composer.write(Mode.REPLY);
            parts.composer().addressing().invite(reply.to());
            composer.insert(reply.template());
        });
    }

    private static MessageActions messages(HideViewModel hide) {
        return new MessageActions(HideViewModel::canBeHidden, hide::propose, hide::showAgain, hide.hidingsProperty());
    }

    /** What moderates follows what is open, and asks its questions over it. */
    private void moderate(Moderation moderation, Desk desk) {
        parts.conversation().openedProperty().subscribe(opened -> opened.ifPresentOrElse(open -> {
            moderation.hide().show(open.row(), open.messages());
            moderation.ladder().show(open.row());
        }, () -> {
            moderation.hide().leave();
            moderation.ladder().leave();
        }));
        moderation.hide().onFinished(parts.queue()::advance);
        conversation.announce(new StandingBanner(moderation.ladder(), desk));
        conversation.actions().onHide(moderation.hide()::propose);
        HideView.over(conversation, moderation.hide(), desk);
        LadderView.over(conversation, moderation.ladder(), desk);
    }

    /** What rules did to the conversation that is open is said under its header, and what they found is marked in its messages. */
    private void explain(FindingsViewModel findings, Desk desk) {
        parts.conversation().openedProperty().subscribe(opened -> findings.show(opened.map(open -> open.row().id())));
        findings.knownProperty().subscribe(known -> conversation.mark(known.marks()));
        conversation.announce(new FindingsBar(findings, desk, composer::insert));
    }

    private void arrange() {
        boolean roomy = getWidth() >= ROOM_FOR_ALL;
        boolean showSide = !focused.get() && (roomy ? sideWanted.get() : sideAsked.get());
        boolean showViews = !focused.get() && (roomy || !sideAsked.get());
        List<Node> wanted = new ArrayList<>();
        if (showViews) {
            wanted.add(views);
        }
        wanted.add(list);
        wanted.add(conversation);
        if (showSide) {
            wanted.add(side);
        }
        if (!wanted.equals(split.getItems())) {
            split.getItems().setAll(wanted);
            Platform.runLater(this::place);
        }
    }

    /** Gives the panes their widths, at every width of the window: what grows and shrinks is the conversation. */
    private void place() {
        List<Node> shown = split.getItems();
        double x = 0;
        for (int i = 0; i < shown.size() - 1; i++) {
            x = shown.get(i) == conversation ? split.getWidth() - side.getPrefWidth() - DIVIDER : x + ((Region) shown.get(i)).getPrefWidth();
            split.setDividerPosition(i, (x + DIVIDER / 2) / split.getWidth());
            x += DIVIDER;
        }
    }

    /** Panes keep the widths a person drags them to, and not those that a narrow window presses them into. */
    private void dragged(MouseEvent event) {
        if (event.getTarget() instanceof Node node && isDivider(node)) {
            remember();
        }
    }

    private static boolean isDivider(Node node) {
        return node != null && (node.getStyleClass().contains("split-pane-divider") || isDivider(node.getParent()));
    }

    private void remember() {
        for (Region pane : new Region[] {views, list, side}) {
            if (split.getItems().contains(pane) && pane.getWidth() > 0) {
                pane.setPrefWidth(pane.getWidth());
            }
        }
    }

    Panes panes() {
        return new Panes(views.getPrefWidth(), list.getPrefWidth(), side.getPrefWidth());
    }

    /** Widths beyond what a pane can be are brought within. */
    void resize(Panes kept) {
        views.setPrefWidth(Math.clamp(kept.views(), views.getMinWidth(), views.getMaxWidth()));
        list.setPrefWidth(Math.clamp(kept.list(), list.getMinWidth(), list.getMaxWidth()));
        side.setPrefWidth(Math.clamp(kept.side(), side.getMinWidth(), side.getMaxWidth()));
        Platform.runLater(this::place);
    }

    /** Hides the sides, or brings them back; the keyboard goes to the list, for it may have been on what is hidden. */
    void toggleFocus() {
        focused.set(!focused.get());
        list.requestFocus();
    }

    /** Shows what is known of the customer, or folds it away. */
    void toggleSide() {
        if (getWidth() >= ROOM_FOR_ALL) {
            sideWanted.set(!sideWanted.get());
        } else {
            sideAsked.set(!sideAsked.get());
        }
    }

    ConversationView conversation() {
        return conversation;
    }

    /** Goes from the list into the conversation; without one, takes the first. */
    void open() {
        if (parts.conversation().openedProperty().get().isEmpty()) {
            parts.queue().next();
        } else {
            conversation.read();
        }
    }

    /** Escape leads from the conversation back to the list, where whatever has the keyboard there has no use for it. */
    private void left(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            list.requestFocus();
            event.consume();
        }
    }

    /** Choosing many, and what is done to them. */
    Many many() {
        return many;
    }

    boolean isListFocused() {
        return list.isFocusWithin();
    }

    boolean isWriting() {
        return composer.isFocusWithin();
    }

    /** Fills a template in at the caret. */
    void insert(ReplyTemplate template) {
        composer.write(parts.composer().modeProperty().get());
        composer.insert(template);
    }

    /** Takes the next wording in the composer. */
    void reword() {
        composer.reword();
    }

    /** To the next remark about what is written, or the one before. */
    void remark(boolean back) {
        composer.remark(back);
    }

    /** Puts the phrase that leads to a private message into the reply. */
    void handOver() {
        composer.handOver();
    }

    /** Opens the templates in the composer. */
    void askTemplate() {
        composer.askTemplate();
    }

    /** Whether the sides are hidden. */
    ReadOnlyBooleanProperty focusedOnProperty() {
        return focused;
    }

    /** Puts the keyboard into the composer. */
    void write(Mode mode) {
        composer.write(mode);
    }

    /** Where the list ends at the right, in px of this ancestor. */
    double listEnd(Node ancestor) {
        return ancestor.sceneToLocal(list.localToScene(list.getLayoutBounds())).getMaxX();
    }

    /** Puts the keyboard on the list, also before the first layout: a split pane takes its parts into the scene with its style only. */
    void focusList() {
        applyCss();
        list.requestFocus();
    }

    private static Region sized(Region region, double wanted, double least, double most) {
        region.setPrefWidth(wanted);
        region.setMinWidth(least);
        region.setMaxWidth(most);
        return region;
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }
}
