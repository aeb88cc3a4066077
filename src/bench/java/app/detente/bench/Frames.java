package app.detente.bench;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Listens to the frames of the toolkit and keeps the time between each and the next. */
final class Frames {
    private final Samples gaps = new Samples();
    private AnimationTimer timer;

    private Frames() {}

    /** Not to be called on the FX thread. */
    static Frames start() {
        Frames frames = new Frames();
        Platform.runLater(() -> {
            frames.timer = new AnimationTimer() {
                private long last;

                @Override
                public void handle(long frame) {
                    long now = System.nanoTime();
                    if (last != 0) {
                        frames.gaps.add(now - last);
                    }
                    last = now;
                }
            };
            frames.timer.start();
        });
        return frames;
    }

    /** Returns when no more is kept. Not to be called on the FX thread. */
    void stop() {
        CountDownLatch stopped = new CountDownLatch(1);
        Platform.runLater(() -> {
            timer.stop();
            stopped.countDown();
        });
        try {
            stopped.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Samples gaps() {
        return gaps;
    }
}
