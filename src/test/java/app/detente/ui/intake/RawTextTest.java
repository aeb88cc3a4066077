package app.detente.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawTextTest {

    @Test
    void textShowsAsItself() {
        assertThat(shown("{\"text\":\"Ça fait 15 ans, l’œuvre 😀 € شكرا\"}")).isEqualTo("{\"text\":\"Ça fait 15 ans, l’œuvre 😀 € شكرا\"}");
    }

    @Test
    void lineEndsTabsAndBackslashesAreSpelledOut() {
        assertThat(shown("a\r\nb\tc\\d")).isEqualTo("a\\r\\nb\\tc\\\\d");
    }

    @Test
    void whatCannotBeSeenIsSpelledOutByteByByte() {
        assertThat(shown("nul\0bell\u0007")).isEqualTo("nul\\x00bell\\x07");
        assertThat(shown("a\u202Eb")).isEqualTo("a\\xE2\\x80\\xAEb");
    }

    @Test
    void bytesThatAreNotUtf8AreSpelledOutAndWhatFollowsIsRead() {
        byte[] latin = "été".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RawText.escaped(latin, 100)).isEqualTo("\\xE9t\\xE9");
        assertThat(RawText.escaped(new byte[] {(byte) 0xE2, (byte) 0x82, 'a'}, 100)).isEqualTo("\\xE2\\x82a");
        assertThat(RawText.escaped(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 100)).isEqualTo("\\xED\\xA0\\x80");
    }

    @Test
    void aLongRecordEndsInAnEllipsis() {
        assertThat(RawText.escaped(new byte[5_000_000], 40)).isEqualTo("\\x00".repeat(10) + "…");
        assertThat(RawText.escaped(new byte[0], 40)).isEmpty();
    }

    private static String shown(String text) {
        return RawText.escaped(text.getBytes(StandardCharsets.UTF_8), 1_000);
    }
}
