package app.detente.model;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a lexicon says once for all its phrases. `@name = a|b` names words: where a word of a phrase below is `@name`, alone or among others, any of
 * them stands. `=plus pu|pus` gives other spellings, those of hasty fingers: they stand wherever a phrase below has the word. Not for several
 * threads.
 */
final class Named {
    private static final Pattern NAME = Pattern.compile("@(\\w+)");
    /** A whole word of a phrase; one that only begins or ends so is left alone. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}*@~])\\p{L}+(?![\\p{L}*])");
    private static final String IS = " = ";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    /** A line with the names in it written out. */
    String inFull(String line) {
        return line.indexOf('@') < 0 ? line
                : NAME.matcher(line).replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(1), name.group())));
    }

    /** Whether a line names or spells something, which is then known; {@code inFull} is the same line with its names written out. */
    boolean takes(String line, String inFull) {
        if (line.startsWith("@") && line.contains(IS)) {
            names.put(line.substring(1, line.indexOf(IS)), inFull.substring(inFull.indexOf(IS) + IS.length()));
            return true;
        }
        if (line.startsWith("=")) {
            int word = line.indexOf(' ');
            spellings.put(line.substring(1, word), '|' + line.substring(word + 1));
            return true;
        }
        return false;
    }

    /** A phrase with the other spellings of its words. */
    String spelt(String phrase) {
        return spellings.isEmpty() ? phrase
                : WORD.matcher(phrase).replaceAll(word -> word.group() + spellings.getOrDefault(word.group(), ""));
    }
}
