package app.detente.report;

import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.RemoteIds;
import app.detente.model.WaitFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Lays each customer's message beside the brand reply that a definition gives it. Takes time in proportion to the messages, whatever the shape of
 * the threads, and holds all of them while it works.
 */
public final class Pairing {
    private static final BinaryOperator<MessageFact> EARLIEST = BinaryOperator.minBy(
            Comparator.comparing(MessageFact::authored).thenComparing(MessageFact::remoteId, RemoteIds.ORDER).thenComparing(MessageFact::id));
    /** The root of a message whose links run in a circle, which a hostile file may hold. */
    private static final Long NOWHERE = Long.MIN_VALUE;
    private final Map<Long, Long> parents = new HashMap<>();
    private final Map<Long, Long> roots = new HashMap<>();

    private Pairing() {}

    /**
     * One wait for each message the definition looks at, answered where it has a reply. A message without one still waits, or was dismissed if
     * it is hidden. All of them pass as first responses, as these definitions know no second.
     *
     * @throws IllegalArgumentException for {@link Definition#WAIT}, which cannot be read off messages alone
     */
    public static Stream<WaitFact> of(Definition definition, Stream<MessageFact> messages) {
        List<MessageFact> all = messages.toList();
        Map<Long, MessageFact> replies = switch (definition) {
            case WAIT -> throw new IllegalArgumentException("waits are not paired from messages");
            case OPENING, MESSAGE -> direct(all);
            case THREAD -> new Pairing().below(all);
        };
        return all.stream()
                .filter(message -> message.kind() == MessageKind.CUSTOMER && (definition == Definition.MESSAGE || !message.linked()))
                .map(message -> wait(message, Optional.ofNullable(replies.get(message.id()))));
    }

    /** The earliest reply to each message that has one. */
    private static Map<Long, MessageFact> direct(List<MessageFact> all) {
        Map<Long, MessageFact> replies = new HashMap<>();
        all.stream().filter(message -> message.kind() == MessageKind.BRAND)
                .forEach(reply -> reply.parent().ifPresent(parent -> replies.merge(parent, reply, EARLIEST)));
        return replies;
    }

    /** The earliest reply anywhere below each root that has one. */
    private Map<Long, MessageFact> below(List<MessageFact> all) {
        all.forEach(message -> message.parent().ifPresent(parent -> parents.put(message.id(), parent)));
        Map<Long, MessageFact> replies = new HashMap<>();
        all.stream().filter(message -> message.kind() == MessageKind.BRAND).forEach(reply -> replies.merge(root(reply.id()), reply, EARLIEST));
        return replies;
    }

    /** Walks up once and remembers the answer for every message on the way; while it walks, that answer is {@link #NOWHERE}. */
    private Long root(Long message) {
        List<Long> way = new ArrayList<>();
        Long at = message;
        while (!roots.containsKey(at)) {
            way.add(at);
            roots.put(at, parents.containsKey(at) ? NOWHERE : at);
            at = parents.getOrDefault(at, at);
        }
        Long root = roots.get(at);
        way.forEach(passed -> roots.put(passed, root));
        return root;
    }

    private static WaitFact wait(MessageFact message, Optional<MessageFact> reply) {
        return new WaitFact(message.network(), message.authored(), message.received(), reply.map(MessageFact::authored),
                message.hidden() && reply.isEmpty(), true, false,
                reply.map(MessageFact::brand).orElse(message.brand()), reply.map(MessageFact::adviser).orElse(""), message.tags(),
                WaitFact.Source.in(message.conversationId()));
    }
}
