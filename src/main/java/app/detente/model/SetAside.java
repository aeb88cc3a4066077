package app.detente.model;

import java.util.Locale;

/**
 * A record that could not be taken, kept whole so that nothing is lost.
 *
 * @param file the file it came from, as the person named it
 * @param line the line it begins on, counted from 1
 * @param raw  its bytes, exactly as they stood in the file
 */
public record SetAside(String file, long line, Reason reason, String detail, byte[] raw) {

    /** Why a record was not taken. The bundles hold one sentence for each. */
    public enum Reason {
        MISSING_ID, MISSING_AUTHOR, MISSING_DATE, BAD_DATE, BAD_DIRECTION, DESTROYED_ID, TOO_MANY_COLUMNS, UNCLOSED_QUOTE,
        NOT_TEXT, NOT_JSON, MISSING_FIELD, UNKNOWN_CHANNEL, TOO_LONG,
        /** Something a network sent that is no message. */
        UNREADABLE,
        /** A whole file that is none of messages. */
        UNREADABLE_FILE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reason of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
