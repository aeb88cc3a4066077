package app.detente.cli;

import app.detente.model.Problem;
import app.detente.report.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What `--from` and `--to` say. */
final class Span {
    private Span() {}

    /** @throws Problem where one is no date, or the end comes before the beginning */
    static Period of(Optional<String> from, Optional<String> to, ZoneId zone) {
        Period period = new Period(from.map(day -> moment(day, false, zone)), to.map(day -> moment(day, true, zone)));
        if (period.from().isPresent() && period.to().filter(end -> !period.from().get().isBefore(end)).isPresent()) {
            throw new Problem("period", from.orElseThrow(), to.orElseThrow());
        }
        return period;
    }

    /** A day stands for its whole length in the zone: `--to 2026-11-22` has that day in it. */
    private static Instant moment(String text, boolean end, ZoneId zone) {
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).plusDays(end ? 1 : 0).atStartOfDay(zone).toInstant();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Problem(e, "date", text);
        }
    }
}
