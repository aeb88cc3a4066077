package app.detente.storage;

import app.detente.model.Change;
import app.detente.model.Fold;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedSet;
import org.jdbi.v3.core.Handle;

/**
 * Takes messages into the queue: each once (account and the network's id), threaded, with its wait, searchable, in one transaction a batch. The
 * same batch again changes nothing, and any order of arrival ends in the same conversations.
 */
public final class IngestStore {
    /** Messages in one transaction; large enough that durability costs nothing, small enough that a desk never waits for it. */
    public static final int BATCH = 1_000;

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public IngestStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
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

    Tally ingest(List<IncomingMessage> messages, Along along) {
        try {
            Change[] change = new Change[1];
            Tally tally = database.write(handle -> {
                try (Statements sql = new Statements(handle.getConnection())) {
                    Batch batch = new Batch(sql, clock.instant());
                    for (IncomingMessage message : messages) {
                        batch.take(message);
                    }
                    batch.settle();
                    if (batch.imported > 0) {
                        Audit.append(handle, clock.instant(), "", "ingest", Optional.empty(), Integer.toString(batch.imported));
                    }
                    Tally counted = new Tally(batch.imported, batch.known);
                    along.run(handle, counted);
                    change[0] = batch.change();
                    return counted;
                }
            });
            if (tally.imported() > 0) {
                changes.tell(change[0]);
            }
            return tally;
        } catch (SQLException e) {
            throw new StorageException("taking a batch of messages", e);
        }
    }

    /** One transaction's work, with what it has already looked up. */
    private static final class Batch {
        private final Statements sql;
        private final long now;
        private final Settling settling;
        private final Map<Network, Long> accounts = new HashMap<>();
        private final SequencedSet<Long> touched = new LinkedHashSet<>();
        private final Set<Long> withNewCustomer = new LinkedHashSet<>();
        private int imported;
        private int known;

        Batch(Statements sql, Instant now) {
            this.sql = sql;
            this.now = now.toEpochMilli();
            this.settling = new Settling(sql);
        }

        void take(IncomingMessage message) throws SQLException {
            long account = account(message.network());
            if (sql.number("SELECT id FROM message WHERE account_id = ? AND remote_id = ?", account, message.id()).isPresent()) {
                known++;
                return;
            }
            long conversation = place(account, message);
            long id = insert(account, conversation, message);
            sql.run("INSERT INTO search (rowid, body, author) VALUES (?, ?, ?)", id, Fold.fold(message.text()), Fold.fold(message.authorName()));
            touched.add(conversation);
            if (message.kind() == MessageKind.CUSTOMER) {
                withNewCustomer.add(conversation);
            }
            imported++;
        }

        void settle() throws SQLException {
            for (long conversation : touched) {
                settling.settle(conversation, withNewCustomer.contains(conversation));
            }
        }

        /** A few conversations are named; a flood is "anything", so that nobody carries thousands of ids about. */
        Change change() {
            return touched.size() > 100 ? Change.anything() : new Change(Set.copyOf(touched));
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

        /** Finds the conversation a message belongs to; where it joins several that were apart until now, they become one. */
        private long place(long account, IncomingMessage message) throws SQLException {
            Set<Long> homes = new LinkedHashSet<>();
            Optional<Long> awaited = byRef(account, "m:" + message.id());
            awaited.ifPresent(homes::add);
            Optional<Long> parent = message.inReplyTo().isEmpty() ? Optional.empty()
                    : sql.number("SELECT conversation_id FROM message WHERE account_id = ? AND remote_id = ?", account, message.inReplyTo().get());
            parent.ifPresent(homes::add);
            if (message.inReplyTo().isPresent() && parent.isEmpty()) {
                byRef(account, "m:" + message.inReplyTo().get()).ifPresent(homes::add);
            }
            if (message.thread().isPresent()) {
                byRef(account, "t:" + message.thread().get()).ifPresent(homes::add);
            }
            long home = homes.isEmpty() ? open(account, message.network()) : homes.size() == 1 ? homes.iterator().next() : merge(homes);
            if (awaited.isPresent()) {
                sql.run("DELETE FROM thread_ref WHERE account_id = ? AND ref = ?", account, "m:" + message.id());
            }
            if (message.inReplyTo().isPresent() && parent.isEmpty()) {
                await(account, "m:" + message.inReplyTo().get(), home);
            }
            if (message.thread().isPresent()) {
                await(account, "t:" + message.thread().get(), home);
            }
            return home;
        }

        private Optional<Long> byRef(long account, String ref) throws SQLException {
            return sql.number("SELECT conversation_id FROM thread_ref WHERE account_id = ? AND ref = ?", account, ref);
        }

        private void await(long account, String ref, long conversation) throws SQLException {
            sql.run("INSERT INTO thread_ref VALUES (?, ?, ?) ON CONFLICT DO NOTHING", account, ref, conversation);
        }

        private long open(long account, Network network) throws SQLException {
            return sql.insert("INSERT INTO conversation (account_id, network, status) VALUES (?, ?, 'new') RETURNING id", account, network.key());
        }

        private long merge(Collection<Long> homes) throws SQLException {
            List<Long> sorted = new ArrayList<>(homes);
            sorted.sort(null);
            long into = sorted.getFirst();
            for (long from : sorted.subList(1, sorted.size())) {
                Merging.merge(sql, from, into);
                touched.remove(from);
                if (withNewCustomer.remove(from)) {
                    withNewCustomer.add(into);
                }
            }
            touched.add(into);
            return into;
        }

        private long insert(long account, long conversation, IncomingMessage m) throws SQLException {
            Optional<Long> customer = switch (m.kind()) {
                case CUSTOMER, PEER -> Optional.of(customer(account, m));
                case BRAND, AUTOMATIC, NOTE -> Optional.empty();
            };
            return sql.insert("""
                    INSERT INTO message (account_id, conversation_id, remote_id, parent_ref, kind, customer_id, author, adviser, body, authored_at,
                                         received_at, url)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                    account, conversation, m.id(), m.inReplyTo(), m.kind().key(), customer, m.authorName(), m.adviser(), m.text(),
                    m.authored().toEpochMilli(), now, m.url());
        }

        private long customer(long account, IncomingMessage m) throws SQLException {
            long at = m.authored().toEpochMilli();
            Optional<Long> held = sql.number("SELECT id FROM customer WHERE account_id = ? AND remote_id = ?", account, m.authorId());
            if (held.isEmpty()) {
                return sql.insert("INSERT INTO customer (account_id, remote_id, name, name_at) VALUES (?, ?, ?, ?) RETURNING id",
                        account, m.authorId(), m.authorName(), at);
            }
            sql.run("UPDATE customer SET name = ?1, name_at = ?2 WHERE id = ?3 AND name <> ?1 AND (name_at < ?2 OR name_at = ?2 AND name > ?1)",
                    m.authorName(), at, held.get());
            return held.get();
        }
    }
}
