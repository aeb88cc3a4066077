package app.detente.report;

import java.util.OptionalLong;

/**
 * How long those still waiting have waited until now: one row of the report "waiting". Whole seconds, rounded down.
 *
 * @param n             how many wait; in working hours also those that no working time covers yet, which have no age
 * @param maxSeconds    the age of the oldest
 */
public record Ages(String key, long n, OptionalLong medianSeconds, OptionalLong p90Seconds, OptionalLong p95Seconds, OptionalLong maxSeconds) {

    /** A row in which nobody waits. */
    public static Ages none(String key) {
        return new Tally().ages(key);
    }
}
