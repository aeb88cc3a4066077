package app.detente.report.forecast;

import app.detente.model.HourFact;
import app.detente.model.OpeningHours;
import app.detente.model.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has happened, hour by hour without a gap, and who waits now. How many waited at the end of an earlier hour is counted back from there.
 * Immutable; safe for any thread.
 */
public final class Past {
    static final Duration HOUR = Duration.ofHours(1);
    private final List<HourFact> hours;
    private final ZonedDateTime[] local;
    private final long[] waiting;
    private final Instant now;
    private final ZoneId zone;
    private final OpeningHours open;
    private final ZoneId house;
    private final WorkingHours hoursOpen;

    private Past(List<HourFact> hours, long waitingNow, Instant now, ZoneId zone, OpeningHours open) {
        this.hours = hours;
        this.now = now;
        this.zone = zone;
        this.open = open;
        this.house = open.zone().orElse(zone);
        this.hoursOpen = open.working(zone);
        this.local = hours.stream().map(hour -> hour.start().atZone(zone)).toArray(ZonedDateTime[]::new);
        this.waiting = new long[hours.size()];
        long after = waitingNow;
        for (int i = hours.size() - 1; i >= 0; i--) {
            waiting[i] = Math.max(0, after);
            after += hours.get(i).ended() - hours.get(i).opened();
        }
    }

    /**
     * @param seen    the hours in which something happened, each a whole number of hours from every other; those that begin after now are left out
     * @param waiting open waits now
     * @param open    when the house is there for its customers
     */
    public static Past of(List<HourFact> seen, long waiting, Instant now, ZoneId zone, OpeningHours open) {
        Map<Instant, HourFact> known = new HashMap<>();
        seen.stream().filter(hour -> !hour.start().isAfter(now)).forEach(hour -> known.put(hour.start(), hour));
        List<HourFact> hours = new ArrayList<>();
        known.keySet().stream().min(Instant::compareTo).ifPresent(first -> {
            for (Instant at = first; !at.isAfter(now); at = at.plus(HOUR)) {
                hours.add(known.getOrDefault(at, HourFact.quiet(at)));
            }
        });
        return new Past(List.copyOf(hours), waiting, now, zone, open);
    }

    /** As it was at the beginning of this hour, nothing known of what came later. */
    Past before(int hour) {
        return new Past(hours.subList(0, hour), hour == 0 ? 0 : waiting[hour - 1], hours.get(hour).start(), zone, open);
    }

    int size() {
        return hours.size();
    }

    HourFact hour(int i) {
        return hours.get(i);
    }

    /** The clock on the wall when the hour began. */
    ZonedDateTime local(int i) {
        return local[i];
    }

    /** Open waits at its end; for the last hour, now. */
    long waitingAtEnd(int i) {
        return waiting[i];
    }

    long waitingAtStart(int i) {
        return Math.max(0, waiting[i] - hours.get(i).opened() + hours.get(i).ended());
    }

    public long waitingNow() {
        return hours.isEmpty() ? 0 : waiting[hours.size() - 1];
    }

    /** How much of the hour is over, 0 to 1. */
    double gone(int i) {
        return Math.clamp(Duration.between(hours.get(i).start(), now).toMillis() / (double) HOUR.toMillis(), 0, 1);
    }

    long opened() {
        return hours.stream().mapToLong(HourFact::opened).sum();
    }

    public Instant now() {
        return now;
    }

    public ZoneId zone() {
        return zone;
    }

    OpeningHours open() {
        return open;
    }

    /** Whether the house is open at all on that day. */
    boolean working(LocalDate day) {
        return !open.blocks(day).isEmpty();
    }

    /** Whether it is as a rule, on such a day of the week. */
    boolean working(DayOfWeek weekday) {
        return open.days().contains(weekday);
    }

    /** Whether the house is open at that moment. */
    boolean isOpen(Instant at) {
        return hoursOpen.contains(at);
    }

    /** The next closing for the day after a moment, not for lunch; the house must be open on some day. */
    Instant closing(Instant after) {
        LocalDate day = after.atZone(house).toLocalDate();
        while (true) {
            if (working(day)) {
                LocalTime end = open.blocks(day).getLast().end();
                Instant closing = (end.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(end)).atZone(house).toInstant();
                if (closing.isAfter(after)) {
                    return closing;
                }
            }
            day = day.plusDays(1);
        }
    }

    /** The hours so far as a reader sees them, oldest first, from a moment on. */
    public List<HourFact> since(Instant from) {
        return hours.stream().filter(hour -> !hour.start().isBefore(from)).toList();
    }

    /** Open waits at the end of that many hours before the last one; 0 for the last. */
    public long waitingAgo(int back) {
        int at = hours.size() - 1 - back;
        return at < 0 ? 0 : waiting[at];
    }
}
