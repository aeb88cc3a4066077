package app.detente.report.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What will be so, hour by hour, until the closing after the next.
 *
 * @param waiting   open waits now
 * @param closing   when the house closes next
 * @param steps     from now to the next whole hour, then hour by hour; a closing within an hour parts it
 * @param left      who still waits at that closing
 * @param keptUp    the share of cases, 0 to 1, in which nobody waits at closing but those who have just written
 * @param cleared   when the backlog is worked off for the first time
 * @param measured  what it all rests on
 */
public record Forecast(Instant now, long waiting, Instant closing, List<Step> steps, Band left, double keptUp, Cleared cleared, Measured measured)
        implements Outlook {

    /**
     * A stretch of time to come, an hour or less.
     *
     * @param arrivals waits that begin in it
     * @param done     waits that end in it
     * @param waiting  open waits at its end
     * @param people   expected at work, with those imagined
     */
    public record Step(Instant start, Instant end, Band arrivals, Band done, Band waiting, double people) {}

    /** When nobody waits any more but those who have just written; empty where that is not within sight. In eight cases of ten between the two ends. */
    public record Cleared(Optional<Instant> p10, Optional<Instant> p50, Optional<Instant> p90) {}

    /**
     * @param people  expected at work now, or when the house opens next
     * @param seconds one person takes for one message; empty where nobody has answered any
     * @param trend   what came in the last hours to what usually comes, in percent; empty without a whole day to compare with
     * @param days    whole days the profile rests on
     */
    public record Measured(int people, OptionalLong seconds, OptionalLong trend, int days) {}

    /** Whether the backlog is worked off at closing, more likely than not. */
    public boolean keepsUp() {
        return keptUp >= 0.5;
    }

    /** The steps that end by a moment. */
    public List<Step> until(Instant end) {
        return steps.stream().filter(step -> !step.end().isAfter(end)).toList();
    }
}
