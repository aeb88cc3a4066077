package app.detente.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Sees to it that no rule slows the intake: one that takes longer than {@link #LIMIT} on one message is tried once more - the machine may have
 * paused - and if it is slow again that is a strike. After {@link #STRIKES} it is passed over. One thread.
 */
public final class Guard {
    /** Nanoseconds for one rule on one message; a usual rule takes a thousandth of it. */
    public static final long LIMIT = 50_000_000;
    public static final int STRIKES = 3;

    private final LongSupplier nanos;
    private final Map<Long, Integer> strikes = new HashMap<>();
    private final List<Long> struck = new ArrayList<>();

    /** `nanos` is `System::nanoTime`; a test hands in its own. */
    public Guard(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** The word lists cost a look-up a word and are never off. */
    boolean isOff(Rule rule) {
        return rule.id() >= 0 && rule.slow() + strikes.getOrDefault(rule.id(), 0) >= STRIKES;
    }

    void strike(Rule rule) {
        strikes.merge(rule.id(), 1, Integer::sum);
        struck.add(rule.id());
    }

    /** The rules that were slow since this was last asked, once for each time. */
    public List<Long> takeStrikes() {
        List<Long> taken = List.copyOf(struck);
        struck.clear();
        return taken;
    }
}
