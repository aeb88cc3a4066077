package app.detente;

import app.detente.model.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Starts JavaFX, on a display or without one, and runs things on its thread. */
final class Toolkit {
    private static final Logger LOG = System.getLogger(Toolkit.class.getName());

    private Toolkit() {}

    /** Whether a window could open here: always but on a Unix without a display, unless the toolkit was told to do without. */
    static boolean hasDisplay(Map<String, String> environment, String system) {
        boolean asks = system.startsWith("Linux") || system.contains("BSD");
        boolean display = !environment.getOrDefault("DISPLAY", "").isBlank() || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        return !asks || display || "Headless".equals(System.getProperty("glass.platform"));
    }

    /** From here on windows are drawn in memory (JavaFX's headless platform, whose screen is 1000 by 1000). Before {@link #start} only. */
    static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /** Starts the toolkit; what goes wrong in it from then on is logged, never shown as a trace. Problem where it cannot: no GTK, or a display that does not answer. */
    static void start() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> LOG.log(Level.ERROR, "on thread " + thread.getName(), thrown));
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
            started.get();
            Platform.setImplicitExit(false); // a studio's window may close and another open; Main ends the process
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, "interrupted");
        } catch (RuntimeException | LinkageError | ExecutionException e) {
            throw new Problem(e, "no_toolkit", String.valueOf(e.getMessage()));
        }
    }

    /** Runs on the FX thread and waits for what comes of it. */
    static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, "interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
