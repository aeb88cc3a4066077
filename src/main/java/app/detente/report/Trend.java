package app.detente.report;

import app.detente.model.WaitFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a figure went through a period, beside the period before: hour by hour where the period is short, else day by day, each as the zone lives it.
 *
 * @param by     {@link Grouping#HOUR} or {@link Grouping#DAY}
 * @param points every hour or day of the period, in order, also those in which nothing was answered
 */
public record Trend(Grouping by, List<Point> points) {
    private static final int HOURLY_DAYS = 2;

    /**
     * @param key    as {@link Grouping} names it
     * @param now    what opened in it
     * @param before what opened in the hour or day of the same place in the period before; empty rows where that period has fewer
     */
    public record Point(String key, Figures now, Figures before) {}

    /** Of a span without an end nothing is known but what its waits tell: it runs from the first to the last of them. */
    public static Trend of(List<WaitFact> waits, Question question, Period before) {
        Period period = bounded(waits, question);
        List<String> days = days(period, question);
        Grouping by = days.size() <= HOURLY_DAYS ? Grouping.HOUR : Grouping.DAY;
        List<String> keys = keys(by, period, question);
        List<String> others = before.from().isEmpty() ? List.of() : keys(by, before, question);
        Map<String, Figures> now = rows(waits, question.by(by).during(period));
        Map<String, Figures> then = others.isEmpty() ? Map.of() : rows(waits, question.by(by).during(before));
        return new Trend(by, IntStream.range(0, keys.size()).mapToObj(i -> {
            String other = i < others.size() ? others.get(i) : "";
            return new Point(keys.get(i), now.getOrDefault(keys.get(i), Figures.none(keys.get(i))), then.getOrDefault(other, Figures.none(other)));
        }).toList());
    }

    private static Map<String, Figures> rows(List<WaitFact> waits, Question question) {
        return ResponseTimes.of(waits.stream(), question).stream().collect(Collectors.toMap(Figures::key, Function.identity()));
    }

    private static Period bounded(List<WaitFact> waits, Question question) {
        Period asked = question.period();
        if (asked.from().isPresent() && asked.to().isPresent()) {
            return asked;
        }
        List<Instant> opened = waits.stream().filter(question::asksAbout).map(WaitFact::openedAt).toList();
        return new Period(asked.from().or(() -> opened.stream().min(Instant::compareTo)),
                asked.to().or(() -> opened.stream().max(Instant::compareTo).map(last -> last.plusMillis(1))));
    }

    private static List<String> keys(Grouping by, Period period, Question question) {
        List<String> days = days(period, question);
        return by == Grouping.DAY ? days : days.stream().flatMap(day -> Grouping.hoursOf(LocalDate.parse(day), question.zone()).stream()).toList();
    }

    private static List<String> days(Period period, Question question) {
        if (period.from().isEmpty() || period.to().isEmpty() || !period.from().get().isBefore(period.to().get())) {
            return List.of();
        }
        LocalDate first = LocalDate.ofInstant(period.from().get(), question.zone());
        LocalDate last = LocalDate.ofInstant(period.to().get().minusMillis(1), question.zone());
        return first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList();
    }
}
