package app.detente.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A step taken against a customer. It holds in this console only: no channel carries it to the network.
 *
 * @param until when a mute ends; empty for the other steps
 * @param lift  when and by whom it was taken back
 */
public record Sanction(long id, long customerId, Step step, Optional<Instant> until, HideReason reason, String explanation, Adviser by, Instant at,
        Optional<Hiding.Reversal> lift) {

    /** The ladder, from the ground up. */
    public enum Step {
        /** Said to the customer, and remembered here. */
        WARN,
        /** What they write is kept and read, and comes in snoozed until the mute ends. */
        MUTE,
        /** What they write is kept and read, and comes in as spam. */
        BLOCK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Step of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it still holds at this moment. */
    public boolean inForce(Instant now) {
        return lift.isEmpty() && until.map(end -> end.isAfter(now)).orElse(true);
    }

    /**
     * The wish to take a step.
     *
     * @param lasts how long a mute lasts; empty for the other steps
     */
    public record Measure(Step step, Optional<Duration> lasts, HideReason reason, String explanation) {
        public static final Duration LONGEST = Duration.ofDays(365);

        /** @throws Problem where a mute has no length, or the explanation is missing or too long */
        public Measure {
            explanation = reason.explained(explanation);
            boolean fits = lasts.map(time -> time.isPositive() && time.compareTo(LONGEST) <= 0).orElse(false);
            if (step == Step.MUTE ? !fits : lasts.isPresent()) {
                throw new Problem("sanction_length", LONGEST.toDays());
            }
        }
    }
}
