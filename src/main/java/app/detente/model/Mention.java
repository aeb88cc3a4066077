package app.detente.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A colleague named in a note: `@` at the beginning of a word and their name, without regard to case and accents. Names may hold spaces; where one
 * name begins another ("@Marie", "@Marie Curie") the longest that fits counts.
 *
 * @param start where the `@` stands, in UTF-16 units
 * @param end   where the name ends
 */
public record Mention(int start, int end, Adviser adviser) {
    /** Enough for everybody on a floor, and few enough that a note of a megabyte costs nothing. */
    private static final int MOST = 50;
    /** UTF-16 units looked at behind an `@`: more than any name, however it is spaced. */
    private static final int REACH = 200;

    /** The colleagues this text names, in its order. Safe for any text. */
    public static List<Mention> in(String text, Collection<Adviser> advisers) {
        Map<String, Adviser> names = new HashMap<>();
        advisers.forEach(adviser -> names.put(folded(adviser.name()).strip(), adviser));
        names.remove("");
        List<Mention> found = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0 && found.size() < MOST; at = text.indexOf('@', at + 1)) {
            if (beginsWord(text, at)) {
                longest(text, at, names).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether an `@` here names somebody, rather than being in the middle of an address. */
    public static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
    }

    /** Grows what follows the `@` as long as it is the beginning of a name. */
    private static Optional<Mention> longest(String text, int at, Map<String, Adviser> names) {
        Optional<Mention> best = Optional.empty();
        int reach = Math.min(text.length(), at + 1 + REACH);
        for (int end = at + 1; end < reach; ) {
            end += Character.charCount(text.codePointAt(end));
            String said = folded(text.substring(at + 1, end));
            if (names.keySet().stream().noneMatch(name -> name.startsWith(said))) {
                break;
            }
            if (names.containsKey(said) && endsWord(text, end)) {
                best = Optional.of(new Mention(at, end, names.get(said)));
            }
        }
        return best;
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
    }

    /** How names are compared: folded, with single blanks. */
    public static String folded(String name) {
        return Fold.fold(name).replaceAll("\\s+", " ");
    }
}
