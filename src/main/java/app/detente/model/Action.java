package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/** What an adviser does to a conversation. Every one is audited and can be undone. */
public sealed interface Action {

    /** The word the audit trail keeps. */
    default String key() {
        return switch (this) {
            case Assign a -> a.adviserId().isPresent() ? "assign" : "unassign";
            case AddTag a -> "tag";
            case RemoveTag a -> "untag";
            case Snooze a -> "snooze";
            case Close a -> "close";
            case Reopen a -> "reopen";
            case MarkSpam a -> "spam";
            case SetPriority a -> "priority";
        };
    }

    /** Gives it to somebody, or to nobody. */
    record Assign(Optional<Long> adviserId) implements Action {}

    record AddTag(long tagId) implements Action {}

    record RemoveTag(long tagId) implements Action {}

    /**
     * Puts it away.
     *
     * @param until when it comes back by itself; a new customer message wakes it earlier. Empty for "until the customer writes", and then nothing
     *              but that brings it back
     */
    record Snooze(Optional<Instant> until) implements Action {
        public Snooze(Instant until) {
            this(Optional.of(until));
        }
    }

    /** Done. Whoever still waits is dismissed as "no reply needed", never counted as answered. */
    record Close() implements Action {}

    /** Takes it back from closed, snoozed or spam. */
    record Reopen() implements Action {}

    record MarkSpam() implements Action {}

    /** Says how much it matters; what that does to the order is {@link Urgency}. */
    record SetPriority(Priority priority) implements Action {}
}
