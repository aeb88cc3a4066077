package app.detente.channel.email;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** All that is open to the servers. A deadline cuts a line whatever its thread is waiting for, so that no call lasts longer than it may. For any thread. */
final class Lines implements AutoCloseable {
    private final Set<Line> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("mail-deadlines").factory());

    Lines() {
        watch.setRemoveOnCancelPolicy(true);
    }

    /** A line that nothing goes through yet. */
    Line open() {
        Line line = new Line(open::remove);
        open.add(line);
        if (watch.isShutdown()) {
            line.cut();
        }
        return line;
    }

    /** From now on until it is closed, the line has this long, and may bring {@link Line#MOST} bytes. */
    Deadline within(Duration time, Line line) {
        line.refill();
        if (watch.isShutdown()) {
            line.cut();
            return () -> {};
        }
        ScheduledFuture<?> cut = watch.schedule(line::cut, time.toMillis(), TimeUnit.MILLISECONDS);
        return () -> cut.cancel(false);
    }

    /** Runs until it is closed. */
    interface Deadline extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        open.forEach(Line::cut);
    }
}
