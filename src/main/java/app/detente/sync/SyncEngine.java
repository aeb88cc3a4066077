package app.detente.sync;

import app.detente.model.Change;
import app.detente.storage.ChangeFeed;
import app.detente.storage.ConversationStore;
import app.detente.storage.OutboxStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The loop behind the window: sends what is due and wakes what was snoozed. It sleeps until the next thing is due or something changes; it does
 * not poll. A failure is logged and the loop goes on.
 */
public final class SyncEngine implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SyncEngine.class.getName());
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final OutboxSender sender;
    private final OutboxStore outbox;
    private final ConversationStore conversations;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private final ChangeFeed.Subscription subscription;
    private final Thread thread;
    private volatile boolean running = true;

    public SyncEngine(OutboxSender sender, OutboxStore outbox, ConversationStore conversations, ChangeFeed changes, InstantSource clock) {
        this.sender = sender;
        this.outbox = outbox;
        this.conversations = conversations;
        this.clock = clock;
        this.subscription = changes.listen(this::changed);
        this.thread = Thread.ofPlatform().name("detente-outbox").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void changed(Change change) {
        if (Thread.currentThread() != thread) {
            news.release();
        }
    }

    private void run() {
        boolean recovered = false;
        while (running) {
            Duration pause;
            try {
                if (!recovered) {
                    sender.recover();
                    recovered = true;
                }
                pause = step();
            } catch (RuntimeException e) {
                recovered = false; // a reply whose outcome could not be kept is looked up, as after a start: this loop is the only one that sends
                LOG.log(Level.ERROR, "the outbox loop stumbled; it goes on in " + AFTER_FAILURE.toSeconds() + " s", e);
                pause = AFTER_FAILURE;
            }
            sleep(pause);
        }
    }

    private Duration step() {
        conversations.wakeDue();
        while (running && sender.sendNext()) {
            // the next one
        }
        Optional<Instant> next = outbox.nextDue();
        Duration until = next.map(at -> Duration.between(clock.instant(), at)).orElse(AT_MOST);
        return until.compareTo(AT_MOST) > 0 ? AT_MOST : until.isNegative() ? Duration.ZERO : until;
    }

    private void sleep(Duration pause) {
        try {
            if (news.tryAcquire(pause.toMillis() + 1, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Ends the loop after the reply being sent, if any. What is queued stays queued. */
    @Override
    public void close() {
        running = false;
        subscription.close();
        news.release();
        try {
            thread.join(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
