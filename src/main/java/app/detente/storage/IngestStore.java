package app.detente.storage;

import app.detente.model.Change;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.RemoteEvent;
import app.detente.rules.Arrival;
import app.detente.rules.Guard;
import app.detente.rules.RuleBook;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes messages into the queue: each once (account and the network's id), threaded, with its wait, searchable, in one transaction a batch. The
 * same batch again changes nothing, and any order of arrival ends in the same conversations. The rules of the house meet each customer message
 * once, in the same transaction.
 */
public final class IngestStore {
    /** Messages in one transaction; large enough that durability costs nothing, small enough that a desk never waits for it. */
    public static final int BATCH = 1_000;

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final RuleBooks books = new RuleBooks();

    public IngestStore(Database database, ChangeFeed changes, InstantSource clock) {
        this(database, changes, clock, System::nanoTime);
    }

    /** `nanos` is the watch by which slow rules are caught. */
    IngestStore(Database database, ChangeFeed changes, InstantSource clock, LongSupplier nanos) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** How many were new, and how many were held already. */
    public record Tally(int imported, int known) {}

    /** Takes one batch, durable when this returns. */
    public Tally ingest(List<IncomingMessage> messages) {
        return ingest(messages, (handle, tally) -> { });
    }

    /** What else belongs into the batch's transaction: the cursor of whoever read it. */
    interface Along {
        void run(Handle handle, Tally tally);
    }

    /** As {@link Along}, where conversations are touched by it besides. */
    interface Telling {
        Set<Long> run(Handle handle, Statements sql, Tally tally) throws SQLException;
    }

    Tally ingest(List<IncomingMessage> messages, Along along) {
        return take(messages, Optional.empty(), (handle, sql, tally) -> {
            along.run(handle, tally);
            return Set.of();
        });
    }

    /** Messages of one account. */
    Tally ingest(long account, List<RemoteEvent.Written> written, Telling along) {
        return take(written.stream().map(RemoteEvent.Written::message).toList(), Optional.of(account), along);
    }

    private Tally take(List<IncomingMessage> messages, Optional<Long> account, Telling along) {
        try {
            List<Change> change = new ArrayList<>();
            Tally tally = database.write(handle -> {
                try (Statements sql = new Statements(handle)) {
                    RuleBook book = books.current(handle);
                    Batch batch = new Batch(handle, sql, clock.instant(), !book.isEmpty());
                    if (account.isPresent() && !messages.isEmpty()) {
                        batch.accounts.put(messages.getFirst().network(), account.get());
                    }
                    for (IncomingMessage message : messages) {
                        batch.take(message);
                    }
                    batch.settle();
                    if (!batch.fresh.isEmpty()) {
                        batch.apply(new RuleRun(handle, sql, book, new Guard(nanos), clock.instant()));
                    }
                    batch.index();
                    if (batch.imported > 0) {
                        Audit.append(handle, clock.instant(), "", "ingest", Optional.empty(), Integer.toString(batch.imported));
                    }
                    Tally counted = new Tally(batch.imported, batch.known);
                    batch.touched.addAll(along.run(handle, sql, counted));
                    if (!batch.touched.isEmpty()) {
                        change.add(batch.change());
                    }
                    return counted;
                }
            });
            change.forEach(changes::tell);
            return tally;
        } catch (SQLException e) {
            throw new StorageException("taking a batch of messages", e);
        }
    }

    /** One transaction's work, with what it has already looked up. */
    private static final class Batch {
        private final Statements sql;
        private final long now;
        private final Threading threading;
        private final Holding holding;
        private final Map<Network, Long> accounts = new EnumMap<>(Network.class);
        private final Set<Long> touched = new LinkedHashSet<>();
        private final Set<Long> withNewCustomer = new HashSet<>();
        private final boolean ruled;
        private final List<Fresh> fresh = new ArrayList<>();
        private final SequencedMap<Long, IncomingMessage> said = new LinkedHashMap<>();
        private final Map<Long, String> names = new LinkedHashMap<>();
        private final Set<Long> renamed = new HashSet<>();
        private int imported;
        private int known;

        /** A customer's message that rules are to look at. */
        private record Fresh(Arrival arrival, long conversation) {}

        Batch(Handle handle, Statements sql, Instant now, boolean ruled) throws SQLException {
            this.sql = sql;
            this.ruled = ruled;
            this.now = now.toEpochMilli();
            this.holding = new Holding(handle, sql, now);
            this.threading = new Threading(sql);
        }

        void take(IncomingMessage message) throws SQLException {
            long account = account(message.network());
            if (sql.number("SELECT id FROM message WHERE account_id = ? AND remote_id = ?", account, message.id()).isPresent()) {
                known++;
                return;
            }
            long conversation = threading.place(account, message);
            Optional<Long> customer = switch (message.kind()) {
                case CUSTOMER, PEER -> Optional.of(customer(account, message));
                case BRAND, AUTOMATIC, NOTE -> Optional.empty();
            };
            long id = insert(account, conversation, customer, message);
            said.put(id, message);
            touched.add(conversation);
            if (message.kind() == MessageKind.CUSTOMER) {
                withNewCustomer.add(conversation);
                if (ruled) {
                    fresh.add(new Fresh(new Arrival(id, message.text(), message.authorName(), message.authorId(), message.network(),
                            message.authored(), RuleRun.first(sql, customer.orElseThrow(), id)), conversation));
                }
            }
            imported++;
        }

        void settle() throws SQLException {
            Set<Long> woken = withNewCustomer.stream().map(threading::home).collect(Collectors.toSet());
            Set<Long> homes = touched.stream().map(threading::home).collect(Collectors.toCollection(LinkedHashSet::new));
            Settling settling = new Settling(sql);
            for (long conversation : homes) {
                settling.settle(conversation, woken.contains(conversation));
                if (woken.contains(conversation)) {
                    holding.keep(conversation);
                }
            }
        }

        /** After settling: a rule acts on a conversation as it stands. */
        void apply(RuleRun rules) throws SQLException {
            for (Fresh message : fresh) {
                rules.apply(message.arrival(), threading.home(message.conversation()));
            }
            rules.finish();
        }

        /**
         * Last of all: a statement that SQLite prepares to be rolled back alone, as it does wherever a trigger or a query may add rows to it, makes the
         * indexes write down what they have gathered. Indexed in between, every message costs several times as much.
         */
        void index() throws SQLException {
            for (Map.Entry<Long, IncomingMessage> message : said.sequencedEntrySet()) {
                Searching.index(sql, message.getKey(), message.getValue().text(), message.getValue().authorName());
            }
            for (Map.Entry<Long, String> customer : names.entrySet()) {
                if (renamed.contains(customer.getKey())) {
                    CustomerNames.forget(sql, customer.getKey());
                }
                CustomerNames.index(sql, customer.getKey(), customer.getValue());
            }
        }

        /** A few conversations are named; a flood is "anything", so that nobody carries thousands of ids about. */
        Change change() {
            Set<Long> named = touched.stream().map(threading::home).collect(Collectors.toSet());
            named.addAll(threading.gone());
            return named.size() > 100 ? Change.anything() : new Change(Set.copyOf(named));
        }

        private long account(Network network) throws SQLException {
            Long found = accounts.get(network);
            if (found == null) {
                sql.run("INSERT INTO account (network, name) VALUES (?, ?) ON CONFLICT DO NOTHING", network.key(), network.key());
                found = sql.number("SELECT id FROM account WHERE network = ? AND name = ?", network.key(), network.key()).orElseThrow();
                accounts.put(network, found);
            }
            return found;
        }

        private long insert(long account, long conversation, Optional<Long> customer, IncomingMessage m) throws SQLException {
            return sql.insert("""
                    INSERT INTO message (account_id, conversation_id, remote_id, parent_ref, kind, customer_id, author, adviser, body, authored_at,
                                         received_at, url)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    account, conversation, m.id(), m.inReplyTo(), m.kind().key(), customer, m.authorName(), m.adviser(), m.text(),
                    m.authored().toEpochMilli(), now, m.url());
        }

        private long customer(long account, IncomingMessage m) throws SQLException {
            record Held(long id, String name) {}
            long at = m.authored().toEpochMilli();
            Optional<Held> held = sql.first("SELECT id, name FROM customer WHERE account_id = ? AND remote_id = ?",
                    row -> new Held(row.getLong(1), row.getString(2)), account, m.authorId());
            if (held.isEmpty()) {
                long id = sql.insert("INSERT INTO customer (account_id, remote_id, name, name_at) VALUES (?, ?, ?, ?)",
                        account, m.authorId(), m.authorName(), at);
                names.put(id, m.authorName());
                return id;
            }
            Held known = held.get();
            if (known.name().equals(m.authorName())) {
                sql.run("UPDATE customer SET name_at = max(name_at, ?) WHERE id = ?", at, known.id());
            } else if (sql.run("UPDATE customer SET name = ?1, name_at = ?2 WHERE id = ?3 AND (name_at < ?2 OR name_at = ?2 AND name > ?1)",
                    m.authorName(), at, known.id()) > 0 && names.put(known.id(), m.authorName()) == null) {
                renamed.add(known.id());
            }
            return known.id();
        }
    }
}
