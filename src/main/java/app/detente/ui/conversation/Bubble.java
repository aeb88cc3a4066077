package app.detente.ui.conversation;

import app.detente.model.RemoteAction;
import app.detente.model.RemoteWish;
import app.detente.model.Delivery;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Texts;
import app.detente.model.filter.Filter;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * One message. Customers speak from the left, the house from the right, and a note lies across the middle on yellow: place and words tell them
 * apart before colour does.
 */
final class Bubble extends HBox {
    private static final double AVATAR = 28;
    /** In px: some ninety letters, beyond which a line is hard to follow. */
    private static final double WIDEST = 620;
    private final Message message;
    private final Desk desk;
    private final DeliveryActions delivery;
    private final MessageActions actions;
    private final Surroundings around;
    private final VBox column = new VBox();
    private final KeptHeight height = new KeptHeight();
    private final Node body;

    Bubble(Message message, Desk desk, DeliveryActions delivery, MessageActions actions, Surroundings around) {
        this.around = around;
        this.message = message;
        this.desk = desk;
        this.delivery = delivery;
        this.actions = actions;
        this.body = message.kind() == MessageKind.NOTE && message.text().length() <= BodyText.FIRST
                ? new NoteText(message.text(), around.advisers(), desk.me())
                : new BodyText(message.text(), desk.texts(), around.marks().getOrDefault(message.id(), List.of()));
        getStyleClass().addAll("message", "message-" + message.kind().key());
        column.setMinWidth(0);
        column.setMaxWidth(0); // it takes what room it is given, and wishes for none
        column.setFillWidth(false);
        if (message.hidden().isPresent()) {
            column.getChildren().setAll(new Folded(message, desk, actions, this::turn));
        } else {
            unfold();
        }
        place();
        setAccessibleText(who() + ". " + Shown.text(message.text(), BodyText.FIRST));
    }

    /** Marks what is looked for. */
    void highlight(Filter lookedFor) {
        if (body instanceof BodyText text) {
            text.highlight(lookedFor);
        }
    }

    private void place() {
        switch (message.kind()) {
            case CUSTOMER, PEER -> {
                setAlignment(Pos.TOP_LEFT);
                column.setAlignment(Pos.TOP_LEFT);
                getChildren().addAll(new Avatar(message.author(), AVATAR), column);
            }
            case BRAND, AUTOMATIC -> {
                setAlignment(Pos.TOP_RIGHT);
                column.setAlignment(Pos.TOP_RIGHT);
                getChildren().add(column);
            }
            case NOTE -> {
                setAlignment(Pos.TOP_CENTER);
                getChildren().add(column);
            }
        }
    }

    private void unfold() {
        VBox bubble = new VBox();
        bubble.getStyleClass().add("bubble");
        bubble.setMinWidth(0);
        Node meta = meta();
        if (message.kind() == MessageKind.NOTE) {
            bubble.getChildren().addAll(meta, body);
            column.getChildren().setAll(bubble);
        } else {
            bubble.getChildren().add(body);
            column.getChildren().setAll(meta, bubble);
        }
        message.delivery().ifPresent(state -> column.getChildren().addAll(new DeliveryLine(state, desk.texts()),
                new DeliveryButtons(state, desk.texts(), delivery)));
        around.below(message, desk).ifPresent(column.getChildren()::add);
        bubble.setOnContextMenuRequested(event -> menu().show(bubble, event.getScreenX(), event.getScreenY()));
    }

    /** Shows the text of a hidden message below what stands for it, or folds it away again. */
    private void turn() {
        Node folded = column.getChildren().getFirst();
        if (column.getChildren().size() == 1) {
            unfold();
            column.getChildren().addFirst(folded);
        } else {
            column.getChildren().setAll(folded);
        }
    }

    private Node meta() {
        Label name = new Label(who());
        name.getStyleClass().addAll("strong", "meta");
        name.setMinWidth(0);
        Label time = new Label("· " + desk.dates().time(message.authoredAt()) + kind() + privately() + there());
        time.getStyleClass().add("meta");
        time.setMinWidth(USE_PREF_SIZE);
        time.setTooltip(new Tooltip(desk.dates().exact(message.authoredAt())));
        HBox meta = new HBox(4, name, time);
        meta.getStyleClass().add("meta-line");
        if (actions.canHide().test(message)) {
            meta.getChildren().add(hideButton());
        }
        switch (message.kind()) {
            case NOTE -> meta.getChildren().addFirst(Icon.NOTE.at(14));
            case AUTOMATIC -> meta.getChildren().addFirst(Icon.AUTOMATIC.at(14));
            case CUSTOMER, BRAND, PEER -> { }
        }
        if (message.delivery().filter(Delivery::privately).isPresent()) {
            meta.getChildren().addFirst(Icon.LOCK.at(14));
        }
        meta.setAlignment(Pos.CENTER_LEFT);
        return meta;
    }

