package app.detente.ui.conversation;

import app.detente.model.Message;
import app.detente.ui.common.Desk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The messages of a conversation, oldest first, opened at the newest. Nodes stand for the newest hundred only, and for older ones as they are
 * asked for: a thread of thousands opens as fast as a short one.
 */
public final class ThreadView extends ScrollPane {
    /** Messages brought up at a time. */
    static final int STEP = 100;
    private final Desk desk;
    private final VBox thread = new VBox();
    private final Map<Long, Drawn> drawn = new HashMap<>();
    private List<Message> messages = List.of();
    private long conversation = -1;
    private int shown = STEP;

    /** A message as it was when its bubble was built. */
    private record Drawn(Message message, Bubble bubble) {}

    public ThreadView(Desk desk) {
        this.desk = desk;
        thread.getStyleClass().add("thread");
        getStyleClass().add("thread-view");
        setContent(thread);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(desk.texts().get("conversation.thread"));
        thread.minHeightProperty().bind(viewportBoundsProperty().map(view -> view.getHeight()));
        thread.setAlignment(Pos.BOTTOM_LEFT);
    }

    /**
     * Shows the messages of a conversation. Of the one shown already only what differs is drawn anew, and the place read stays, unless that was
     * the end: then the end is followed.
     *
     * @param all every message, oldest first
     */
    public void show(long conversationId, List<Message> all) {
        boolean another = conversationId != conversation;
        boolean atEnd = another || reach() <= 0 || getVvalue() >= getVmax() - 1e-6;
        double above = getVvalue() * reach();
        if (another) {
            drawn.clear();
            shown = STEP;
            conversation = conversationId;
        }
        messages = List.copyOf(all);
        draw();
        if (atEnd) {
            toEnd();
        } else {
            applyCss();
            layout();
            setVvalue(reach() <= 0 ? 1 : above / reach());
        }
    }

    /** How far the messages reach beyond what fits, in px. */
    private double reach() {
        return thread.getHeight() - getViewportBounds().getHeight();
    }

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
        if (from > 0) {
            nodes.add(earlier(from));
        }
        LocalDate day = null;
        for (Message message : messages.subList(from, messages.size())) {
            LocalDate written = desk.dates().dayOf(message.authoredAt());
            if (!written.equals(day)) {
                nodes.add(separator(written));
                day = written;
            }
            nodes.add(bubble(message));
        }
        thread.getChildren().setAll(nodes);
    }

    private Bubble bubble(Message message) {
        Drawn before = drawn.get(message.id());
        if (before == null || !before.message().equals(message)) {
            before = new Drawn(message, new Bubble(message, desk));
            drawn.put(message.id(), before);
        }
        return before.bubble();
    }

    private Node separator(LocalDate day) {
        Label label = new Label(desk.dates().day(day, desk.now().getValue()));
        label.getStyleClass().addAll("day", "faint", "small");
        return centred(label);
    }

    /** Older messages come in above, and what was read stays where it is on the screen. */
    private Node earlier(int count) {
        Button button = new Button(desk.texts().get("conversation.earlier", count));
        button.getStyleClass().add("link-button");
        button.setOnAction(event -> {
            double below = (1 - getVvalue()) * reach();
            shown += STEP;
            draw();
            applyCss();
            layout();
            setVvalue(reach() <= 0 ? 1 : 1 - below / reach());
        });
        return centred(button);
    }

    private static HBox centred(Node node) {
        HBox line = new HBox(node);
        line.setAlignment(Pos.CENTER);
        return line;
    }
}
