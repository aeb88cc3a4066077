package app.detente.ui.conversation;

import app.detente.model.Message;
import app.detente.model.filter.Filter;
import app.detente.model.filter.Span;
import app.detente.ui.common.Desk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The messages of a conversation, oldest first, opened at the newest. Nodes stand for the newest few dozen only, and for older ones as they are
 * asked for: a thread of thousands opens as fast as a short one.
 */
public final class ThreadView extends ScrollPane {
    /** Messages a thread opens with: more than any window shows at once, and building them is most of what opening costs. */
    private static final int FIRST = 40;
    /** Messages brought up at a time. */
    private static final int STEP = 100;
    private final Desk desk;
    private final DeliveryActions delivery;
    private final MessageActions actions;
    private final Runnable earlier;
    private final VBox thread = new VBox();
    /** One for good: it may have the keyboard while messages come in. */
    private final Button back = new Button();
    private final HBox backLine = centred(back);
    private final Map<Long, Drawn> drawn = new HashMap<>();
    private final Map<String, Node> days = new HashMap<>();
    private List<Message> messages = List.of();
    private Surroundings around = Surroundings.NONE;
    private long conversation = -1;
    private int shown = FIRST;
    /** How many messages older than those here the queue holds. */
    private int older;
    /** Whether older messages were asked for and are on their way. */
    private boolean reaching;
    /** Whether the end is to be seen, however the thread grows. */
    private boolean following;
    private Filter lookedFor = Filter.EVERYTHING;
    /** What stands below the newest message. */
    private List<Node> foot = List.of();

    /** A message as it was when its bubble was built. */
    private record Drawn(Message message, List<Object> around, Bubble bubble) {}

    public ThreadView(Desk desk) {
        this(desk, DeliveryActions.NONE, MessageActions.NONE, () -> { });
    }

    /** `earlier` is run when messages older than those shown are asked for; they are to come by {@link #show}. */
    public ThreadView(Desk desk, DeliveryActions delivery, MessageActions actions, Runnable earlier) {
        this.desk = desk;
        this.delivery = delivery;
        this.actions = actions;
        this.earlier = earlier;
        back.getStyleClass().add("link-button");
        back.setOnAction(event -> reachBack());
        thread.getStyleClass().add("thread");
        getStyleClass().add("thread-view");
        setContent(thread);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(desk.texts().get("conversation.thread"));
        viewportBoundsProperty().subscribe(view -> fill(view.getHeight()));
        thread.setAlignment(Pos.BOTTOM_LEFT);
        thread.heightProperty().subscribe(() -> {
            if (following) {
                setVvalue(getVmax());
            }
        });
        addEventFilter(ScrollEvent.SCROLL, event -> following = false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> following = false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> following = false);
    }

    /** Lets a short thread stand at the bottom. Set, not bound: the viewport tells its size at every layout, and a binding would ask for the next. */
    private void fill(double height) {
        if (thread.getMinHeight() != height) {
            thread.setMinHeight(height);
        }
    }

    /**
     * Shows the messages of a conversation. Of the one shown already only what differs is drawn anew, and the place read stays, unless that was
     * the end: then the end is followed.
     *
     * @param all every message, oldest first
     */
    public void show(long conversationId, List<Message> all) {
        show(conversationId, all, 0);
    }

    /** As {@link #show(long, List)}, where the queue holds so many messages older than these. */
    public void show(long conversationId, List<Message> newest, int olderThanThese) {
        boolean another = conversationId != conversation;
        boolean atEnd = another || reach() <= 0 || getVvalue() >= getVmax() - 1e-6;
        double above = getVvalue() * reach();
        double below = reach() - above;
        if (another) {
            drawn.clear();
            days.clear();
            shown = FIRST;
            conversation = conversationId;
        }
        boolean grewAbove = reaching && !another && newest.size() > messages.size();
        reaching = reaching && !another && !grewAbove;
        if (!atEnd && !grewAbove) {
            shown += Math.max(0, newest.size() - messages.size()); // what is being read does not go for what comes in
        }
        older = olderThanThese;
        messages = List.copyOf(newest);
        following = atEnd && !grewAbove;
        draw();
        if (grewAbove) {
            stayAbove(below);
        } else if (atEnd) {
            toEnd();
        } else {
            applyCss();
            layout();
            setVvalue(reach() <= 0 ? 1 : above / reach());
        }
    }

