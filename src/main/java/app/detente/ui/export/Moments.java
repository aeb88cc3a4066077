package app.detente.ui.export;

import app.detente.model.Problem;
import app.detente.report.themes.Between;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** What somebody chose and typed as the ends of a crisis; either day may be missing. */
record Moments(LocalDate from, String fromTime, LocalDate until, String untilTime) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /** @throws Problem where a day is missing, a time is none, or the end does not come after the beginning */
    Between between(ZoneId zone) {
        if (from == null || until == null) {
            throw new Problem("export.no_day");
        }
        Instant start = from.atTime(time(fromTime)).atZone(zone).toInstant();
        Instant end = until.atTime(time(untilTime)).atZone(zone).toInstant();
        if (!start.isBefore(end)) {
            throw new Problem("export.ends_first");
        }
        return new Between(start, end);
    }

    /** `9:30`, `09:30`, `9h30` or `9 h`. @throws Problem where it is no time */
    static LocalTime time(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*h\\s*", ":").replaceAll("^(\\d{1,2}):?$", "$1:00");
        try {
            return LocalTime.parse(plain, TIME);
        } catch (DateTimeParseException e) {
            throw new Problem(e, "export.time", typed.strip());
        }
    }
}
