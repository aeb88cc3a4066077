package app.detente.ui.export;

import java.util.Locale;

/** Which stretch a report is on. */
public enum Range {
    TODAY, YESTERDAY, WEEK,
    /** From a moment to another: a crisis. */
    CHOSEN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
