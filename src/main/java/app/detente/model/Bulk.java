package app.detente.model;

import java.time.Instant;
import java.util.Locale;

/**
 * One action on many conversations, and how far it has got.
 *
 * @param total   how many it was asked for
 * @param handled how many of them it has looked at
 * @param changed how many of those it changed; the others were so already, or were not allowed to
 * @param undone  how many of the changed were taken back together
 */
public record Bulk(long id, Instant at, Adviser by, BulkAction action, int total, int handled, int changed, int undone, State state) {
    /** What is true of it. */
    public enum State {
        /** Some are still to do; a console that starts goes on with them. */
        DOING,
        DONE,
        /** Ended before its end, by a person; what was done stays done. */
        STOPPED,
        /** What was done is being taken back; a console that starts goes on with it. */
        UNDOING,
        /** Taken back, but for those that somebody has moved on since. */
        UNDONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether there is a next step to take. */
    public boolean isUnderWay() {
        return state == State.DOING || state == State.UNDOING;
    }
}
