package app.detente.voice;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X's count: the text in NFC, a link 23, an emoji 2 whatever its sequence, a code point 1 in four ranges and 2 elsewhere. The ranges, the weights
 * and the link's length are those of twitter-text `config/v3.json` (github.com/twitter/twitter-text).
 */
final class WeightedLength {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int HEAVY = 2;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private WeightedLength() {}

    static int of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher link = Links.ANY.matcher(composed);
        int weight = 0;
        int from = 0;
        while (link.find()) {
            weight += plain(composed.substring(from, link.start())) + Links.LENGTH;
            from = link.end();
        }
        return weight + plain(composed.substring(from));
    }

    private static int plain(String text) {
        return GRAPHEME.matcher(text).results().map(MatchResult::group).mapToInt(WeightedLength::weight).sum();
    }

    private static int weight(String grapheme) {
        return isEmoji(grapheme) ? HEAVY : grapheme.codePoints().map(WeightedLength::weight).sum();
    }

    private static boolean isEmoji(String grapheme) {
        if (grapheme.length() == 1) {
            return false;
        }
        boolean styled = Character.isEmoji(grapheme.codePointAt(0)) && grapheme.indexOf(EMOJI_STYLE) > 0;
        return styled || grapheme.indexOf(KEYCAP) > 0 || grapheme.codePoints().anyMatch(Character::isEmojiPresentation);
    }

    private static int weight(int c) {
        boolean light = c <= 4351 || between(c, 8192, 8205) || between(c, 8208, 8223) || between(c, 8242, 8247);
        return light ? 1 : HEAVY;
    }

    private static boolean between(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
