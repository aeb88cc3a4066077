package app.detente.ui.themes;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Why there is nothing to tell.
 *
 * @param at when customers wrote for the last time, where that helps
 */
public record Absence(Reason reason, Optional<Instant> at) {
    /** The reasons there are. */
    public enum Reason {
        /** No customer has ever written. */
        NOTHING_YET,
        /** Every message of the queue lies ahead of the clock of this machine. */
        AHEAD,
        /** Nobody wrote in this stretch. */
        SILENCE,
        /** All that was written in it is hidden or deleted. */
        HIDDEN;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
