package app.detente.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "3, 1, 3", "4, 2, 4", "412, 200, 600", "450, 200, 600", "1500, 500, 1500", "5001, 2000, 6000",
            "99999999999999, 50000000000000, 100000000000000"})
    void stepsAreRoundAndReachTheGreatestValue(long greatest, long step, long top) {
        assertThat(Scale.upTo(greatest)).isEqualTo(new Scale(step, top));
    }

    @Test
    void theTopStandsAtOne() {
        assertThat(Scale.upTo(412).of(600)).isEqualTo(1);
        assertThat(Scale.upTo(412).of(0)).isZero();
    }
}
