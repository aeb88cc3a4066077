package app.detente.model;

import app.detente.model.OpeningHours.Block;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    private final Function<LocalDate, List<Block>> blocks;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    /** @param blocks what is worked on a day, in order; none on a day that is free */
    public WorkingHours(ZoneId zone, Function<LocalDate, List<Block>> blocks) {
        this.zone = zone;
        this.blocks = blocks;
    }

    /** The same blocks on each of these days. */
    public static WorkingHours on(Set<DayOfWeek> days, ZoneId zone, Block... blocks) {
        return new OpeningHours(days.stream().collect(Collectors.toMap(day -> day, day -> List.of(blocks))), Optional.of(zone), false, Set.of()).working(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    List<Block> blocks(LocalDate day) {
        return blocks.apply(day);
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
