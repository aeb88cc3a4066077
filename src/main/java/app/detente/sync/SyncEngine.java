package app.detente.sync;

import app.detente.model.Change;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.storage.ChangeFeed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What goes on behind the window: a {@link Line} for every account that is at work, begun and ended as accounts are connected, paused and cut off; and
 * what was snoozed is woken. A failure is logged and it goes on.
 */
public final class SyncEngine implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SyncEngine.class.getName());
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final SyncStores stores;
    private final Channels channels;
    private final InstantSource clock;
    private final Map<Long, Line> lines = new HashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final ChangeFeed.Subscription subscription;
    private final Thread thread;
    private volatile List<Line> open = List.of();
    private volatile boolean running = true;

    public SyncEngine(SyncStores stores, Channels channels, ChangeFeed changes, InstantSource clock) {
        this.stores = stores;
        this.channels = channels;
        this.clock = clock;
        this.subscription = changes.listen(this::changed);
        this.thread = Thread.ofPlatform().name("detente-sync").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void changed(Change change) {
        open.forEach(Line::changed);
        if (Thread.currentThread() != thread) {
            news.release();
        }
    }

    private void run() {
        try {
            stores.accounts().all().stream().filter(account -> !isAtWork(account)).forEach(account -> stores.outbox().recover(account.id()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "what was being sent for accounts that stand still could not be looked at", e);
        }
        while (running) {
            Duration pause = AT_MOST;
            try {
                stores.conversations().wakeDue();
                attend();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "minding the accounts stumbled; it goes on in " + AFTER_FAILURE.toSeconds() + " s", e);
                pause = AFTER_FAILURE;
            }
            sleep(pause);
        }
        lines.values().forEach(Line::close);
    }

    private static boolean isAtWork(ConnectedAccount account) {
        return account.state() == State.FILES || account.state() == State.CONNECTED;
    }

    /** A line for each account that is at work, as it is set up now. */
    private void attend() {
        Map<Long, ConnectedAccount> wanted = new HashMap<>();
        stores.accounts().all().stream().filter(SyncEngine::isAtWork)
                .forEach(account -> wanted.put(account.id(), account));
        lines.entrySet().removeIf(line -> {
            boolean ended = !wanted.containsKey(line.getKey()) || !line.getValue().isFor(wanted.get(line.getKey()));
            if (ended) {
                line.getValue().close();
            }
            return ended;
        });
        for (ConnectedAccount account : wanted.values()) {
            if (!lines.containsKey(account.id())) {
                Line line = new Line(account, channels.open(account), stores, clock);
                lines.put(account.id(), line);
                line.start();
            }
        }
        open = List.copyOf(lines.values());
    }

    private void sleep(Duration pause) {
        try {
            if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Ends every line after the reply it is sending, if any. What is queued stays queued. */
    @Override
    public void close() {
        running = false;
        subscription.close();
        news.release();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
