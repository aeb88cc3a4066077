package app.detente.report;

import app.detente.model.WaitFact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * First responses by the day of the week and the hour on the wall at which people wrote. An hour that the clocks repeat falls into the same cell twice; one
 * that they leave out adds nothing to its cell.
 *
 * @param cells those in which anything began, in order
 */
public record Week(List<Cell> cells) {
    /** Each day of the week as often as any other, today among them. */
    public static final int DAYS = 28;
    /** Fewer measured than these say nothing about an hour of the week. */
    public static final int FEWEST = 5;

    /** `figures` are those of the waits that began in it. */
    public record Cell(DayOfWeek day, int hour, Figures figures) {
        /** Whether enough were answered to speak of a median. */
        public boolean speaks() {
            return figures.n() >= FEWEST;
        }
    }

    /** The days looked at, when it is `today`. */
    public static Period period(LocalDate today, ZoneId zone) {
        return new Period(Optional.of(today.minusDays(DAYS - 1L).atStartOfDay(zone).toInstant()), Optional.of(today.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /**
     * @param question the zone, the time now, the view, the period, the hours and the target; only first responses count. What begins after now is left out
     */
    public static Week of(Stream<WaitFact> waits, Question question) {
        Map<Integer, Tally> tallies = new TreeMap<>();
        waits.filter(wait -> wait.first() && question.period().contains(wait.openedAt()) && !wait.openedAt().isAfter(question.now())).sequential()
                .forEach(wait -> tallies.computeIfAbsent(place(wait.openedAt().atZone(question.zone())), unseen -> new Tally()).add(wait, question));
        return new Week(tallies.entrySet().stream()
                .map(entry -> new Cell(DayOfWeek.of(entry.getKey() / 24 + 1), entry.getKey() % 24, entry.getValue().figures("")))
                .toList());
    }

    private static int place(ZonedDateTime at) {
        return (at.getDayOfWeek().getValue() - 1) * 24 + at.getHour();
    }

    public Optional<Cell> at(DayOfWeek day, int hour) {
        return cells.stream().filter(cell -> cell.day() == day && cell.hour() == hour).findFirst();
    }

    /** Whether no cell has enough to be read. */
    public boolean isSilent() {
        return cells.stream().noneMatch(Cell::speaks);
    }

    /** The hours from the first to the last that speaks on any day. */
    public List<Integer> hours() {
        IntSummaryStatistics speaking = cells.stream().filter(Cell::speaks).mapToInt(Cell::hour).summaryStatistics();
        return speaking.getCount() == 0 ? List.of() : IntStream.rangeClosed(speaking.getMin(), speaking.getMax()).boxed().toList();
    }

    /** Monday to Friday, and Saturday and Sunday where a cell of theirs speaks. */
    public List<DayOfWeek> days() {
        return Stream.of(DayOfWeek.values()).filter(day -> day.getValue() < DayOfWeek.SATURDAY.getValue()
                || cells.stream().anyMatch(cell -> cell.day() == day && cell.speaks())).toList();
    }
}
