package app.detente.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The public holidays of France: Code du travail, article L3133-1. Those that only Alsace and Moselle or the overseas departments have are not among
 * them; a house that keeps them adds them by itself.
 */
public final class FrenchHolidays {
    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(Month.JANUARY, 1), MonthDay.of(Month.MAY, 1), MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14), MonthDay.of(Month.AUGUST, 15), MonthDay.of(Month.NOVEMBER, 1), MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));
    /** Days after Easter: Easter Monday, Ascension, Whit Monday. */
    private static final Set<Long> AFTER_EASTER = Set.of(1L, 39L, 50L);

    private FrenchHolidays() {}

    public static boolean contains(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || AFTER_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous method that Meeus gives (Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int date = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, date / 31, date % 31 + 1);
    }
}
