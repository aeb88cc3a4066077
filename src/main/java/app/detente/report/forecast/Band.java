package app.detente.report.forecast;

import app.detente.report.Percentiles;
import java.util.Arrays;

/** Where a number will lie in eight cases of ten, and in the middle of them. */
public record Band(long p10, long p50, long p90) {

    /** Of at least one value, in any order. */
    static Band of(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Band(Percentiles.of(sorted, 10).orElseThrow(), Percentiles.of(sorted, 50).orElseThrow(), Percentiles.of(sorted, 90).orElseThrow());
    }

    /** Whether it holds a number, both its ends included. */
    public boolean holds(long value) {
        return p10 <= value && value <= p90;
    }
}
