package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The expected X lengths are those of twitter-text 3.1.0. */
class LengthTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "abc|3", "ça va|5", "한글|4", "日本語|6", "😀😀😀|6", FAMILY + "|2", "🇫🇷🇬🇧|4", "👍🏽|2", "1️⃣|2", "❤️|2", "❤|2", "©|1", "©️|2", "👨‍⚕️|2",
        "’ “ ” — ‘|9", "…|2", "€|2", "https://example.com/a/b?c=d#e|23", "voir https://example.com/a.|29", "marque.fr|23", "marque.fr/aide|23",
        "aide@marque.fr|14", "3.14 et 01.02|13", "S.F.R.|6", "(https://example.com/x)|25", "d'accord.on y va|16"
    })
    void xWeighsAsItsOwnLibraryDoes(String text, int expected) {
        assertThat(Length.of(Network.X, text)).isEqualTo(new Length(expected, 280));
    }

    @Test
    void xComposesAccentsFirst() {
        assertThat(Length.of(Network.X, "e\u0301".repeat(280)).remaining()).isZero();
        assertThat(Length.of(Network.X, "é".repeat(281)).fits()).isFalse();
    }

    @Test
    void xCountsTheNarrowNoBreakSpaceTwice() {
        assertThat(Length.of(Network.X, "Oui\u202F!").used()).isEqualTo(6);
        assertThat(Length.of(Network.X, "Oui\u00A0!").used()).isEqualTo(5);
    }

    @Test
    void blueskyCountsGraphemesUntilBytesRunShort() {
        assertThat(Length.of(Network.BLUESKY, "é".repeat(301))).isEqualTo(new Length(301, 300));
        assertThat(Length.of(Network.BLUESKY, FAMILY.repeat(100))).isEqualTo(new Length(100, 300));
        assertThat(Length.of(Network.BLUESKY, FAMILY.repeat(130))).isEqualTo(new Length(3_250, 3_000));
    }

    @Test
    void mastodonCountsALinkTwentyThreeAndDropsAMentionsServer() {
        assertThat(Length.of(Network.MASTODON, "https://example.com/" + "a".repeat(400) + " !")).isEqualTo(new Length(25, 500));
        assertThat(Length.of(Network.MASTODON, "@nadia@piaille.example oui")).isEqualTo(new Length(10, 500));
        assertThat(Length.of(Network.MASTODON, "marque.fr " + FAMILY).used()).isEqualTo(11);
    }

    @Test
    void facebookAndMailCountAsWritten() {
        assertThat(Length.of(Network.FACEBOOK, "a".repeat(8_001)).remaining()).isEqualTo(-1);
        assertThat(Length.of(Network.EMAIL, "a".repeat(25_000)).fits()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void nothingIsNothing(Network network) {
        assertThat(Length.of(network, "").used()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void hostileTextsAreCounted(Network network) {
        for (String text : new String[] {"a.".repeat(20_000), "@a".repeat(20_000), "https://".repeat(5_000), "e" + "\u0301".repeat(20_000), "\uD83D",
            "https://" + "(".repeat(40_000), "@a@" + "b.".repeat(20_000)}) {
            assertThat(Length.of(network, text).used()).isPositive();
        }
    }
}
