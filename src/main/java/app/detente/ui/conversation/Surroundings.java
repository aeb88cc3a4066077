package app.detente.ui.conversation;

import app.detente.model.Adviser;
import app.detente.model.Message;
import app.detente.model.PeerAnswer;
import app.detente.model.filter.Span;
import app.detente.ui.common.Desk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;

/**
 * What a thread knows beside its messages, and shows with them.
 *
 * @param peers    where a word on customers helping customers goes; empty for a thread that is only looked at
 * @param helpful  what looks like such help, by message
 * @param advisers who can be named in a note
 * @param marks    the places that rules and word lists found, by message, in order and apart
 */
record Surroundings(Optional<PeerViewModel> peers, Map<Long, PeerAnswer> helpful, List<Adviser> advisers, Map<Long, List<Span>> marks) {
    static final Surroundings NONE = new Surroundings(Optional.empty(), Map.of(), List.of(), Map.of());

    Surroundings marking(Map<Long, List<Span>> found) {
        return new Surroundings(peers, helpful, advisers, found);
    }

    /** What stands below a message. */
    Optional<Node> below(Message message, Desk desk) {
        return peers.flatMap(model -> PeerLine.of(message, Optional.ofNullable(helpful.get(message.id())), model, desk));
    }

    /** What of it a bubble is drawn by: where this is the same, the bubble need not be drawn anew. */
    List<Object> of(Message message) {
        return switch (message.kind()) {
            case CUSTOMER -> List.of(Optional.ofNullable(helpful.get(message.id())), marks.getOrDefault(message.id(), List.of()));
            case NOTE -> List.copyOf(advisers);
            case BRAND, AUTOMATIC, PEER -> List.copyOf(marks.getOrDefault(message.id(), List.of()));
        };
    }
}
