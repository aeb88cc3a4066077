package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.model.Budget;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.storage.AccountFactStore;
import app.detente.storage.AccountStore;
import app.detente.storage.RemoteActionStore;
import app.detente.storage.OutboxStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One account at work: a thread that sends what is due and, where the account is connected, one that reads what has come. What goes wrong on one
 * account stops no other. They sleep until something is due, comes, or changes; a failure is logged and they go on.
 */
final class Line implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Line.class.getName());
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    /** Between two looks at a network that tells nothing by itself. */
    private static final Duration POLL = Duration.ofSeconds(20);
    /** While an account is to be left alone: how often it is asked whether somebody has ended that. */
    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final ConnectedAccount account;
    private final Channel channel;
    private final AccountStore accounts;
    private final AccountFactStore facts;
    private final OutboxStore outbox;
    private final RemoteActionStore remoteActions;
    private final OutboxSender sender;
    private final RemoteActionSender carrier;
    private final Poller poller;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private final Thread out;
    private final Optional<Thread> in;
    private volatile boolean running = true;
    private Budget told = Budget.UNKNOWN;

    /** @param account as it stands; a line is made anew when that changes */
    Line(ConnectedAccount account, Channel channel, SyncStores stores, InstantSource clock) {
        this.account = account;
        this.channel = channel;
        this.accounts = stores.accounts();
        this.facts = stores.facts();
        this.outbox = stores.outbox();
        this.remoteActions = stores.remoteActions();
        this.sender = new OutboxSender(outbox, accounts, account.id(), channel);
        this.carrier = new RemoteActionSender(remoteActions, accounts, account.id(), channel);
        this.poller = new Poller(stores.intake(), accounts, account, channel);
        this.clock = clock;
        this.out = Thread.ofPlatform().name("detente-out-" + account.id()).daemon().unstarted(this::send);
        this.in = account.state() == State.CONNECTED
                ? Optional.of(Thread.ofPlatform().name("detente-in-" + account.id()).daemon().unstarted(this::read)) : Optional.empty();
    }

    void start() {
        out.start();
        in.ifPresent(Thread::start);
    }

    /** Whether it was made for the account as it stands. */
    boolean isFor(ConnectedAccount now) {
        return account.state() == now.state() && account.fields().equals(now.fields());
    }

    /** Something was committed that may be due. */
    void changed() {
        if (Thread.currentThread() != out) {
            news.release();
        }
    }

    private void send() {
        boolean[] recovered = new boolean[1];
        repeat(() -> {
            if (!recovered[0]) {
                sender.recover();
                recovered[0] = true;
            }
            while (running && accounts.quiet(account.id()).isZero() && (carrier.sendNext() || sender.sendNext())) {
                // the next one
            }
        }, () -> {
            Optional<Instant> next = Stream.of(outbox.nextDue(account.id()), remoteActions.nextDue(account.id())).flatMap(Optional::stream).min(Comparator.naturalOrder());
            Duration until = next.map(at -> Duration.between(clock.instant(), at)).orElse(AT_MOST);
            pause(until.compareTo(AT_MOST) > 0 ? AT_MOST : until);
        }, () -> recovered[0] = false);
    }

    private void read() {
        repeat(() -> {
            while (running && poller.takeNext()) {
                // the next page
            }
        }, () -> poller.await(POLL), () -> { });
    }

    private interface Sleep {
        void run() throws InterruptedException;
    }

    /** Until it is closed; nothing leaves for an account before its next try. */
    private void repeat(Runnable work, Sleep sleep, Runnable failed) {
        try {
            while (running) {
                try {
                    Duration quiet = accounts.quiet(account.id());
                    if (quiet.isPositive()) {
                        Thread.sleep(quiet.compareTo(WATCH) > 0 ? WATCH : quiet);
                    } else {
                        work.run();
                        tellBudget();
                        sleep.run();
                    }
                } catch (RuntimeException e) {
                    failed.run(); // a reply whose outcome could not be kept is looked up, as after a start: this thread alone sends for the account
                    LOG.log(Level.ERROR, "an account stumbled; it goes on in " + AFTER_FAILURE.toSeconds() + " s", e);
                    Thread.sleep(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the network allows is kept where it has changed; both threads learn of it. */
    private synchronized void tellBudget() {
        Budget now = channel.budget();
        if (!now.equals(told)) {
            facts.keep(account.id(), now);
            told = now;
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        if (news.tryAcquire(Math.max(0, pause.toMillis()) + 1, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /** Ends after the reply being sent, if any; what is queued stays queued. */
    @Override
    public void close() {
        running = false;
        news.release();
        in.ifPresent(Thread::interrupt);
        try {
            out.join(FAREWELL);
            channel.close();
            if (in.isPresent()) {
                in.get().join(FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
