package app.detente.report.themes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A stretch of time, its start in it and its end not. */
public record Between(Instant from, Instant until) {

    /** @throws IllegalArgumentException where it ends before it begins */
    public Between {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** Whole days as the zone lives them, the last one included. */
    public static Between days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Between(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * What it is compared with: an hour with the hour before, anything longer with the same hours as many whole days earlier as it takes for the two not
     * to overlap. A morning is compared with a morning, not with the night before it.
     */
    public Between before(ZoneId zone) {
        Duration length = length();
        if (length.compareTo(Duration.ofHours(1)) <= 0) {
            return new Between(from.minus(length), from);
        }
        long days = Math.max(1, (length.toHours() + 22) / 24);
        return new Between(from.atZone(zone).minusDays(days).toInstant(), until.atZone(zone).minusDays(days).toInstant());
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether its hours are worth telling apart rather than its days. */
    public boolean isByHour() {
        return length().compareTo(Duration.ofHours(49)) < 0;
    }

    /** The hour or the day that a moment falls in, as a moment. */
    public Instant bucket(Instant at, ZoneId zone) {
        return at.atZone(zone).truncatedTo(isByHour() ? ChronoUnit.HOURS : ChronoUnit.DAYS).toInstant();
    }
}
