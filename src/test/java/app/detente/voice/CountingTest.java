package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import com.twitter.twittertext.TwitterTextParser;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Five hundred texts, always the same, counted as their network counts them: on X by the library the network publishes, asked about the whole
 * text; elsewhere by the rule written a second time below, in another way.
 */
class CountingTest {
    private static final int TEXTS = 500;
    private static final int SHOWN = 5;
    private static final List<String> PIECES = List.of(
            "Bonjour Nadia", "l’été", "cœur", "e\u0301te\u0301", "a\u0323\u0302\u0301", "n\u0303o", "ça", "…", "—", "« oui »", "1 250 €", "3.14",
            "😀", "👍🏽", "👨‍👩‍👧‍👦", "👩🏾‍🚒", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇫🇷", "🇬🇧🇪🇺", "1️⃣", "#️⃣", "❤️", "❤", "☎️", "©", "©️", "™", "🧑‍💻", "🤷🏻‍♀️", "🫠", "✈️✈", "⚠️",
            "日本語", "こんにちは", "안녕하세요", "中文字符", "ｈｅｌｌｏ", "Привет", "שלום", "مرحبا", "ไทย", "हिन्दी", "𝒳𝒴", "𠮷野家",
            "https://example.com", "http://exemple.fr/aide?x=1&y=é", "https://maison.paris/a_(b)", "https://例え.jp/道", "marque.fr", "marque.fr/aide.",
            "boutique.shop", "go.bzh/x", "test.photography", "un.museum", "example.community/path", "t.co/abc", "www.site.co.uk", "bbc.co.uk/news",
            "xn--fiqs8s.xn--55qx5d", "https://sub.domain.travel:8080/x", "aide@marque.fr", "@nadia", "@nadia@piaille.fr", "#fibre.fr", "$fr.com", "d'accord.on",
            "S.F.R.", "et.alors", "oui.non", "v2.0.1", "(voir free.fr)", "https://a.b/c…", "//x.fr", "-x.fr", "_x.fr", "x.fr-", "ftp://x.fr", "fin.De",
            "http://", "https://localhost", "https://1.2.3.4", "a.fr,b.com", "https://a.fr,https://b.fr", "\u200B", "\u202F!", "\u00A0?", "\t", "\n");

    /** `loose` leaves the space out here and there. */
    private static List<String> texts(boolean loose) {
        Random random = new Random(280);
        return IntStream.range(0, TEXTS).mapToObj(at -> {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(12);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(loose && random.nextInt(5) == 0 ? "" : " ");
            }
            return text.toString();
        }).toList();
    }

    /** The texts that two rules count differently. */
    private static List<String> differing(List<String> texts, ToIntFunction<String> ours, ToIntFunction<String> theirs) {
        return texts.stream().filter(text -> ours.applyAsInt(text) != theirs.applyAsInt(text))
                .map(text -> text + ": " + ours.applyAsInt(text) + ", theirs " + theirs.applyAsInt(text)).limit(SHOWN).toList();
    }

    private static ToIntFunction<String> ours(Network network) {
        return text -> Length.of(network, text).used();
    }

    @Test
    void xCountsAsItsOwnLibraryCountsTheWholeText() {
        assertThat(differing(texts(true), ours(Network.X), text -> TwitterTextParser.parseTweet(text).weightedLength)).isEmpty();
    }

    @Test
    void everyPieceByItselfCountsAsItsLibraryCountsIt() {
        assertThat(differing(PIECES, ours(Network.X), text -> TwitterTextParser.parseTweet(text).weightedLength)).isEmpty();
    }

    @Test
    void blueskyCountsCharactersAsReadersSeeThemUntilBytesRunShort() {
        assertThat(differing(texts(true), ours(Network.BLUESKY), CountingTest::bluesky)).isEmpty();
    }

    private static int bluesky(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return 3_000 - bytes < 300 - seen(text) ? bytes : seen(text);
    }

    @Test
    void mastodonCountsLinksAsTwentyThreeAndMentionsWithoutTheirServer() {
        assertThat(differing(texts(false), ours(Network.MASTODON), text -> seen(mastodon(text)))).isEmpty();
    }

    @Test
    void facebookMailAndFilesCountWhatIsWritten() {
        assertThat(texts(true)).allSatisfy(text -> {
            for (Network network : List.of(Network.FACEBOOK, Network.EMAIL, Network.FILE)) {
                assertThat(Length.of(network, text).used()).isEqualTo(text.toCharArray().length);
            }
        });
    }

    /** Characters as readers see them, by the other rule that the platform has for them. */
    private static int seen(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Word by word and without patterns: what begins a link, and what stands behind the second @ of a mention. */
    private static String mastodon(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (startsLink(text, at)) {
                int end = at + text.substring(at).indexOf("//") + 2;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "<>\"«»⟦⟧".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                while (!ends(text.codePointBefore(end))) {
                    end -= Character.charCount(text.codePointBefore(end));
                }
                out.append("x".repeat(23));
                at = end;
            } else if (text.startsWith("@nadia@piaille.fr", at)) {
                out.append("@nadia");
                at += "@nadia@piaille.fr".length();
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private static boolean startsLink(String text, int at) {
        boolean scheme = text.startsWith("http://", at) || text.startsWith("https://", at);
        int behind = at + (text.startsWith("https", at) ? 8 : 7);
        boolean more = scheme && behind < text.length() && !Character.isWhitespace(text.charAt(behind));
        return more && (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)));
    }

    private static boolean ends(int c) {
        return Character.isLetterOrDigit(c) || "/=#&_-".indexOf(c) >= 0;
    }
}
