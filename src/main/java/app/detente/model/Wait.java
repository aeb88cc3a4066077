package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One customer, in one conversation, waiting for the brand (response-times.md, "Facts kept").
 *
 * @param openedBy       the message that opened it
 * @param openedAt       when that message was written
 * @param openedReceived when this queue first held it
 * @param first          whether it is a first response: the customer's first wait in a conversation that the brand did not begin
 * @param viaGroup       whether its reply closed other customers' waits as well
 * @param end            how it ended; empty while it lasts
 */
public record Wait(
        long customerId, long openedBy, Instant openedAt, Instant openedReceived, boolean first, boolean viaGroup, Optional<End> end) {

    /** How a wait ended. */
    public sealed interface End {
        Instant at();

        /** By the next public human reply to that customer. */
        record Answered(Instant at, long reply) implements End {}

        /** Without a reply: hidden, or no reply needed. Counted apart, never as answered. */
        record Dismissed(Instant at, Dismissal why) implements End {}
    }

    /** Why nobody had to answer. */
    public enum Dismissal { HIDDEN, NO_REPLY_NEEDED }
}
