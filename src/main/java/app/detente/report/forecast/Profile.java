package app.detente.report.forecast;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a usual day brings by the hour: how many a day of this name brings (the median of those there were), spread over its hours as days of its kind
 * were, working days and others apart. Where a weekday was seen seldom, the days of its kind stand in for the ones that are missing; where there is no
 * whole day at all, the hours that were seen go on as they were.
 *
 * <p>A single wild day moves neither: a median does not follow it, and in the spread it weighs no more than three usual days.
 */
final class Profile {
    /** A day that brought more than that many usual ones counts in the spread as if it had brought these. */
    private static final double MOST = 3;
    private static final int DAY = 24;
    /** No hour is impossible. */
    private static final double LEAST = 0.02;

    private final Past past;
    private final Map<LocalDate, double[]> days;
    private final double flat;
    private final double[][] usual = new double[DayOfWeek.values().length][DAY];

    Profile(Past past) {
        this.past = past;
        this.days = wholeDays(past);
        for (DayOfWeek weekday : days.isEmpty() ? new DayOfWeek[0] : DayOfWeek.values()) {
            List<LocalDate> alike = alike(weekday);
            double level = level(weekday, alike);
            Arrays.setAll(usual[weekday.ordinal()], hour -> level * share(hour, alike));
        }
        double seen = 0;
        double span = 0;
        for (int i = Math.max(0, past.size() - DAY); i < past.size(); i++) {
            seen += past.hour(i).opened();
            span += past.gone(i);
        }
        this.flat = span == 0 ? 0 : seen / Math.max(1, span);
    }

    /** Each local day that is wholly known, by the hour of its clock; the first is cut off somewhere, and today is not over. */
    private static Map<LocalDate, double[]> wholeDays(Past past) {
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (int i = 0; i < past.size(); i++) {
            days.computeIfAbsent(past.local(i).toLocalDate(), day -> new double[DAY])[past.local(i).getHour()] += past.hour(i).opened();
        }
        days.remove(past.now().atZone(past.zone()).toLocalDate());
        if (!days.isEmpty()) {
            days.remove(past.local(0).toLocalDate());
        }
        return days;
    }

    /** How many whole days it rests on. */
    int days() {
        return days.size();
    }

    /** Waits that usually begin in an hour that starts then. */
    double perHour(Instant start) {
        if (days.isEmpty()) {
            return flat + LEAST;
        }
        ZonedDateTime here = start.atZone(past.zone());
        return usual[here.getDayOfWeek().ordinal()][here.getHour()] + LEAST;
    }

    /** The days of its kind; all of them where there is none. */
    private List<LocalDate> alike(DayOfWeek weekday) {
        List<LocalDate> kind = days.keySet().stream().filter(day -> past.working(day) == past.working(weekday)).toList();
        return kind.isEmpty() ? List.copyOf(days.keySet()) : kind;
    }

    /** One stand-in beside what was seen of the weekday itself. */
    private double level(DayOfWeek weekday, List<LocalDate> alike) {
        List<LocalDate> same = alike.stream().filter(day -> day.getDayOfWeek() == weekday).toList();
        double others = median(alike);
        return same.isEmpty() ? others : (median(same) * same.size() + others) / (same.size() + 1);
    }

    private double share(int hour, List<LocalDate> alike) {
        double middle = Math.max(1, median(alike));
        double here = 0;
        double all = 0;
        for (LocalDate day : alike) {
            double total = total(day);
            double weight = total <= MOST * middle ? 1 : MOST * middle / total;
            here += weight * days.get(day)[hour];
            all += weight * total;
        }
        return all == 0 ? 1.0 / DAY : here / all;
    }

    private double median(List<LocalDate> of) {
        return Spread.median(of.stream().mapToDouble(this::total).toArray());
    }

    private double total(LocalDate day) {
        return Arrays.stream(days.get(day)).sum();
    }
}
