package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as a channel or a file brings it, before the queue has threaded it.
 *
 * @param id        the network's own id; unique within one account
 * @param thread    the network's id for the whole thread, where it has one
 * @param inReplyTo the network's id of the message replied to, seen or not
 * @param authorId  the author's id on the network; for {@link MessageKind#BRAND} the brand's account
 * @param authored  when the network says it was written
 */
public record IncomingMessage(
        Network network,
        String id,
        Optional<String> thread,
        Optional<String> inReplyTo,
        MessageKind kind,
        String authorId,
        String authorName,
        Optional<String> adviser,
        String text,
        Instant authored,
        Optional<String> url) {

    /** UTF-16 units a message may hold; a longer one is set aside. */
    public static final int MAX_TEXT = 1 << 20;
    /** UTF-16 units of an author's name. */
    public static final int MAX_NAME = 256;
}
