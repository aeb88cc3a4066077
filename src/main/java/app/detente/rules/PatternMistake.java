package app.detente.rules;

import java.util.Locale;

/**
 * What is wrong with a pattern, and where.
 *
 * @param at UTF-16 units from its beginning
 */
public record PatternMistake(Kind kind, int at) {
    /** What can be wrong. */
    public enum Kind {
        EMPTY, TOO_LONG, TOO_LARGE, OPEN_GROUP, CLOSED_GROUP, OPEN_CLASS, NOTHING_TO_REPEAT, REPEATED_TWICE, REPEAT_COUNT,
        ESCAPE, CLASS_RANGE, UNSUPPORTED, OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
