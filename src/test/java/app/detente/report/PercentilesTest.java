package app.detente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentilesTest {

    /** Example 16 of response-times.md. */
    @ParameterizedTest
    @CsvSource({"1, 50, 10", "1, 90, 10", "1, 95, 10", "2, 50, 10", "2, 90, 20", "2, 95, 20", "3, 50, 20", "3, 90, 30", "3, 95, 30",
        "10, 90, 90", "20, 95, 190", "20, 90, 180", "3, 100, 30"})
    void fewValuesHaveTheirNearestRank(int n, int percent, long expected) {
        long[] values = new long[n];
        Arrays.setAll(values, i -> (i + 1) * 10L);
        assertThat(Percentiles.of(values, percent)).hasValue(expected);
    }

    @Test
    void noValuesHaveNoPercentile() {
        assertThat(Percentiles.of(new long[0], 50)).isEmpty();
    }

    @Test
    void percentOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Percentiles.of(new long[] {1}, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentiles.of(new long[] {1}, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    /** By the other definition of nearest rank: the least value that at least so many percent of the values do not exceed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithCounting(long seed) {
        Random random = new Random(seed);
        for (int n = 1; n < 40; n++) {
            long[] values = random.longs(n, 0, 50).sorted().toArray();
            for (int percent = 1; percent <= 100; percent++) {
                int wanted = percent;
                long least = Arrays.stream(values)
                        .filter(value -> Arrays.stream(values).filter(other -> other <= value).count() * 100 >= (long) wanted * values.length)
                        .min().orElseThrow();
                assertThat(Percentiles.of(values, percent)).hasValue(least);
            }
        }
    }
}
