package app.detente.bench;

import app.detente.storage.Queue;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The console with an account on a Mastodon server of this machine, which has ten thousand mentions from one moment to the next; a robot scrolls,
 * triages and types until all are taken, and before that for a while without them. The server's own work is done in the same process.
 */
final class FloodProbe {
    private static final int MESSAGES = 10_000;
    private static final int PEOPLE = 700;
    private static final int ROUND_MILLIS = 6_000;
    private static final int QUIET_ROUNDS = 4;
    private static final long LONGEST_NANOS = 240_000_000_000L;

    private FloodProbe() {}

    /** Takes the queue. */
    public static void main(String[] arguments) {
        Networked there = Networked.connect(Path.of(arguments[0]));
        Probe.work(arguments[0], (probe, queue) -> run(probe, queue, there));
    }

    private static void run(Probe probe, Queue queue, Networked there) {
        try (there) {
            Robot robot = new Robot();
            robot.work(ROUND_MILLIS);
            Samples quietKeys = new Samples();
            Frames quiet = Frames.start();
            for (int round = 0; round < QUIET_ROUNDS; round++) {
                quietKeys.addAll(robot.work(ROUND_MILLIS));
            }
            quiet.stop();
            for (int i = 0; i < MESSAGES; i++) {
                there.stage.arrives("Client" + i % PEOPLE, "Bonjour, ma ligne ne marche plus depuis hier, numéro " + i + " ?");
            }
            AtomicLong taken = new AtomicLong();
            long began = System.nanoTime();
            there.tell();
            Thread watch = Thread.ofPlatform().name("bench-watch").start(() -> taken.set(await(queue, there.account) - began));
            Frames frames = Frames.start();
            Samples keys = new Samples();
            while (watch.isAlive()) {
                keys.addAll(robot.work(ROUND_MILLIS));
            }
            frames.stop();
            if (taken.get() == 0) {
                throw new IllegalStateException("the storm was not taken in time");
            }
            probe.tell("per_minute", MESSAGES / (taken.get() / 60e9));
            probe.tell("quiet_p95", quietKeys.percentile(95) / 1e6);
            probe.tell("typing_p95", keys.percentile(95) / 1e6);
            tell(probe, "quiet_gap", quiet.gaps());
            tell(probe, "gap", frames.gaps());
        }
    }

    /** When all messages of the account were in. */
    private static long await(Queue queue, long account) {
        long until = System.nanoTime() + LONGEST_NANOS;
        while (queue.database().<Long, RuntimeException>read(handle -> handle.createQuery("SELECT count(*) FROM message WHERE account_id = ?")
                .bind(0, account).mapTo(Long.class).one()) <= MESSAGES) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the storm was not taken in time");
            }
            Probe.sleep(100);
        }
        return System.nanoTime();
    }

    private static void tell(Probe probe, String name, Samples gaps) {
        probe.tell(name + "_p95", gaps.percentile(95) / 1e6);
        probe.tell(name + "_max", gaps.percentile(100) / 1e6);
    }
}
