package app.detente.report.after;

import app.detente.model.WaitFact;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the answers spread over their waits.
 *
 * @param counts one more than {@link #LIMITS}: those that took less than each limit and no less than the one before, the last one everything longer
 */
public record Spread(List<Long> counts) {
    /** Short where it matters: an hour is late on a wall that everybody reads. */
    public static final List<Duration> LIMITS = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1),
            Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(24));

    /** `answered` are waits that ended with a reply. */
    static Spread of(List<WaitFact> answered) {
        long[] counts = new long[LIMITS.size() + 1];
        answered.forEach(wait -> counts[place(Duration.between(wait.openedAt(), wait.closedAt().orElseThrow()))]++);
        return new Spread(IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toList());
    }

    private static int place(Duration length) {
        return (int) LIMITS.stream().filter(limit -> limit.compareTo(length) <= 0).count();
    }

    /** Whether there was any answer. */
    public boolean isEmpty() {
        return counts.stream().allMatch(count -> count == 0);
    }
}
