package app.detente.report.after;

import app.detente.model.WaitFact;
import app.detente.report.Figures;
import app.detente.report.ResponseTimes;
import app.detente.report.themes.Between;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** How a stretch went, hour by hour, or day by day where it is longer than two. */
public record Course(boolean byHour, List<Part> parts) {

    /**
     * One hour or day.
     *
     * @param arrivals     customers' messages
     * @param replies      humans' replies
     * @param waitingAtEnd open waits at its end, or now within it; empty for one that has not begun
     * @param figures      of the waits that opened in it
     */
    public record Part(Between span, long arrivals, long replies, OptionalLong waitingAtEnd, Figures figures) {
        boolean isSilent() {
            return arrivals == 0 && replies == 0 && waitingAtEnd.orElse(0) == 0;
        }
    }

    static Course of(Happened happened, Stretch stretch) {
        Between span = stretch.span();
        List<Part> parts = new ArrayList<>();
        ChronoUnit unit = span.isByHour() ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        ZonedDateTime at = span.from().atZone(stretch.zone());
        while (at.toInstant().isBefore(span.until())) {
            ZonedDateTime next = unit == ChronoUnit.HOURS ? at.toInstant().plus(1, unit).atZone(stretch.zone()).truncatedTo(unit)
                    : at.truncatedTo(unit).plusDays(1);
            Instant end = next.toInstant().isAfter(span.until()) ? span.until() : next.toInstant();
            parts.add(part(new Between(at.toInstant(), end), happened, stretch));
            at = end.atZone(stretch.zone());
        }
        return new Course(span.isByHour(), List.copyOf(parts));
    }

    private static Part part(Between span, Happened happened, Stretch stretch) {
        Instant end = span.until().isAfter(stretch.now()) ? stretch.now() : span.until();
        OptionalLong waiting = span.from().isBefore(stretch.now())
                ? OptionalLong.of(happened.waits().stream().filter(openAt(end)).count()) : OptionalLong.empty();
        return new Part(span, happened.arrivals(span), happened.replies(span), waiting,
                ResponseTimes.of(happened.waits().stream(), stretch.question(span)).getFirst());
    }

    /** Waits that are open at this moment. Dismissed ones are left out from their beginning, as nobody knows when they ended. */
    static Predicate<WaitFact> openAt(Instant at) {
        return wait -> !wait.dismissed() && wait.openedAt().isBefore(at) && wait.closedAt().map(end -> !end.isBefore(at)).orElse(true);
    }
}
