package app.detente.bench;

import app.detente.channel.rehearsal.Rehearsal;
import app.detente.model.IncomingMessage;
import app.detente.storage.Queue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The console over a queue into which this pours a thousand messages a second for a minute, while a robot scrolls, triages and types. Told are the
 * gaps between frames and the time from a letter's key to the end of the frame that shows it, first for a while without the flood.
 */
final class FramesProbe {
    private static final long SEED = 41;
    private static final int PER_TICK = 50;
    private static final int TICK_MILLIS = 50;
    private static final int QUIET_MILLIS = 20_000;
    private static final int FLOOD_MILLIS = 60_000;

    private FramesProbe() {}

    /** Takes the queue. */
    public static void main(String[] arguments) {
        Probe.work(arguments[0], FramesProbe::run);
    }

    private static void run(Probe probe, Queue queue) {
        Robot robot = new Robot();
        robot.work(3_000);
        Frames quiet = Frames.start();
        Samples quietKeys = robot.work(QUIET_MILLIS);
        quiet.stop();
        AtomicBoolean open = new AtomicBoolean(true);
        AtomicLong taken = new AtomicLong();
        long began = System.nanoTime();
        Thread flood = Thread.ofPlatform().name("bench-flood").start(() -> pour(queue, open, taken));
        Frames frames = Frames.start();
        Samples keys = robot.work(FLOOD_MILLIS);
        frames.stop();
        double seconds = (System.nanoTime() - began) / 1e9;
        open.set(false);
        join(flood);
        probe.tell("rate", taken.get() / seconds);
        probe.tell("quiet_p95", quietKeys.percentile(95) / 1e6);
        probe.tell("typing_p95", keys.percentile(95) / 1e6);
        tell(probe, "quiet_gap", quiet.gaps());
        tell(probe, "gap", frames.gaps());
    }

    private static void tell(Probe probe, String name, Samples gaps) {
        probe.tell(name + "_max", gaps.percentile(100) / 1e6);
        probe.tell(name + "_p99", gaps.percentile(99) / 1e6);
        probe.tell(name + "s_over_100", gaps.over(100_000_000));
    }

    private static void pour(Queue queue, AtomicBoolean open, AtomicLong taken) {
        Iterator<IncomingMessage> messages = Rehearsal.messages(200_000, SEED, Instant.now()).map(FramesProbe::another).iterator();
        long next = System.nanoTime();
        while (open.get()) {
            List<IncomingMessage> batch = new ArrayList<>();
            while (batch.size() < PER_TICK && messages.hasNext()) {
                batch.add(messages.next());
            }
            taken.addAndGet(queue.ingest().ingest(batch).imported());
            next += TICK_MILLIS * 1_000_000L;
            long left = (next - System.nanoTime()) / 1_000_000;
            if (left > 0) {
                Probe.sleep(left);
            }
        }
    }

    /** The same message under an id the queue has not met. */
    private static IncomingMessage another(IncomingMessage m) {
        Optional<String> parent = m.inReplyTo().map(id -> "9" + id);
        return new IncomingMessage(m.network(), "9" + m.id(), m.thread().map(id -> "9" + id), parent, m.kind(), m.authorId(), m.authorName(), m.adviser(),
                m.text(), m.authored(), m.url());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
