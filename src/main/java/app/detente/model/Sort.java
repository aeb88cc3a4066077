package app.detente.model;

import java.util.Locale;

/** The orders a list can have. */
public enum Sort {
    /** Who has waited longest comes first; whoever does not wait comes after, newest first. */
    LONGEST_WAITING,
    /** The newest message comes first. */
    NEWEST,
    /** What counts as having waited longest comes first ({@link Urgency}); whoever does not wait comes after, newest first. */
    PRIORITY,
    /** Who is to be answered soonest comes first; whoever nobody has to answer comes after, newest first. */
    DUE,
    /** Best match of the words first, among the newest that hold them; without words as {@link #NEWEST}. */
    BEST_MATCH;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Sort of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
