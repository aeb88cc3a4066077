package app.detente.voice;

import app.detente.model.Fold;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What counts as an amount or a date in a reply, as French and English advisers write them. */
final class GapValues {
    private static final int LONGEST = 60;
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)[£€$]?\\h?\\d{1,3}(?:(?:[\\h.,’']?\\d{3}){0,3})(?:[.,]\\d{1,2})?\\h?(?:[£€$]|euros?|eur|pounds?|dollars?|gbp|usd|centimes?|pence|p)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}|1er)(?:st|nd|rd|th)? (\\p{L}+)(?: (\\d{4}))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");
    private static final Map<String, Integer> MONTHS = months("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
            "january february march april may june july august september october november december");
    private static final Set<String> DAYS = Set.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> NEAR = Set.of("aujourd hui", "ce soir", "demain", "demain matin", "demain soir", "apres demain",
            "today", "tonight", "tomorrow", "tomorrow morning", "tomorrow evening");
    /** A year in which every day exists that exists in any. */
    private static final int LEAP = 2028;

    private GapValues() {}

    static boolean isAmount(String value) {
        return value.length() <= LONGEST && AMOUNT.matcher(value.strip()).matches();
    }

    static boolean isDate(String value) {
        String stripped = value.strip();
        if (stripped.length() > LONGEST) {
            return false;
        }
        Matcher iso = ISO.matcher(stripped);
        if (iso.matches()) {
            return exists(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher slashed = SLASHED.matcher(stripped);
        return slashed.matches() ? exists(slashed.group(3), number(slashed.group(2)), slashed.group(1)) : isDateInWords(stripped);
    }

    private static boolean isDateInWords(String value) {
        List<String> words = Fold.words(value).stream().filter(word -> !Set.of("le", "the", "of", "on").contains(word)).toList();
        boolean named = !words.isEmpty() && DAYS.contains(words.getFirst());
        String rest = String.join(" ", named ? words.subList(1, words.size()) : words);
        if (rest.isEmpty()) {
            return named;
        }
        Matcher dayFirst = DAY_FIRST.matcher(rest);
        if (dayFirst.matches()) {
            return exists(dayFirst.group(3), MONTHS.getOrDefault(dayFirst.group(2), 0), dayFirst.group(1).replace("er", ""));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(rest);
        return monthFirst.matches() ? exists(monthFirst.group(3), MONTHS.getOrDefault(monthFirst.group(1), 0), monthFirst.group(2))
                : NEAR.contains(rest) || named && Set.of("prochain", "matin", "soir", "morning", "evening").contains(rest);
    }

    /** Without a year it exists if it does in a leap year. */
    private static boolean exists(String year, int month, String day) {
        try {
            int given = year == null ? LEAP : number(year);
            return LocalDate.of(given < 100 ? 2000 + given : given, month, number(day)) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Integer> months(String... lists) {
        return Stream.of(lists).map(list -> List.of(list.split(" ")))
                .flatMap(names -> IntStream.range(0, names.size()).mapToObj(at -> Map.entry(names.get(at), at + 1)))
                .distinct().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
