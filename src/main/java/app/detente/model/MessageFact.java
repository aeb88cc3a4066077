package app.detente.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message as a report reads it.
 *
 * @param remoteId the network's id, which settles a tie between two replies of the same instant
 * @param parent   our id of the message replied to, where the queue holds it
 * @param linked   whether it replies to something, seen or not
 * @param brand    for the brand's messages their author; for a customer's the brand addressed, where known, else ""
 * @param adviser  who wrote a reply; always "" where the queue is read: figures of one person have a door of their own
 * @param tags     the names of the conversation's tags
 */
public record MessageFact(
        long id, String remoteId, long conversationId, Network network, MessageKind kind, Optional<Long> parent, boolean linked, String brand,
        String adviser, Instant authored, Instant received, boolean hidden, List<String> tags) {}
