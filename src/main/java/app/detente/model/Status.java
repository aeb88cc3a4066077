package app.detente.model;

import java.util.Locale;

/** Where a conversation stands. */
public enum Status {
    /** A customer waits and nobody has opened it yet. */
    NEW,
    /** A customer waits and somebody has looked at it. */
    OPEN,
    /** The brand spoke last; nobody waits. */
    WAITING_ON_CUSTOMER,
    /** Put away until a time, or until the customer writes again. */
    SNOOZED,
    /** Done; a new customer message reopens it. */
    CLOSED,
    /** Not for us; a new customer message does not reopen it. */
    SPAM;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
