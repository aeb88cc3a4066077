package app.detente.report.forecast;

import app.detente.report.forecast.Forecast.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How right the forecast was: what it would have said on each of the last days at one time of the day, knowing nothing of what came after, beside what
 * came. Days on which the house is closed, and those with too little behind them, have no row.
 *
 * @param days the oldest first
 */
public record Backtest(List<Day> days) {
    private static final int CASES = 300;

    /**
     * One day.
     *
     * @param said   who would still wait at the last whole hour before closing
     * @param came   who did
     * @param hours  whole hours from the forecast to closing
     * @param within how many of them ended with a number of people waiting that lay within the band
     */
    public record Day(LocalDate day, Band said, long came, int hours, int within) {}

    /** @param goOn asked before each day; once it says no, what was worked out so far is given */
    public static Backtest of(Past past, LocalTime at, int days, BooleanSupplier goOn) {
        List<Day> found = new ArrayList<>();
        LocalDate today = past.now().atZone(past.zone()).toLocalDate();
        for (LocalDate day = today.minusDays(days); day.isBefore(today) && goOn.getAsBoolean(); day = day.plusDays(1)) {
            day(past, day, at).ifPresent(found::add);
        }
        return new Backtest(List.copyOf(found));
    }

    private static Optional<Day> day(Past past, LocalDate day, LocalTime at) {
        Instant moment = day.atTime(at).atZone(past.zone()).toInstant();
        int first = 0;
        while (first < past.size() && past.hour(first).start().isBefore(moment)) {
            first++;
        }
        if (first == past.size() || first == 0 || !past.isOpen(past.hour(first).start())) {
            return Optional.empty();
        }
        int from = first;
        return switch (new Forecaster(past.before(first), CASES).of(Plan.none(moment))) {
            case Forecast forecast -> compared(past, day, from, forecast);
            case Outlook.None none -> Optional.empty();
        };
    }

    private static Optional<Day> compared(Past past, LocalDate day, int first, Forecast forecast) {
        int hour = first;
        int within = 0;
        Optional<Step> last = Optional.empty();
        for (Step step : forecast.until(forecast.closing())) {
            if (hour < past.size() && past.gone(hour) >= 1 && step.end().equals(past.hour(hour).start().plus(Past.HOUR))) {
                within += step.waiting().holds(past.waitingAtEnd(hour)) ? 1 : 0;
                last = Optional.of(step);
                hour++;
            }
        }
        int hours = hour - first;
        int end = hour - 1;
        int held = within;
        return last.map(step -> new Day(day, step.waiting(), past.waitingAtEnd(end), hours, held));
    }

    public long hours() {
        return days.stream().mapToLong(Day::hours).sum();
    }

    public long within() {
        return days.stream().mapToLong(Day::within).sum();
    }
}
