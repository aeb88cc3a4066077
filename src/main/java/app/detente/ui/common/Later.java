package app.detente.ui.common;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Puts work off for a moment, so that a burst of reasons to do it makes one doing: drafts while somebody types, readings while messages pour
 * in. The first reason starts the clock and the later ones ride along, so that a burst without end is still served. Safe for any thread.
 */
public final class Later {
    private final Function<Duration, Executor> after;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Map<String, Burst> resting = new ConcurrentHashMap<>();

    /** `after` gives an executor that runs what it is handed once so much time has passed, on the FX thread. */
    public Later(Function<Duration, Executor> after) {
        this.after = after;
    }

    /** The window's: `fx` is `Platform::runLater`. */
    public static Later on(Executor fx) {
        return new Later(delay -> CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, fx));
    }

    /** Runs work after a delay, unless something of this name is waiting already: then that will do. */
    public void gather(String name, Duration delay, Runnable work) {
        if (waiting.add(name)) {
            after.apply(delay).execute(() -> {
                waiting.remove(name);
                work.run();
            });
        }
    }

    /** Runs work once nobody has asked for it again for `quiet`; where they go on asking, `most` after the first. Of several works the one asked for last. */
    public void rest(String name, Duration quiet, Duration most, Runnable work) {
        Burst burst = resting.computeIfAbsent(name, key -> {
            Burst fresh = new Burst();
            after.apply(most).execute(() -> end(key, fresh));
            return fresh;
        });
        int mine = burst.ask(work);
        after.apply(quiet).execute(() -> {
            if (burst.asked() == mine) {
                end(name, burst);
            }
        });
    }

    private void end(String name, Burst burst) {
        if (resting.remove(name, burst)) {
            burst.work().run();
        }
    }

    /** How often something was asked for, and what last. */
    private static final class Burst {
        private int asked;
        private Runnable work;

        synchronized int ask(Runnable wanted) {
            work = wanted;
            return ++asked;
        }

        synchronized int asked() {
            return asked;
        }

        synchronized Runnable work() {
            return work;
        }
    }
}