    /** What has been done to it on its network since. */
    private String there() {
        if (message.there().wish().filter(wish -> wish.action() == RemoteAction.DELETE).isPresent()) {
            return " · " + wish(RemoteAction.DELETE).flatMap(RemoteWish::refused)
                    .map(reason -> desk.texts().get("conversation.delete-there.refused", DeliveryLine.reason(reason, desk.texts())))
                    .orElseGet(() -> desk.texts().get("conversation.delete-there.soon"));
        }
        if (message.there().deletedAt().isPresent()) {
            return " · " + desk.texts().get(message.kind() == MessageKind.BRAND ? "conversation.deleted_there.ours" : "conversation.deleted_there");
        }
        if (message.hidden().isEmpty() && message.there().hidden()) {
            return " · " + wish(RemoteAction.SHOW).flatMap(RemoteWish::refused)
                    .map(reason -> desk.texts().get("conversation.shown-there.refused", DeliveryLine.reason(reason, desk.texts())))
                    .orElseGet(() -> desk.texts().get("conversation.shown-there.not_yet"));
        }
        return message.there().editedAt().map(at -> " · " + desk.texts().get("conversation.edited_there", desk.dates().time(at))).orElse("");
    }

    private Optional<RemoteWish> wish(RemoteAction action) {
        return message.there().wish().filter(wish -> wish.action() == action);
    }

    /** There while the pointer is on the message; by the keyboard it is a key of the window's. */
    private Node hideButton() {
        Button hide = new Button(null, Icon.HIDE.at(13));
        hide.getStyleClass().addAll("quiet", "hide-button");
        hide.setAccessibleText(desk.texts().get("conversation.hide"));
        hide.setTooltip(new Tooltip(desk.texts().get("conversation.hide")));
        hide.setFocusTraversable(false);
        hide.visibleProperty().bind(hoverProperty());
        hide.setOnAction(event -> actions.hide().accept(message));
        return hide;
    }

    private String who() {
        return switch (message.kind()) {
            case CUSTOMER, PEER -> Shown.line(message.author());
            case BRAND, AUTOMATIC -> Shown.line(message.adviser().orElse(message.author()));
            case NOTE -> desk.texts().get("conversation.note-by", Shown.inSentence(message.adviser().orElse(message.author())));
        };
    }

    private String privately() {
        return message.delivery().filter(Delivery::privately).map(one -> " · " + desk.texts().get("conversation.in-private")).orElse("");
    }

    private String kind() {
        return switch (message.kind()) {
            case AUTOMATIC -> " · " + desk.texts().get("conversation.automatic");
            case PEER -> " · " + desk.texts().get("conversation.peer");
            case CUSTOMER, BRAND, NOTE -> "";
        };
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem(desk.texts().get("conversation.copy"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(message.text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        ContextMenu menu = new ContextMenu(copy);
        if (actions.canHide().test(message)) {
            MenuItem hide = new MenuItem(desk.texts().get("conversation.hide"), Icon.HIDE.at(15));
            hide.setOnAction(event -> actions.hide().accept(message));
            menu.getItems().add(hide);
        }
        if (delivery.canDelete().test(message)) {
            MenuItem delete = new MenuItem(desk.texts().get("conversation.delete-there"), Icon.DELETE.at(15));
            delete.setOnAction(event -> delivery.delete().accept(message));
            menu.getItems().add(delete);
        }
        menu.setAutoHide(true);
        return menu;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height.at(width, asked -> {
            narrow(asked);
            return super.computePrefHeight(asked);
        });
    }

    @Override
    protected void layoutChildren() {
        narrow(getWidth());
        super.layoutChildren();
    }

    /** Leaves room beside the text. Not bound to the width there is: the height is asked for before the width is given. */
    private void narrow(double width) {
        double widest = Math.min(width * (message.kind() == MessageKind.NOTE ? 0.88 : 0.78), WIDEST);
        if (width >= 0 && column.getMaxWidth() != widest) {
            column.setMaxWidth(widest);
        }
    }

    /** All of it is always to be seen. */
    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    public void requestLayout() {
        if (height != null) { // the constructor of what this extends asks for a layout
            height.forget();
        }
        super.requestLayout();
    }
}
