package app.detente.report;

import app.detente.model.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/**
 * A period and the one before it, to say whether things get better. Both are whole days as the zone lives them; where the period is not over it ends
 * now, and the one before ends as far into it, so that half a day is never laid beside a whole one.
 *
 * @param before empty of bounds where the period is everything there is
 */
public record Compared(Period period, Period before) {
    public static final Compared EVERYTHING = new Compared(Period.ALWAYS, Period.ALWAYS);

    /**
     * Some days, both included, beside as many days just before them.
     *
     * @throws Problem `period` where the last comes before the first, `period_ahead` where the first is still to come
     */
    public static Compared days(LocalDate first, LocalDate last, Instant now, ZoneId zone) {
        if (last.isBefore(first)) {
            throw new Problem("period", first, last);
        }
        return of(first, last.plusDays(1), java.time.Period.ofDays((int) (last.toEpochDay() - first.toEpochDay()) + 1), now, zone);
    }

    /** A month of the calendar beside the month before it. */
    public static Compared month(YearMonth month, Instant now, ZoneId zone) {
        return of(month.atDay(1), month.plusMonths(1).atDay(1), java.time.Period.ofMonths(1), now, zone);
    }

    private static Compared of(LocalDate first, LocalDate end, TemporalAmount length, Instant now, ZoneId zone) {
        Instant from = first.atStartOfDay(zone).toInstant();
        if (from.isAfter(now)) {
            throw new Problem("period_ahead", first);
        }
        ZonedDateTime whole = end.atStartOfDay(zone);
        ZonedDateTime to = whole.toInstant().isAfter(now) ? now.atZone(zone) : whole;
        ZonedDateTime earlier = to.minus(length);
        Instant until = earlier.toInstant().isAfter(from) ? from : earlier.toInstant();
        return new Compared(between(from, to.toInstant()), between(first.minus(length).atStartOfDay(zone).toInstant(), until));
    }

    private static Period between(Instant from, Instant to) {
        return new Period(Optional.of(from), Optional.of(to));
    }

    /** From the beginning of the one before to the end of the period. */
    public Period both() {
        return new Period(before.from().or(period::from), period.to());
    }

    public boolean comparable() {
        return before.from().isPresent();
    }
}