    /** Stands below the newest message from now on. */
    void end(Node part) {
        foot = List.of(part);
        draw();
    }

    /** Marks what is looked for in the messages shown and those to come. */
    void highlight(Filter wanted) {
        lookedFor = wanted;
        drawn.values().forEach(one -> one.bubble().highlight(wanted));
    }

    /** Shows this with the messages from now on, beside the marks; only what it changes is drawn anew. */
    void surround(Surroundings known) {
        show(known.marking(around.marks()));
    }

    /** Marks these places in the messages of these numbers. */
    void mark(Map<Long, List<Span>> found) {
        show(around.marking(found));
    }

    private void show(Surroundings known) {
        around = known;
        if (!messages.isEmpty()) {
            show(conversation, messages, older);
        }
    }

    /** Keeps so many px of messages below what is seen. */
    private void stayAbove(double below) {
        applyCss();
        layout();
        setVvalue(reach() <= 0 ? 1 : 1 - below / reach());
    }

    /** How far the messages reach beyond what fits, in px. */
    private double reach() {
        return thread.getHeight() - getViewportBounds().getHeight();
    }

    /** Goes to the end, and stays there while the bubbles find their heights, until somebody scrolls. */
    private void toEnd() {
        setVvalue(getVmax());
        Platform.runLater(() -> {
            layout();
            setVvalue(getVmax());
        });
    }

    private void draw() {
        int from = Math.max(0, messages.size() - shown);
        List<Node> nodes = new ArrayList<>();
        if (from + older > 0) {
            back.setText(desk.texts().get("conversation.earlier", from + older));
            nodes.add(backLine);
        }
        LocalDate day = null;
        for (Message message : messages.subList(from, messages.size())) {
            LocalDate written = desk.dates().dayOf(message.authoredAt());
            if (!written.equals(day)) {
                nodes.add(separator(written, message));
                day = written;
            }
            nodes.add(bubble(message));
        }
        nodes.addAll(foot);
        replace(thread.getChildren(), nodes);
    }

    /** What stays is not touched: a node that leaves its scene and comes back is styled and measured anew. */
    private static void replace(List<Node> present, List<Node> wanted) {
        Set<Node> staying = new HashSet<>(wanted);
        staying.retainAll(present);
        present.removeAll(present.stream().filter(node -> !staying.contains(node)).toList());
        for (int from = 0; from < wanted.size();) {
            int to = from;
            while (to < wanted.size() && !staying.contains(wanted.get(to))) {
                to++;
            }
            present.addAll(from, wanted.subList(from, to));
            from = to + 1;
        }
    }

    private Bubble bubble(Message message) {
        Drawn before = drawn.get(message.id());
        List<Object> now = around.of(message);
        if (before == null || !before.message().equals(message) || !before.around().equals(now)) {
            before = new Drawn(message, now, new Bubble(message, desk, delivery, actions, around));
            drawn.put(message.id(), before);
            before.bubble().highlight(lookedFor);
        }
        return before.bubble();
    }

    private Node separator(LocalDate day, Message first) {
        String said = desk.dates().day(day, desk.now().getValue());
        return days.computeIfAbsent(first.id() + " " + said, key -> {
            Label label = new Label(said);
            label.getStyleClass().addAll("day", "faint", "small");
            return centred(label);
        });
    }

    /** Older messages come in above, and what was read stays where it is on the screen. */
    private void reachBack() {
        double below = (1 - getVvalue()) * reach();
        shown += STEP;
        if (shown > messages.size() && older > 0) {
            reaching = true;
            earlier.run();
        } else {
            draw();
            stayAbove(below);
        }
    }

    private static HBox centred(Node node) {
        HBox line = new HBox(node);
        line.setAlignment(Pos.CENTER);
        return line;
    }
}
