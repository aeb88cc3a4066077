package app.detente.voice;

import com.twitter.twittertext.TwitterTextEmojiRegex;
import com.twitter.twittertext.TwitterTextParser;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X's count, by X's own library: a link 23, an emoji 2 whatever its sequence, a code point 1 in four ranges and 2 elsewhere.
 *
 * <p>The library's search for domains takes seconds for a few hundred letters and dots in turn. Where a text is longer than a post with its links
 * ever is, or has a word with more dots than any domain, it is therefore counted word by word, which is the same for whatever a person writes: the
 * library is asked about words that may hold a link, and of the others the characters are counted here.
 */
final class WeightedLength {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** Dots among which the library finds a domain in a few milliseconds; behind a scheme it looks in one place only. */
    private static final int MOST_DOTS = 6;
    private static final int MOST_DOTS_IN_LINK = 60;
    /** The library takes no longer link for one, and some letters may stand around it. */
    private static final int LONGEST = 4_200;
    /** UTF-16 units of a post with a few links. */
    private static final int USUAL = 1_000;
    private static final int HEAVY = 2;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private WeightedLength() {}

    static int of(String text) {
        return isUsual(text) ? TwitterTextParser.parseTweet(text).weightedLength : wordByWord(text);
    }

    private static boolean isUsual(String text) {
        return text.length() <= USUAL && WORD.matcher(text).results().map(MatchResult::group).allMatch(word -> dots(word) == 0 || mayHoldLink(word));
    }

    private static int wordByWord(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher word = WORD.matcher(composed);
        int weight = 0;
        int from = 0;
        while (word.find()) {
            weight += plain(composed.substring(from, word.start())) + word(word.group());
            from = word.end();
        }
        return weight + plain(composed.substring(from));
    }

    private static int word(String word) {
        return mayHoldLink(word) ? TwitterTextParser.parseTweet(word).weightedLength : plain(word);
    }

    private static boolean mayHoldLink(String word) {
        boolean schemed = word.toLowerCase(Locale.ROOT).startsWith("http");
        return dots(word) > 0 && word.length() <= LONGEST && dots(word) <= (schemed ? MOST_DOTS_IN_LINK : MOST_DOTS);
    }

    private static long dots(String word) {
        return word.chars().filter(c -> c == '.').count();
    }

    private static int plain(String text) {
        if (text.codePoints().noneMatch(WeightedLength::mayBeEmoji)) {
            return text.codePoints().map(WeightedLength::weight).sum();
        }
        Matcher emoji = TwitterTextEmojiRegex.VALID_EMOJI_PATTERN.matcher(text);
        int weight = 0;
        int from = 0;
        while (emoji.find()) {
            weight += text.substring(from, emoji.start()).codePoints().map(WeightedLength::weight).sum() + HEAVY;
            from = emoji.end();
        }
        return weight + text.substring(from).codePoints().map(WeightedLength::weight).sum();
    }

    private static boolean mayBeEmoji(int c) {
        return c == EMOJI_STYLE || c == KEYCAP || Character.isEmoji(c) && c > 0xFF;
    }

    private static int weight(int c) {
        boolean light = c <= 4351 || between(c, 8192, 8205) || between(c, 8208, 8223) || between(c, 8242, 8247);
        return light ? 1 : HEAVY;
    }

    private static boolean between(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
