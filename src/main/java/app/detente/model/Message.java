package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One message in its conversation.
 *
 * @param remoteId the network's id; for a reply of ours that is not out yet, `local:` and its key
 * @param author   the name shown above the bubble: the customer, the brand, or the adviser of a note
 * @param adviser  who wrote it for the brand, where known
 * @param hidden   why it is hidden, where it is
 * @param delivery how far it has got, where it is a reply written in this console
 * @param there    what has happened to it on its network since
 */
public record Message(
        long id,
        long conversationId,
        String remoteId,
        Optional<String> inReplyTo,
        MessageKind kind,
        Optional<Long> customerId,
        String author,
        Optional<String> adviser,
        String text,
        Instant authoredAt,
        Instant receivedAt,
        Optional<String> url,
        Optional<String> hidden,
        Optional<Delivery> delivery,
        RemoteState there) {

    /** One that stands on its network as it was written. */
    public Message(long id, long conversationId, String remoteId, Optional<String> inReplyTo, MessageKind kind, Optional<Long> customerId, String author,
            Optional<String> adviser, String text, Instant authoredAt, Instant receivedAt, Optional<String> url, Optional<String> hidden,
            Optional<Delivery> delivery) {
        this(id, conversationId, remoteId, inReplyTo, kind, customerId, author, adviser, text, authoredAt, receivedAt, url, hidden, delivery,
                RemoteState.AS_WRITTEN);
    }
}
