package app.detente.report.forecast;

import java.util.Arrays;

/** Where the middle of some values lies, and how far they lie from it; of few values, which may be wild. */
final class Spread {
    /** How many deviations from the median make a standard deviation, for values that are normally spread. */
    private static final double NORMAL = 1.4826;

    private Spread() {}

    /** The middle one, or halfway between the two in the middle; 0 of none. */
    static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A standard deviation that a few wild values do not move; 0 of fewer than two. */
    static double deviation(double[] values) {
        double middle = median(values);
        return NORMAL * median(Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray());
    }
}
