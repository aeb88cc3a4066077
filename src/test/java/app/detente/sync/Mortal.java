package app.detente.sync;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.file.FileChannel;
import app.detente.model.Network;
import app.detente.storage.Queue;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/**
 * The child: a console that reads what has come, settles what was interrupted, sends until nothing is left, and dies at one point of that if it is
 * told to. Points on the wire are its parent's: there it is killed.
 */
final class Mortal {
    private final Queue queue;
    private final long account;
    private final Orders orders;
    private boolean armed;
    private boolean dyingAtCommit;
    private boolean dyingWhenTold;

    /**
     * What a child is told.
     *
     * @param point where to die; empty for a life to its end
     * @param early whether what was interrupted before counts, and not only what is sent now
     * @param lost  for points of looking up: whether the reply whose answer never comes has not come through either
     */
    record Orders(Optional<CrashPoint> point, boolean early, boolean lost) {
        String[] asArguments(Path folder, long account) {
            return new String[] {folder.toString(), String.valueOf(account), point.map(CrashPoint::name).orElse(""), String.valueOf(early),
                    String.valueOf(lost)};
        }

        static Orders of(String[] arguments) {
            return new Orders(Optional.of(arguments[2]).filter(name -> !name.isEmpty()).map(CrashPoint::valueOf), Boolean.parseBoolean(arguments[3]),
                    Boolean.parseBoolean(arguments[4]));
        }
    }

    private Mortal(Queue queue, long account, Orders orders) {
        this.queue = queue;
        this.account = account;
        this.orders = orders;
        queue.changes().listen(change -> dieIf(dyingWhenTold));
        queue.database().useWrite(handle -> ((SQLiteConnection) handle.getConnection()).addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                dieIf(dyingAtCommit);
            }

            @Override
            public void onRollback() {
                // nothing was done
            }
        }));
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        System.setErr(new PrintStream(folder.resolve("child.log").toFile(), StandardCharsets.UTF_8));
        Properties given = new Properties();
        given.load(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Orders orders = Orders.of(arguments);
        try (Queue queue = Queue.open(folder.resolve("queue.db"), Clock.systemUTC())) {
            long account = Long.parseLong(arguments[1]);
            Network network = queue.accounts().find(account).orElseThrow().account().network();
            new Mortal(queue, account, orders).live(open(network, new Given(given), folder, orders));
        }
    }

    private static Channel open(Network network, Access access, Path folder, Orders orders) {
        Optional<Path> out = Optional.ofNullable(access.fields().get("out")).map(Path::of);
        return out.<Channel>map(path -> new FileChannel(orders.point().map(point -> HaltingFolder.in(path, point)).orElse(path)))
                .orElseGet(() -> new Networks(folder, folder, Clock.systemUTC()).open(network, access));
    }

    private void live(Channel real) throws InterruptedException {
        try (Channel channel = new Dying(real)) {
            Poller poller = new Poller(queue.intake(), queue.accounts(), queue.accounts().find(account).orElseThrow(), channel);
            while (poller.takeNext()) {
                // the next page
            }
            OutboxSender sender = new OutboxSender(queue.outbox(), queue.accounts(), account, channel);
            armed = orders.early();
            sender.recover();
            armed = true;
            while (queue.outbox().nextDue(account).isPresent()) {
                dieAt(CrashPoint.BEFORE_CLAIM);
                dyingAtCommit = isAt(CrashPoint.CLAIM_UNCOMMITTED);
                if (!sender.sendNext()) {
                    Thread.sleep(20);
                }
            }
        }
    }

    private boolean isAt(CrashPoint point) {
        return armed && orders.point().equals(Optional.of(point));
    }

    private void dieAt(CrashPoint point) {
        dieIf(isAt(point));
    }

    private static void dieIf(boolean now) {
        if (now) {
            Runtime.getRuntime().halt(Crashes.DEAD);
        }
    }

    /** Dies before, between and after what it passes on. */
    private final class Dying extends Relay {
        Dying(Channel real) {
            super(real);
        }

        @Override
        public Outcome publish(Outgoing reply) {
            dieAt(CrashPoint.CLAIMED);
            if (armed && orders.point().filter(CrashPoint::isLookingUp).isPresent()) {
                if (!orders.lost()) {
                    super.publish(reply);
                }
                return new Outcome.Unknown("no answer");
            }
            Outcome outcome = super.publish(reply);
            dieAt(CrashPoint.ANSWERED);
            dyingAtCommit = isAt(CrashPoint.SENT_UNCOMMITTED);
            dyingWhenTold = isAt(CrashPoint.SENT_UNTOLD);
            return outcome;
        }

        @Override
        public Outcome lookUp(Outgoing reply) {
            dieAt(CrashPoint.LOOKING_UP);
            Outcome outcome = super.lookUp(reply);
            dieAt(CrashPoint.LOOKED_UP);
            dyingAtCommit = isAt(CrashPoint.SETTLE_UNCOMMITTED);
            return outcome;
        }
    }

    /** What came through the standard input: nothing of it is ever on disk. */
    record Given(Map<String, String> fields, Map<String, String> secrets) implements Access {
        private static final String SECRET = "secret.";

        Given(Properties all) {
            this(new HashMap<>(), new HashMap<>());
            all.stringPropertyNames().forEach(name -> {
                if (name.startsWith(SECRET)) {
                    secrets.put(name.substring(SECRET.length()), all.getProperty(name));
                } else {
                    fields.put(name, all.getProperty(name));
                }
            });
        }

        static Properties of(Access access, Iterable<String> secrets) {
            Properties all = new Properties();
            access.fields().forEach(all::setProperty);
            secrets.forEach(key -> access.secret(key).ifPresent(secret -> all.setProperty(SECRET + key, secret)));
            return all;
        }

        @Override
        public Optional<String> secret(String key) {
            return Optional.ofNullable(secrets.get(key));
        }

        @Override
        public void renew(String key, String secret) {
            secrets.put(key, secret);
        }
    }
}
