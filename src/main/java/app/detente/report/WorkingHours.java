package app.detente.report;

import app.detente.model.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the brand is at work: any number of blocks on each day of the week, none on holidays, in one time zone. An instant is working time
 * if the zone's clock stands inside a block at that instant, which settles the nights the clocks change without a special rule.
 *
 * <p>Safe for any thread. What a year holds is worked out once, so that a span of many years costs no more than one of an hour.
 */
public final class WorkingHours {
    /** An answer that is not due within this many years of a calendar is never due: the calendar has next to no working time. */
    private static final int HORIZON = 100;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Block>> week = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> holidays;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    /**
     * A stretch of one day, its start in it and its end not.
     *
     * @param end midnight stands for the end of the day
     */
    public record Block(LocalTime start, LocalTime end) {
        public static final Block WHOLE_DAY = new Block(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        /** @throws Problem `hoursOrder` where the end is not after the start; a night shift is two blocks, one on each day */
        public Block {
            if (!end.equals(LocalTime.MIDNIGHT) && !end.isAfter(start)) {
                throw new Problem("hoursOrder", start.toString(), end.toString());
            }
        }

        boolean meets(Block later) {
            return end.equals(LocalTime.MIDNIGHT) || end.isAfter(later.start);
        }
    }

    /**
     * @param week the blocks of each day, in any order; a day without an entry is free
     * @throws Problem `hoursOverlap` where two blocks of a day share some time
     */
    public WorkingHours(ZoneId zone, Map<DayOfWeek, ? extends Collection<Block>> week, Set<LocalDate> holidays) {
        this.zone = zone;
        this.holidays = Set.copyOf(holidays);
        week.forEach((day, blocks) -> this.week.put(day, inOrder(blocks)));
    }

    /** The same blocks on each of these days. */
    public static WorkingHours on(Set<DayOfWeek> days, ZoneId zone, Block... blocks) {
        Map<DayOfWeek, List<Block>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, Arrays.asList(blocks)));
        return new WorkingHours(zone, week, Set.of());
    }

    private static List<Block> inOrder(Collection<Block> blocks) {
        List<Block> ordered = blocks.stream().sorted(Comparator.comparing(Block::start)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).meets(ordered.get(i))) {
                throw new Problem("hoursOverlap", ordered.get(i - 1).toString(), ordered.get(i).toString());
            }
        }
        return ordered;
    }

    public ZoneId zone() {
        return zone;
    }

    List<Block> blocks(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** Whether the brand is at work at this instant. */
    public boolean contains(Instant at) {
        return year(at).contains(at.toEpochMilli());
    }

    /**
     * The working time from one instant to another, to the millisecond. Empty where no working time covers it, which is not the same as
     * zero: zero is an answer in the instant of the question, in working hours (response-times.md, "Working hours").
     *
     * @param to an instant before `from` counts as `from`
     */
    public Optional<Duration> between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return contains(from) ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        long millis = year(to).until(to.toEpochMilli()) - year(from).until(from.toEpochMilli());
        for (int year = yearOf(from); year < yearOf(to); year++) {
            millis += year(year).total();
        }
        return millis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    /**
     * The first instant by which so much working time has passed. Empty where it never comes: no working time in the calendar.
     *
     * @param target nothing, or less, is due at once
     */
    public Optional<Instant> due(Instant from, Duration target) {
        if (!target.isPositive()) {
            return Optional.of(from);
        }
        int first = yearOf(from);
        long left = target.toMillis() + year(first).until(from.toEpochMilli());
        for (int year = first; year < first + HORIZON; year++) {
            if (left <= year(year).total()) {
                return Optional.of(Instant.ofEpochMilli(year(year).after(left)));
            }
            left -= year(year).total();
        }
        return Optional.empty();
    }

    private WorkingYear year(Instant at) {
        return year(yearOf(at));
    }

    private WorkingYear year(int year) {
        return years.computeIfAbsent(year, number -> WorkingYear.of(number, this));
    }

    private static int yearOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getYear();
    }
}
