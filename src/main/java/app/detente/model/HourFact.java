package app.detente.model;

import java.time.Instant;

/**
 * What one hour brought, as a forecast reads it.
 *
 * @param start  the hour is as long as that, whatever the clocks do
 * @param opened waits that began
 * @param ended  waits that ended, by a reply or because none was needed: both are work done
 * @param people how many wrote replies; those whose name is not known count as one
 */
public record HourFact(Instant start, long opened, long ended, long people) {
    /** An hour without anything. */
    public static HourFact quiet(Instant start) {
        return new HourFact(start, 0, 0, 0);
    }
}
