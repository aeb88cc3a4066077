package app.detente.report;

import java.util.OptionalLong;

/** Percentiles by nearest rank: always a value that was really measured, never one between two (response-times.md, "Figures"). */
public final class Percentiles {
    private Percentiles() {}

    /**
     * The value that so many percent do not exceed: `sorted[ceil(q·n) − 1]`, in whole numbers, so that no rounding moves a rank. Empty
     * where there are no values.
     *
     * @param sorted  ascending
     * @param percent 1 to 100; 50 is the median, 100 the greatest
     */
    public static OptionalLong of(long[] sorted, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent " + percent);
        }
        if (sorted.length == 0) {
            return OptionalLong.empty();
        }
        long rank = ((long) sorted.length * percent + 99) / 100;
        return OptionalLong.of(sorted[(int) rank - 1]);
    }
}
