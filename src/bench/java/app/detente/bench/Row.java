package app.detente.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line of the table, as text. */
record Row(String what, String product, String p95, String p99, String bare, String bareP95, String ratio, String goal, String reached) {
    private static final int ENOUGH_FOR_P95 = 20;
    private static final int ENOUGH_FOR_P99 = 100;

    static final Row HEADING = new Row("", "product", "p95", "p99", "bare", "p95", "ratio", "goal", "reached");

    /** A duration a call; the ratio is how many times as long the product takes. Percentiles only where there are enough calls for them. */
    static Row time(String what, Pair pair, Optional<Goal> goal) {
        Samples product = pair.product();
        return new Row(what, millis(product.median()), millis(product, 95, ENOUGH_FOR_P95), millis(product, 99, ENOUGH_FOR_P99),
                millis(pair.bare().median()), millis(pair.bare(), 95, ENOUGH_FOR_P95),
                String.format(Locale.ROOT, "%.2f", pair.slowness()), goal.map(Goal::text).orElse(""), verdict(pair, goal));
    }

    /** Messages a second; the ratio is the product's share of bare's speed. */
    static Row rate(String what, long messages, Pair pair, Optional<Goal> goal) {
        return new Row(what, perSecond(messages, pair.product()), "", "", perSecond(messages, pair.bare()), "",
                String.format(Locale.ROOT, "%.2f", 1 / pair.slowness()), goal.map(Goal::text).orElse(""), verdict(pair, goal));
    }

    private static String verdict(Pair pair, Optional<Goal> goal) {
        return goal.map(g -> g.reached().test(pair) ? "yes" : "no").orElse("");
    }

    private static String millis(Samples samples, int percent, int enough) {
        return samples.size() < enough ? "" : millis(samples.percentile(percent));
    }

    private static String millis(long nanos) {
        double millis = nanos / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%,.2f ms" : "%,.0f ms", millis);
    }

    private static String perSecond(long messages, Samples nanos) {
        return String.format(Locale.ROOT, "%,.0f/s", messages * 1e9 / nanos.median());
    }

    List<String> cells() {
        return List.of(what, product, p95, p99, bare, bareP95, ratio, goal, reached);
    }
}
