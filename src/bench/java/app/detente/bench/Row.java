package app.detente.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line of the table, as text. */
record Row(String what, String product, String p95, String p99, String baseline, String baselineP95, String ratio, String beside, String goal,
        String reached) {
    static final String BARE = "bare";
    private static final int ENOUGH_FOR_P95 = 20;
    private static final int ENOUGH_FOR_P99 = 100;

    static final Row HEADING = new Row("", "product", "p95", "p99", "baseline", "p95", "ratio", "to", "goal", "reached");

    /** A duration a call; the ratio is how many times as long the product takes. Percentiles only where there are enough calls for them. */
    static Row time(String what, Pair pair, Optional<Goal> goal) {
        return time(what, BARE, pair, goal);
    }

    /** The same beside another baseline than bare. */
    static Row time(String what, String beside, Pair pair, Optional<Goal> goal) {
        Samples product = pair.product();
        return new Row(what, millis(product.median()), millis(product, 95, ENOUGH_FOR_P95), millis(product, 99, ENOUGH_FOR_P99),
                millis(pair.bare().median()), millis(pair.bare(), 95, ENOUGH_FOR_P95),
                String.format(Locale.ROOT, "%.2f", pair.slowness()), beside, goal.map(Goal::text).orElse(""), verdict(pair, goal));
    }

    /** Messages a second; the ratio is the product's share of the baseline's speed. */
    static Row rate(String what, String beside, long messages, Pair pair, Optional<Goal> goal) {
        return new Row(what, perSecond(messages, pair.product()), "", "", perSecond(messages, pair.bare()), "",
                String.format(Locale.ROOT, "%.2f", 1 / pair.slowness()), beside, goal.map(Goal::text).orElse(""), verdict(pair, goal));
    }

    /** Amounts of something that is not time. */
    static Row amount(String what, String unit, double product, Optional<Double> baseline, String beside, String goal, boolean reached) {
        return new Row(what, amount(product, unit), "", "", baseline.map(b -> amount(b, unit)).orElse(""), "",
                baseline.map(b -> String.format(Locale.ROOT, "%.2f", product / b)).orElse(""), beside, goal, reached ? "yes" : "no");
    }

    /** A row that was not measured: it says so, and why. */
    static Row skipped(String what, String why) {
        return new Row(what, "-", "", "", "-", "", "", "", "NOT MEASURED: " + why, "no");
    }

    private static String verdict(Pair pair, Optional<Goal> goal) {
        return goal.map(g -> g.reached().test(pair) ? "yes" : "no").orElse("");
    }

    private static String amount(double value, String unit) {
        return String.format(Locale.ROOT, value < 10 ? "%,.2f %s" : "%,.0f %s", value, unit);
    }

    private static String millis(Samples samples, int percent, int enough) {
        return samples.size() < enough ? "" : millis(samples.percentile(percent));
    }

    static String millis(long nanos) {
        double millis = nanos / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%,.2f ms" : "%,.0f ms", millis);
    }

    private static String perSecond(long messages, Samples nanos) {
        return String.format(Locale.ROOT, "%,.0f/s", messages * 1e9 / nanos.median());
    }

    List<String> cells() {
        return List.of(what, product, p95, p99, baseline, baselineP95, ratio, beside, goal, reached);
    }
}
