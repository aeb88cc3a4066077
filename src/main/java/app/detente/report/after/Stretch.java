package app.detente.report.after;

import app.detente.model.Problem;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.report.themes.Between;
import app.detente.report.themes.Brand;
import app.detente.report.themes.BrandText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The stretch of time a report is on, and by what it is measured.
 *
 * @param span   as it was asked for; may end after now
 * @param now    nothing later is counted
 * @param target how soon a customer should hear from us
 * @param brands those that are looked for
 */
public record Stretch(Between span, ZoneId zone, Instant now, Duration target, List<Brand> brands) {
    /** Longer ones are refused: a report holds every wait in memory. */
    public static final Duration LONGEST = Duration.ofDays(93);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);
    private static final int MOST_TARGET_MINUTES = 7 * 24 * 60;

    /**
     * By what the house has set.
     *
     * @param settings as they are stored; one that makes no sense counts as not set
     * @throws Problem where it is longer than {@link #LONGEST}
     */
    public static Stretch of(Between span, ZoneId zone, Instant now, Map<String, String> settings) {
        if (span.length().compareTo(LONGEST) > 0) {
            throw new Problem("after.long", LONGEST.toDays());
        }
        return new Stretch(span, zone, now, target(settings.getOrDefault("settings.target_minutes", "")), brands(settings));
    }

    private static Duration target(String minutes) {
        boolean number = minutes.matches("\\d{1,5}");
        int read = number ? Integer.parseInt(minutes) : 0;
        return read < 1 || read > MOST_TARGET_MINUTES ? Question.USUAL_TARGET : Duration.ofMinutes(read);
    }

    private static List<Brand> brands(Map<String, String> settings) {
        try {
            return settings.containsKey("themes.brands") ? BrandText.read(settings.get("themes.brands")) : BrandText.shipped();
        } catch (Problem damaged) {
            return BrandText.shipped();
        }
    }

    /** As far as it is over; empty of time where it has not begun. */
    public Between sofar() {
        Instant until = span.until().isAfter(now) ? now : span.until();
        return new Between(span.from(), until.isBefore(span.from()) ? span.from() : until);
    }

    /** What it is compared with: the same hours before. */
    public Between before() {
        return sofar().before(zone);
    }

    public boolean isAhead() {
        return !span.from().isBefore(now);
    }

    /** Whether it is one whole day of the calendar. */
    public boolean isDay() {
        LocalDate day = span.from().atZone(zone).toLocalDate();
        return span.equals(Between.days(day, day, zone));
    }

    /** What its files are called: a day by its date, anything else from when until when. Without an ending. */
    public String name() {
        String ends = MOMENT.format(span.from().atZone(zone)) + "--" + MOMENT.format(span.until().atZone(zone));
        return "detente-" + (isDay() ? DAY.format(span.from().atZone(zone)) : ends);
    }

    Question question(Between during) {
        return Question.at(now, zone).within(target).during(new Period(Optional.of(during.from()), Optional.of(during.until())));
    }
}
