package app.detente.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A span of time, its start in it and its end not, either of them open. It selects waits by when they opened. */
public record Period(Optional<Instant> from, Optional<Instant> to) {
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /** A whole day as the zone lives it: 23 or 25 hours where the clocks change. */
    public static Period day(LocalDate day, ZoneId zone) {
        return new Period(Optional.of(day.atStartOfDay(zone).toInstant()), Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    public boolean contains(Instant at) {
        return from.map(start -> !at.isBefore(start)).orElse(true) && to.map(at::isBefore).orElse(true);
    }
}
