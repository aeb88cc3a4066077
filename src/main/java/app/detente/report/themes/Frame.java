package app.detente.report.themes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the figures of one page have in common.
 *
 * @param span       the stretch of time that is asked about
 * @param zone       whose hours and days it has
 * @param each       how many messages each message that was read stands for; 1 where all were
 * @param comparable whether the stretch it is compared with lies in the time of the queue: growth over nothing is no growth
 */
public record Frame(Between span, ZoneId zone, int each, boolean comparable) {
    /** Buckets of one row that are shown at most. */
    private static final int MOST = 400;

    Optional<Integer> before(int read) {
        return comparable ? Optional.of(read * each) : Optional.empty();
    }

    Instant bucket(Instant at) {
        return span.bucket(at, zone);
    }

    /** Every hour or day of the span, in order. */
    List<Instant> buckets() {
        List<Instant> buckets = new ArrayList<>();
        ZonedDateTime at = span.bucket(span.from(), zone).atZone(zone);
        while (at.toInstant().isBefore(span.until()) && buckets.size() < MOST) {
            buckets.add(at.toInstant());
            at = at.plus(1, span.isByHour() ? ChronoUnit.HOURS : ChronoUnit.DAYS);
        }
        return List.copyOf(buckets);
    }
}
