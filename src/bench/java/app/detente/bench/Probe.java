package app.detente.bench;

import app.detente.BenchDesk;
import app.detente.storage.Queue;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;

/** Watches a window from within its own process, and tells the parent. */
final class Probe {
    private static final int LOOK_MILLIS = 4;
    private static final int PAINTED = 2;
    private static final int SETTLING_SECONDS = 10;
    private static final int IDLE_SECONDS = 20;

    private final PrintStream out = System.out;

    /** Tells `ready` when this holds and two frames have been drawn since, and then what is asked; closes the window at the end. */
    static void watch(String mode, BooleanSupplier there) {
        Probe probe = new Probe();
        Thread.ofPlatform().daemon().name("bench-probe").start(() -> {
            probe.untilPainted(there);
            probe.out.println("bench ready");
            if (mode.equals("live")) {
                probe.live();
            }
            probe.close();
        });
    }

    /** The console over this queue, worked in by a robot once its rows are painted; closes the window afterwards, and ends the process. */
    static void work(String queue, BiConsumer<Probe, Queue> robot) {
        Queue open = Queue.open(Path.of(queue), InstantSource.system());
        Probe probe = new Probe();
        Thread.ofPlatform().daemon().name("bench-robot").uncaughtExceptionHandler(Probe::fail).start(() -> {
            probe.untilPainted(ConsoleProbe::showsRows);
            robot.accept(probe, open);
            probe.close();
        });
        BenchDesk.show(open);
        open.close();
        System.exit(0);
    }

    /** Whoever started this is told at once, rather than waiting for a window that nobody closes. */
    private static void fail(Thread thread, Throwable problem) {
        problem.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private void close() {
        out.flush();
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    void tell(String name, double value) {
        out.println("bench " + name + " " + value);
    }

    /** As {@link #untilPainted}, where it must come to pass within a minute. */
    void until(BooleanSupplier there) {
        long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        untilPainted(() -> there.getAsBoolean() || System.nanoTime() > latest);
        if (System.nanoTime() > latest) {
            throw new IllegalStateException("it did not come to pass");
        }
    }

    void untilPainted(BooleanSupplier there) {
        CountDownLatch painted = new CountDownLatch(PAINTED);
        boolean[] seen = {false};
        while (!seen[0]) {
            sleep(LOOK_MILLIS);
            CountDownLatch looked = new CountDownLatch(1);
            try {
                Platform.runLater(() -> {
                    if (there.getAsBoolean()) {
                        seen[0] = true;
                        countFrames(painted);
                    }
                    looked.countDown();
                });
                looked.await();
            } catch (IllegalStateException notStarted) {
                // the toolkit is not there yet
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        try {
            if (!painted.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no frame was drawn");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void countFrames(CountDownLatch painted) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                painted.countDown();
                if (painted.getCount() == 0) {
                    stop();
                }
            }
        }.start();
        Platform.requestNextPulse();
    }

    private void live() {
        sleep(SETTLING_SECONDS * 1_000);
        tell("resident", Vital.resident());
        long wakeUps = Vital.wakeUps();
        long written = Vital.written();
        long cpu = cpuNanos();
        sleep(IDLE_SECONDS * 1_000);
        tell("wakeups", (Vital.wakeUps() - wakeUps) / (double) IDLE_SECONDS);
        tell("cpu", (cpuNanos() - cpu) / 1e6 / IDLE_SECONDS);
        tell("written", (Vital.written() - written) / (double) IDLE_SECONDS);
        System.gc();
        System.gc();
        tell("heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
