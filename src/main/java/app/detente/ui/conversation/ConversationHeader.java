package app.detente.ui.conversation;

import app.detente.model.Conversation;
import app.detente.model.Status;
import app.detente.ui.common.Age;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.PriorityMark;
import app.detente.ui.common.Shown;
import app.detente.ui.common.UrgencyWords;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who the conversation is with, where, and how long they have waited; the window adds the buttons at the right. */
public final class ConversationHeader extends HBox {
    private final Desk desk;
    private final StackPane picture = new StackPane();
    private final Label name = new Label();
    private final Label place = new Label();
    private final Age age = new Age();
    private final PriorityMark priority;
    private final HBox actions = new HBox(8);
    private Optional<Conversation> shown = Optional.empty();
    private boolean compact;

    public ConversationHeader(Desk desk) {
        this.desk = desk;
        this.priority = new PriorityMark(desk);
        getStyleClass().addAll("conversation-header", "pane-surface", "line-bottom");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("heading");
        name.setMinWidth(0);
        place.getStyleClass().add("muted");
        place.setMinWidth(0);
        HBox line = new HBox(4, place, age, priority);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(1, name, line);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(picture, words, actions);
        desk.now().subscribe(now -> showAge());
    }

    /** Where the window puts what can be done with the conversation. */
    public HBox actions() {
        return actions;
    }

    /** Where there is little room, name and age speak for themselves. */
    public void compact(boolean narrow) {
        compact = narrow;
        picture.setVisible(!narrow);
        picture.setManaged(!narrow);
        showAge();
    }

    public void show(Conversation conversation) {
        shown = Optional.of(conversation);
        picture.getChildren().setAll(new Avatar(conversation.customerName(), 34));
        name.setText(Shown.line(conversation.customerName()));
        name.setTooltip(new Tooltip(name.getText()));
        priority.show(conversation);
        showAge();
    }

    private void showAge() {
        shown.ifPresent(conversation -> {
            String channel = ChannelMark.name(conversation.account().network(), desk.texts());
            place.setTooltip(new Tooltip(Shown.line(conversation.account().name())));
            String waiting = compact ? "conversation.waiting.short" : "conversation.waiting";
            Optional<String> away = away(conversation);
            place.setText(away.map(until -> desk.texts().get("conversation.snoozed", channel, until))
                    .or(() -> conversation.waitingSince().map(since -> desk.texts().get(waiting, channel))).orElse(channel));
            age.setTooltip(new Tooltip(UrgencyWords.of(conversation, desk)));
            conversation.waitingSince().filter(since -> away.isEmpty()).ifPresentOrElse(
                    since -> age.show(desk.since(since), conversation.due(), desk.now().getValue(), desk.ages()),
                    () -> age.showTime(""));
        });
    }

    /** Until when it is put away, or for what. */
    private Optional<String> away(Conversation conversation) {
        return conversation.status() != Status.SNOOZED ? Optional.empty()
                : Optional.of(conversation.snoozedUntil().map(until -> SnoozeTimes.say(until, desk.now().getValue(), desk))
                        .orElse(desk.texts().get("conversation.until-reply")));
    }
}
