package app.detente.voice.spelling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words made of words: what French elides before a vowel, what a hyphen or an English genitive joins. */
final class Parts {
    private static final Pattern ELIDED = Pattern.compile("(?i)(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'(.+)");
    private static final Pattern FORGOTTEN = Pattern.compile("(qu|jusqu|[cdjlmnst])([aeiouyhàâéèêëîïôûœ].*)");

    private Parts() {}

    /** The parts to look up instead of the word; empty where it is one piece. */
    static Optional<List<String>> of(String language, String word) {
        if (language.equals("fr")) {
            Matcher elided = ELIDED.matcher(word);
            if (elided.matches()) {
                return Optional.of(hyphenated(elided.group(2)));
            }
        } else if (word.toLowerCase(Locale.ROOT).endsWith("'s")) {
            return Optional.of(hyphenated(word.substring(0, word.length() - 2)));
        }
        return word.indexOf('-') > 0 ? Optional.of(hyphenated(word)) : Optional.empty();
    }

    private static List<String> hyphenated(String word) {
        return Arrays.stream(word.split("-")).filter(part -> !part.isEmpty()).toList();
    }

    /** What a French word elides, apostrophe included; "" for nothing. */
    static String elision(String word) {
        Matcher elided = ELIDED.matcher(word);
        return elided.matches() ? elided.group(1) + "'" : "";
    }

    /** The word with an apostrophe that may have been left out: "cest" is "c’est". */
    static Stream<String> withElision(String word) {
        Matcher forgotten = FORGOTTEN.matcher(word);
        return forgotten.matches() && forgotten.group(2).length() > 1 ? Stream.of(forgotten.group(1) + "'" + forgotten.group(2)) : Stream.of();
    }
}
