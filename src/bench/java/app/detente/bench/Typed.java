package app.detente.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * So many keystrokes: how long each took to be painted, and whether something was stolen from the machine in the {@value #WINDOW_MILLIS} ms after it.
 * The window is the same for every key, so that a slow one is no likelier to be left out; it may reach over the next keys. For any thread.
 */
final class Typed implements AutoCloseable {
    static final int WINDOW_MILLIS = 150;
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("bench-stolen").factory());
    private final boolean known = Stolen.isKnown();
    private final AtomicLongArray nanos;
    private final AtomicIntegerArray undisturbed;

    Typed(int keys) {
        this.nanos = new AtomicLongArray(keys);
        this.undisturbed = new AtomicIntegerArray(keys);
    }

    /** This key is about to be pressed. */
    void pressing(int key) {
        if (known) {
            long before = Stolen.jiffies();
            later.schedule(() -> undisturbed.set(key, Stolen.jiffies() == before ? 1 : 0), WINDOW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void painted(int key, long took) {
        nanos.set(key, took);
    }

    Samples all() {
        return of(false);
    }

    /** Those during whose window nothing was stolen; none where that is not known. */
    Samples undisturbed() {
        return of(true);
    }

    private Samples of(boolean only) {
        Samples samples = new Samples();
        for (int key = 0; key < nanos.length(); key++) {
            if (nanos.get(key) > 0 && (!only || undisturbed.get(key) == 1)) {
                samples.add(nanos.get(key));
            }
        }
        return samples;
    }

    /** After the window of the last key. */
    @Override
    public void close() {
        later.close();
    }
}
