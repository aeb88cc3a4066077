package app.detente.model;

import java.util.Locale;

/** The standing views of the queue, in the order of the rail. */
public enum QueueView {
    /** Somebody waits for us, and it is neither snoozed, closed nor spam. Longest waiting first. */
    WAITING,
    /** Assigned to me and not done. */
    MINE,
    /** A colleague named me in a note. Its number counts those I have not opened since. */
    MENTIONS,
    /** Somebody waits and nobody has taken it. */
    UNASSIGNED,
    /** Somebody waits, and a rule or a colleague marked it for a second look. */
    REVIEW,
    /** Somebody waits whose target is about to be missed, and can still be met. Soonest first. */
    DUE,
    SNOOZED,
    WAITING_ON_CUSTOMER,
    CLOSED,
    SPAM,
    ALL;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
