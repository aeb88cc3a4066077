package app.detente.model.filter;

import app.detente.model.Fold;
import app.detente.model.Language;
import app.detente.model.Priority;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of keys as text: reading them, and printing them so that reading gives the same. */
final class Values {
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([a-z]+)([0-5]?\\d)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private Values() {}

    /** Priorities as they are spelled. */
    enum Level implements Spelled {
        LOW("low", "basse", "bas"), NORMAL("normal", "normale"), HIGH("high", "haute", "haut"), URGENT("urgent", "urgente");

        private final List<String> spellings;

        Level(String... spellings) {
            this.spellings = List.of(spellings);
        }

        @Override
        public List<String> spellings() {
            return spellings;
        }

        static Level of(Priority priority) {
            return values()[priority.ordinal()];
        }

        Priority priority() {
            return Priority.values()[ordinal()];
        }
    }

    /** Languages as they are spelled. */
    enum Tongue implements Spelled {
        FR("fr", "fr", "french", "francais", "francaise"), EN("en", "en", "english", "anglais", "anglaise");

        private final List<String> spellings;

        Tongue(String... spellings) {
            this.spellings = List.of(spellings);
        }

        @Override
        public List<String> spellings() {
            return spellings;
        }

        Language language() {
            return Language.values()[ordinal()];
        }
    }

    /** Days that have a name. */
    enum Near implements Spelled {
        TODAY("today", "aujourd’hui", "ce-jour"), YESTERDAY("yesterday", "hier");

        private final List<String> spellings;

        Near(String... spellings) {
            this.spellings = List.of(spellings);
        }

        @Override
        public List<String> spellings() {
            return spellings;
        }
    }

    /** A tag's name as the house compares them: folded, spaces as one, never half of a character. Empty where nothing is left. */
    static Optional<String> tag(String typed) {
        StringBuilder whole = new StringBuilder();
        typed.codePoints().map(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE ? c : ' ').forEach(whole::appendCodePoint);
        String tag = String.join(" ", Fold.fold(whole.toString()).strip().split("[\\s\\p{Z}\\p{Cc}]+")).strip();
        return tag.isEmpty() ? Optional.empty() : Optional.of(tag);
    }

    /** `90m`, `2h`, `2h30`, `3d`, `1w`, `2 mois`; also in French. */
    static Optional<Duration> age(String typed) {
        Matcher parts = AGE.matcher(String.join("", Fold.words(typed)));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int minutes = switch (parts.group(2)) {
            case "m", "mn", "min", "mins", "minute", "minutes" -> 1;
            case "h", "hr", "hrs", "hour", "hours", "heure", "heures" -> HOUR;
            case "d", "day", "days", "j", "jour", "jours" -> DAY;
            case "w", "week", "weeks", "s", "sem", "semaine", "semaines" -> 7 * DAY;
            case "month", "months", "mois" -> 30 * DAY;
            default -> 0;
        };
        if (minutes == 0 || parts.group(3) != null && minutes != HOUR) {
            return Optional.empty();
        }
        int more = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return Optional.of(Duration.ofMinutes(Long.parseLong(parts.group(1)) * minutes + more)).filter(age -> age.toMinutes() <= 99_999L * DAY);
    }

    static String print(Duration age, Language language) {
        long minutes = age.toMinutes();
        if (minutes > 0 && minutes % DAY == 0) {
            return minutes / DAY + (language == Language.FR ? "j" : "d");
        }
        if (minutes > 0 && minutes % HOUR == 0 && minutes / HOUR <= 99_999) {
            return minutes / HOUR + "h";
        }
        return minutes <= 99_999 ? minutes + "m" : minutes / HOUR + "h" + "%02d".formatted(minutes % HOUR);
    }

    /** `2026-11-01`, `1/11/2026`, `today`, `hier`. */
    static Optional<Day> day(String typed) {
        Optional<Day> near = Spelled.find(Near.values(), typed).map(name -> new Day.Ago(name.ordinal()));
        if (near.isPresent()) {
            return near;
        }
        String folded = Spelled.folded(typed);
        Matcher iso = ISO.matcher(folded);
        Matcher dayFirst = DAY_FIRST.matcher(folded);
        try {
            if (iso.matches()) {
                return Optional.of(new Day.On(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3))));
            }
            return dayFirst.matches() ? Optional.of(new Day.On(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of February
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    static String print(Day day, Language language) {
        return switch (day) {
            case Day.On(LocalDate date) -> date.toString();
            case Day.Ago(int days) -> Near.values()[days].in(language);
        };
    }

    static String print(Phrase phrase) {
        String words = phrase.words().size() == 1 ? phrase.words().getFirst() : '"' + String.join(" ", phrase.words()) + '"';
        return phrase.beginning() ? words + "*" : words;
    }

    /** In quotes where it would not be read as one value without. */
    static String quoted(String value) {
        boolean plain = value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** For showing what was typed within a sentence. */
    static String shown(String typed) {
        int end = Math.min(typed.length(), 40);
        StringBuilder clean = new StringBuilder();
        typed.substring(0, end).codePoints().forEach(c -> clean.appendCodePoint(isShowable(c) ? c : '\uFFFD'));
        return end < typed.length() ? clean.append('…').toString() : clean.toString();
    }

    private static boolean isShowable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                 Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** The key of a priority as the bundles name it. */
    static String level(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
