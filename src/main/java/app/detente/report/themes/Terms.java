package app.detente.report.themes;

import app.detente.model.Language;
import app.detente.model.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a message speaks of: its words without the small ones of either language, pairs of words that stand together, and prices. Words are the same
 * whatever their case, accents and plural; nothing else of their ending is taken off, so that what is shown is what was said.
 */
public final class Terms {
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://\\S+|\\bwww\\.\\S+|[\\w.+-]*@[\\w.]+");
    private static final Pattern PRICE = Pattern.compile("(?<![\\d.,])(\\d{1,4})(?:[.,](\\d{2}))?\\s?(?:€|euros?\\b)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> SMALL = read("small_words.txt");
    /** Small words that may stand inside a pair: "panne de réseau", "service à la clientèle". */
    private static final Set<String> JOINING = Set.of("de", "d", "du", "des", "la", "le", "l", "a", "au", "en", "of", "the");
    private static final int MOST_JOINING = 2;
    private static final int LONGEST = 30;
    /** Letters from which on a plural is taken off. */
    private static final int PLURAL = 4;

    private Terms() {}

    /** Each once, in the order in which they come. */
    public static List<Term> of(String text) {
        Map<String, Term> found = new LinkedHashMap<>();
        String said = text.indexOf('@') < 0 && !text.contains("http") && !text.contains("www.") ? text : ADDRESS.matcher(text).replaceAll(" ");
        prices(said, found);
        Words words = new Words(said);
        int last = -1;
        String lastKey = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (i > 0 && words.before(i) != Words.Break.NONE || last >= 0 && i - last > MOST_JOINING + 1) {
                last = -1;
            }
            if (tells(word)) {
                String key = stem(word);
                put(found, new Term(key, written(words, i, i), 1));
                if (last >= 0 && !key.equals(lastKey)) {
                    put(found, new Term(lastKey + " " + key, written(words, last, i), 2));
                }
                last = i;
                lastKey = key;
            } else if (!JOINING.contains(word)) {
                last = -1;
            }
        }
        return List.copyOf(found.values());
    }

    private static void prices(String said, Map<String, Term> found) {
        if (said.indexOf('€') < 0 && !said.contains("euro")) {
            return;
        }
        Matcher price = PRICE.matcher(said);
        while (price.find()) {
            String amount = price.group(1) + (price.group(2) == null ? "" : "," + price.group(2)) + "\u00A0€";
            found.putIfAbsent(amount, new Term(amount, amount, 1));
        }
    }

    private static void put(Map<String, Term> found, Term term) {
        found.putIfAbsent(term.key(), term);
    }

    /** As it stands, but for the capital that only a sentence gives it. */
    private static String written(Words words, int from, int to) {
        String said = words.text().substring(words.start(from), words.end(to));
        boolean plain = words.begins(from) && said.length() > 1 && Character.isLowerCase(said.charAt(1));
        String name = plain ? said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1) : said;
        return from == to ? name : BLANKS.matcher(name).replaceAll(" ");
    }

    /** Whether a folded word says something by itself. */
    static boolean tells(String word) {
        return word.length() >= 2 && word.length() <= LONGEST && !isNumber(word) && !Language.isSmallWord(word) && !SMALL.contains(word);
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A folded word without the ending of its plural. Rough, which nobody sees: what is shown is the form that is written most. */
    static String stem(String word) {
        int length = word.length();
        if (length < PLURAL) {
            return word;
        } else if (word.endsWith("eaux") || word.endsWith("eux")) {
            return word.substring(0, length - 1);
        } else if (word.endsWith("aux")) {
            return word.substring(0, length - 2) + "l";
        } else if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + (length > PLURAL + 1 ? "y" : "ie");
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, length - 1) : word;
    }

    private static Set<String> read(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Terms.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Arrays.stream(line.split("\\s+"))).filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
