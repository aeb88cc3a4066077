package app.detente.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a row is meant to reach. It is printed beside what was measured, and never fails a run: on a shared machine only ratios hold. */
record Goal(String text, Predicate<Pair> reached) {
    static final Optional<Goal> NONE = Optional.empty();

    /** At most this many times as long as the baseline. */
    static Goal atMost(double ratio) {
        return new Goal(String.format(Locale.ROOT, "≤ %.1f ×", ratio), pair -> pair.slowness() <= ratio);
    }

    /** At least this share of the baseline's speed. */
    static Goal speed(double share) {
        return new Goal(String.format(Locale.ROOT, "≥ %.1f ×", share), pair -> 1 / pair.slowness() >= share);
    }

    static Goal perSecond(long rate, long messages) {
        return new Goal(String.format(Locale.ROOT, "≥ %,d/s", rate), pair -> messages * 1e9 / pair.product().median() >= rate);
    }

    /** The product's percentile is at most this long. */
    static Goal within(int percent, long millis) {
        String name = percent == 50 ? "median" : "p" + percent;
        return new Goal(name + " ≤ " + millis + " ms", pair -> pair.product().percentile(percent) <= millis * 1_000_000);
    }

    Goal and(Goal other) {
        return new Goal(text + ", " + other.text, reached.and(other.reached));
    }
}
