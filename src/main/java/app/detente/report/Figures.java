package app.detente.report;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of response times. Whole seconds, rounded down. Each wait asked for is counted in exactly one of `n`, `waiting`, `dismissed` and
 * `outsideHours`; a figure without a value is empty, never 0.
 *
 * @param key                           what the row stands for; see {@link Grouping}
 * @param n                             answered
 * @param waiting                       not answered yet
 * @param dismissed                     ended without an answer: hidden, or no reply needed
 * @param outsideHours                  answered, but no working time covers the wait
 * @param medianSeconds                 of the answered, like the next three
 * @param met                           answered within the target
 * @param missed                        answered later than the target, or still waiting for longer than that
 * @param medianIncludingWaitingSeconds with each open wait at its age now, so that silence never improves a figure
 * @param clockAnomalies                waits that would have ended before they began, counted as 0 seconds
 * @param answeredBeforeImport          answered on the network before this queue held the message
 */
public record Figures(
        String key, long n, long waiting, long dismissed, long outsideHours, OptionalLong medianSeconds, OptionalLong p90Seconds,
        OptionalLong p95Seconds, OptionalLong maxSeconds, long met, long missed, OptionalLong oldestWaitingSeconds,
        OptionalLong medianIncludingWaitingSeconds, long clockAnomalies, long answeredBeforeImport) {

    /** A row that nothing counted in. */
    public static Figures none(String key) {
        return new Tally().figures(key);
    }

    /** The share, 0 to 1, answered within the target, of the waits whose fate is known: a wait not yet past the target may still go either way. */
    public OptionalDouble withinTarget() {
        return met + missed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / (met + missed));
    }

    long events() {
        return n + waiting + dismissed + outsideHours;
    }
}
