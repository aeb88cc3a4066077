package app.detente.model;

import java.util.Optional;

/**
 * Somebody in the conversations chosen for an answer to many.
 *
 * @param message what they wrote last, which the answer is to; empty where there is nobody to answer
 * @param name    as the network shows it
 * @param text    the beginning of what they wrote, or of what the conversation's row shows
 * @param bar     why they are not answered; empty where they can be
 */
public record Recipient(long conversation, Optional<Long> message, String name, Network network, String text, Optional<Bar> bar) {

    /** What keeps somebody from being answered together with others. */
    public enum Bar {
        /** Nobody waits in the conversation: closed, put away for good, or never begun by a customer. */
        NOBODY_WAITS,
        /** The brand spoke last. */
        ANSWERED,
        /** A colleague has the conversation open. */
        HELD,
        MUTED,
        BLOCKED,
        /** They are on the list already, with another conversation. */
        TWICE
    }
}
