package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What {@link Waits} needs to know of one message.
 *
 * @param remoteId  the network's id, which settles the order of two messages of the same instant
 * @param customer  who wrote it, for a customer's message
 * @param parent    the message it replies to, where that one is in the queue
 * @param linked    whether it replies to something, seen or not
 * @param dismissal when and why it was said to need no answer
 */
public record Turn(
        long id, String remoteId, MessageKind kind, Optional<Long> customer, Optional<Long> parent, boolean linked, Instant authored,
        Instant received, Optional<Wait.End.Dismissed> dismissal) {}
