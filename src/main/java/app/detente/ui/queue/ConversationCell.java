package app.detente.ui.queue;

import app.detente.model.Conversation;
import app.detente.model.Due;
import app.detente.model.Network;
import app.detente.model.Status;
import app.detente.model.Tag;
import app.detente.model.filter.Highlights;
import app.detente.ui.common.Age;
import app.detente.ui.common.DueWords;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.FoundText;
import app.detente.ui.common.Icon;
import app.detente.ui.common.PriorityMark;
import app.detente.ui.common.Shown;
import app.detente.ui.common.TagChip;
import app.detente.ui.common.UrgencyWords;
import app.detente.ui.common.WrappedLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One conversation as a row, always {@link #HEIGHT} px high so that the list can count instead of measure. */
final class ConversationCell extends ListCell<Conversation> {
    static final double HEIGHT = 96;
    /** Tags shown before "+2" stands for the rest. */
    private static final int MOST_TAGS = 3;
    private static final double MOST_TAG_WIDTH = 96;
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final Desk desk;
    private final QueueViewModel model;
    private final Picking picking;
    private final StackPane mark = new StackPane();
    private final Label name = new Label();
    private final Age age = new Age();
    private final Tooltip exactAge = new Tooltip();
    private final PriorityMark priority;
    private final Label preview = new WrappedLabel("");
    private final FoundText found = new FoundText();
    private final Label messages = new Label();
    private final RowMarks marks;
    private final HBox tags = new HBox(5);
    private final Label held = new Label(null, Icon.HIDE.at(12));
    private final Label due = new Label();
    private final Label who = new Label();
    private final HBox row = new HBox();
    private Optional<Network> marked = Optional.empty();
    private List<Tag> tagged = List.of();
    private final Tick tick;

    ConversationCell(Desk desk, QueueViewModel model, Picking picking) {
        this.desk = desk;
        this.model = model;
        this.marks = new RowMarks(desk.texts());
        this.priority = new PriorityMark(desk);
        this.picking = picking;
        ObservableValue<Boolean> any = picking.selection().idsProperty().map(ids -> !ids.isEmpty());
        this.tick = new Tick(mark, Bindings.createBooleanBinding(() -> isHover() || any.getValue(), hoverProperty(), any));
        tick.setOnMousePressed(event -> picked(event, picking::pick));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> picked(event, picking::pressed));
        getStyleClass().add("conversation-cell");
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        build();
        desk.now().subscribe(now -> showTime());
        picking.selection().idsProperty().subscribe(ids -> showTime());
    }

    private void picked(MouseEvent event, BiConsumer<MouseEvent, Conversation> how) {
        if (getItem() != null && !isEmpty()) {
            how.accept(event, getItem());
        }
    }

    private void build() {
        Region strip = new Region();
        strip.getStyleClass().add("strip");
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setEllipsisString("…");
        age.setTooltip(exactAge);
        messages.getStyleClass().addAll("faint", "small");
        messages.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(7, tick, name, messages, gap(), marks, priority, age);
        first.setAlignment(Pos.CENTER_LEFT);
        preview.getStyleClass().add("preview");
        preview.setEllipsisString("…");
        due.getStyleClass().addAll("due", "faint");
        due.setMinWidth(USE_PREF_SIZE);
        who.getStyleClass().addAll("who", "faint");
        held.getStyleClass().addAll("tag-chip", "held-chip");
        held.setMinWidth(USE_PREF_SIZE);
        held.setTooltip(new Tooltip());
        HBox third = new HBox(5, held, tags, gap(), due, who);
        third.getStyleClass().add("third");
        third.setAlignment(Pos.CENTER_LEFT);
        tags.setMinWidth(0);
        found.getStyleClass().add("preview");
        Rectangle twoLines = new Rectangle();
        twoLines.widthProperty().bind(found.widthProperty());
        twoLines.heightProperty().bind(found.heightProperty());
        found.setClip(twoLines);
        VBox lines = new VBox(first, new StackPane(preview, found), third);
        lines.getStyleClass().add("lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        row.getChildren().addAll(strip, lines);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    @Override
    protected void updateItem(Conversation conversation, boolean empty) {
        super.updateItem(conversation, empty);
        if (empty || conversation == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(GONE, false);
            pseudoClassStateChanged(PICKED, false);
            return;
        }
        name.setText(Shown.line(conversation.customerName()));
        name.pseudoClassStateChanged(FOUND, !Highlights.of(name.getText(), model.lookedForProperty().get()).isEmpty());
        preview.setText(Shown.line(conversation.preview()));
        showFound();
        messages.setText(conversation.messageCount() > 1 ? desk.texts().get("queue.number", conversation.messageCount()) : "");
        marks.show(conversation, model.drafted().contains(conversation.id()));
        showMark(conversation.account().network());
        showHeld(conversation.held());
        priority.show(conversation);
        showTags(conversation.tags());
        showTime();
        setGraphic(row);
    }

    private void showFound() {
        Excerpt excerpt = Excerpt.of(preview.getText(), model.lookedForProperty().get());
        boolean any = !excerpt.found().isEmpty();
        if (any) {
            found.show(excerpt.text(), excerpt.found());
        }
        found.setVisible(any);
        preview.setVisible(!any);
    }

    private void showMark(Network network) {
        if (!marked.equals(Optional.of(network))) {
            marked = Optional.of(network);
            mark.getChildren().setAll(new ChannelMark(network, desk.texts()));
        }
    }

    /** Why it came in snoozed or as spam, where that was its author's doing. */
    private void showHeld(Optional<Conversation.Held> why) {
        held.setVisible(why.isPresent());
        held.setManaged(why.isPresent());
        why.ifPresent(is -> {
            held.setText(desk.texts().get("moderation.row." + is.step().key()));
            held.getTooltip().setText(desk.texts().get("moderation.row.tip", held.getText(), desk.texts().get("moderation.reason." + is.reason().key())));
        });
    }

    private void showTags(List<Tag> now) {
        if (!tagged.equals(now)) {
            tagged = now;
            List<Node> chips = new ArrayList<>();
            now.stream().limit(MOST_TAGS).forEach(tag -> chips.add(chip(tag)));
            if (now.size() > MOST_TAGS) {
                Label rest = new Label("+" + (now.size() - MOST_TAGS));
                rest.getStyleClass().addAll("faint", "small");
                chips.add(rest);
            }
            tags.getChildren().setAll(chips);
        }
    }

    /** A long name leaves room for the others. */
    private static TagChip chip(Tag tag) {
        TagChip chip = new TagChip(tag);
        chip.setMinWidth(0);
        chip.setMaxWidth(MOST_TAG_WIDTH);
        return chip;
    }

    private void showTime() {
        Conversation shown = getItem();
        if (shown == null || isEmpty()) {
            return;
        }
        Optional<Due.Level> level = shown.due().map(one -> one.level(desk.now().getValue()));
        boolean left = model.gone().contains(shown.id());
        Instant at = shown.waitingSince().orElse(shown.lastAt());
        exactAge.setText(UrgencyWords.of(shown, desk));
        if (shown.waitingSince().isPresent()) {
            age.show(desk.since(at), shown.due(), desk.now().getValue(), desk.ages());
        } else {
            age.showTime(desk.dates().moment(at, desk.now().getValue()));
        }
        who.setText(who(shown, left));
        pseudoClassStateChanged(WARN, level.equals(Optional.of(Due.Level.SOON)));
        pseudoClassStateChanged(LATE, level.equals(Optional.of(Due.Level.LATE)));
        due.setText(shown.due().map(one -> DueWords.of(one, desk)).orElse(""));
        pseudoClassStateChanged(FRESH, who.getText().equals(desk.texts().get("queue.fresh")));
        pseudoClassStateChanged(GONE, left);
        boolean picked = picking.selection().has(shown.id());
        pseudoClassStateChanged(PICKED, picked);
        tick.show(picked);
        setAccessibleText(desk.texts().get("queue.row", Shown.inSentence(shown.customerName()),
                ChannelMark.name(shown.account().network(), desk.texts()), age.getText() + (due.getText().isEmpty() ? "" : ", " + due.getText()), who.getText(),
                preview.getText()) + marks.spoken()
                + (picked ? " " + desk.texts().get("queue.picked") : ""));
    }

    /** The last word of the row: why it is leaving, who has it open, whose it is, or that nobody has seen it. */
    private String who(Conversation shown, boolean left) {
        Instant now = desk.now().getValue();
        if (left) {
            return desk.texts().get("queue.gone");
        }
        return shown.claim().filter(claim -> claim.until().isAfter(now)).filter(claim -> !desk.me().equals(Optional.of(claim.adviser())))
                .map(claim -> desk.texts().get("queue.claimed", Shown.inSentence(claim.adviser().name())))
                .or(() -> away(shown, now)).or(() -> shown.assignee().map(desk::name))
                .orElse(shown.status() == Status.NEW ? desk.texts().get("queue.fresh") : "");
    }

    private Optional<String> away(Conversation shown, Instant now) {
        return shown.status() != Status.SNOOZED ? Optional.empty()
                : Optional.of(shown.snoozedUntil().map(until -> desk.texts().get("queue.until", desk.dates().coming(until, now)))
                        .orElse(desk.texts().get("queue.until-reply")));
    }
}
