package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void wholeNumberLosesItsFraction() {
        assertThat(Ids.plain("3.0")).isEqualTo("3");
        assertThat(Ids.plain("1340000000000000001.0")).isEqualTo("1340000000000000001");
        assertThat(Ids.plain("1.000")).isEqualTo("1.000");
        assertThat(Ids.plain("v3.0")).isEqualTo("v3.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.34E+18", "1,34E+18", "1.34e+18", "1E+18", "1.340000000001E18"})
    void roundedIdIsSeen(String id) {
        assertThat(Ids.isRounded(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1340000000000000001", "3e8", "9e107", "1.34", "E+18", "", "at://did:plc:abc/post/3kE+1"})
    void idThatOnlyLooksSimilarIsNot(String id) {
        assertThat(Ids.isRounded(id)).isFalse();
    }

    @Test
    void addressGivesTheIdBackOnlyWhereItsDigitsFit() {
        assertThat(Ids.whole("1.34E+18", "https://x.com/a/status/1344999999999999999")).contains("1344999999999999999");
        assertThat(Ids.whole("1.34E+18", "https://x.com/a/status/1340000000000000001/?s=20#top")).contains("1340000000000000001");
        assertThat(Ids.whole("1.34E+18", "https://x.com/a/status/1350000000000000001")).isEmpty();
        assertThat(Ids.whole("1.34E+18", "https://x.com/a/status/1340000000000000001/photo/1")).isEmpty();
        assertThat(Ids.whole("1.34E+18", "https://x.com/a?id=1340000000000000001")).isEmpty();
        assertThat(Ids.whole("1.34E+18", "1340000000000000001")).isEmpty();
    }
}
