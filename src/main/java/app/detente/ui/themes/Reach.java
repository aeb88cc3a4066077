package app.detente.ui.themes;

import app.detente.report.themes.Between;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How far back the page looks. */
public enum Reach {
    HOUR, TODAY, WEEK, MONTH,
    /** The days somebody chose. */
    CHOSEN;

    /** The days that can be chosen at most. */
    static final int MOST_DAYS = 366;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The stretch of time it means now; chosen days that are the wrong way round are turned, and what is still to come is cut off.
     *
     * @param first of the chosen days
     * @param last  of them
     */
    Between span(Instant now, ZoneId zone, LocalDate first, LocalDate last) {
        return switch (this) {
            case HOUR -> new Between(now.minus(Duration.ofHours(1)), now);
            case TODAY -> new Between(now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant(), now);
            case WEEK -> new Between(now.minus(Duration.ofDays(7)), now);
            case MONTH -> new Between(now.minus(Duration.ofDays(30)), now);
            case CHOSEN -> chosen(now, zone, first.isAfter(last) ? last : first, first.isAfter(last) ? first : last);
        };
    }

    private static Between chosen(Instant now, ZoneId zone, LocalDate first, LocalDate last) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate end = last.isAfter(today) ? today : last;
        LocalDate begin = first.isAfter(end) ? end : first.isBefore(end.minusDays(MOST_DAYS - 1L)) ? end.minusDays(MOST_DAYS - 1L) : first;
        Between days = Between.days(begin, end, zone);
        return days.until().isAfter(now) ? new Between(days.from(), now) : days;
    }
}
