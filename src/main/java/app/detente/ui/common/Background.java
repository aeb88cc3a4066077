package app.detente.ui.common;

import app.detente.model.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The one bridge from worker threads to the FX thread: work runs on the first executor, its result is handed over on the second. Whatever
 * work throws reaches the person as a {@link Problem}; what nobody foresaw is logged and becomes `problem.unexpected`, with its message.
 * Safe for any thread.
 */
public final class Background {
    private static final Logger LOG = System.getLogger(Background.class.getName());
    private final Executor workers;
    private final Executor fx;
    private final Map<String, Object> newest = new ConcurrentHashMap<>();

    /** `fx` is `Platform::runLater` in the window. */
    public Background(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /** Everything at once on the calling thread: for tests. */
    public static Background sameThread() {
        return new Background(Runnable::run, Runnable::run);
    }

    /** Runs work; then, on the FX thread, exactly one of the two. */
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        workers.execute(() -> {
            Runnable after = outcome(work, done, failed);
            fx.execute(after);
        });
    }

    /**
     * As {@link #run}, but only the newest of one name counts: what an older one brings, a result or a problem, is dropped, even where it had
     * already reached the FX thread's queue. One that has not begun when a newer one arrives never begins.
     */
    public <T> void latest(String name, Callable<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        Object ticket = new Object();
        newest.put(name, ticket);
        workers.execute(() -> {
            if (newest.get(name) != ticket) {
                return;
            }
            Runnable after = outcome(work, done, failed);
            fx.execute(() -> {
                if (newest.remove(name, ticket)) {
                    after.run();
                }
            });
        });
    }

    private static <T> Runnable outcome(Callable<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        try {
            T result = work.call();
            return () -> done.accept(result);
        } catch (Problem problem) {
            return () -> failed.accept(problem);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> failed.accept(new Problem(e, "interrupted"));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "background work failed", e);
            return () -> failed.accept(new Problem(e, "unexpected", String.valueOf(e.getMessage())));
        }
    }
}
