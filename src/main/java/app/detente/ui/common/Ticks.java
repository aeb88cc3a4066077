package app.detente.ui.common;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The present as a property, so that ages grow on the screen without anybody asking. FX thread only. Not an animation: one that runs for ever
 * makes the toolkit draw sixty times a second for nothing.
 */
public final class Ticks {
    /** The shortest age shown is a minute. */
    private static final long SECONDS = 10;

    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Instant> now;
    private boolean running;

    public Ticks(InstantSource clock) {
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public void start() {
        running = true;
        wind();
    }

    public void stop() {
        running = false;
    }

    private void wind() {
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS, Platform::runLater).execute(() -> {
            if (running) {
                now.set(clock.instant());
                wind();
            }
        });
    }
}
