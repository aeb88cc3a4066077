package app.detente.ui.register;

import app.detente.report.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The periods one chooses among; whole days and months, as the zone lives them. */
public enum Range {
    TODAY, WEEK, MONTH, PREVIOUS_MONTH, ALWAYS;

    /** The end of its text's key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Period at(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate month = today.withDayOfMonth(1);
        return switch (this) {
            case TODAY -> days(today, today.plusDays(1), zone);
            case WEEK -> days(today.minusDays(6), today.plusDays(1), zone);
            case MONTH -> days(month, today.plusDays(1), zone);
            case PREVIOUS_MONTH -> days(month.minusMonths(1), month, zone);
            case ALWAYS -> Period.ALWAYS;
        };
    }

    private static Period days(LocalDate from, LocalDate to, ZoneId zone) {
        return new Period(Optional.of(from.atStartOfDay(zone).toInstant()), Optional.of(to.atStartOfDay(zone).toInstant()));
    }
}
