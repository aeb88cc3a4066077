package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Change;
import app.detente.model.FileLimit;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.Recipient;
import app.detente.model.filter.Asking;
import app.detente.model.filter.FilterText;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * One action on many conversations. What is to be done is on disk before the first is touched, and each chunk of it is one transaction with its
 * audit rows, so that a console killed at any moment goes on with {@link #step} where it was, and does each once. All of it is undone as one.
 */
public final class BulkStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReplyStore replies;

    /** @param zone where the desk is: where its days begin */
    public BulkStore(Database database, ChangeFeed changes, InstantSource clock, ZoneId zone, ReplyStore replies) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
        this.zone = zone;
        this.replies = replies;
    }

    /** What was not understood narrows nothing: a slip in a search must not widen what is acted on. */
    private QueueQuery query(Handle handle, QueueFilter filter, Adviser me) {
        if (!FilterText.read(filter.words()).whole() || filter.saved().filter(view -> !FilterText.read(view.filter()).whole()).isPresent()) {
            throw new Problem("bulk_misread");
        }
        return new QueueQuery(handle, filter, new Asking(me, clock.instant(), zone), QueueQuery.Bounds.USUAL);
    }

    /**
     * An answer to the customer who wrote this message.
     *
     * @param wording which of its template's wordings it was made from
     */
    public record Letter(long message, String text, int wording) {
        /** From the first wording. */
        public Letter(long message, String text) {
            this(message, text, 0);
        }
    }

    /**
     * Everything that a filter holds now, in no order.
     *
     * @throws Problem {@code bulk_misread} where part of the search was not understood
     */
    public List<Long> matching(QueueFilter filter, Adviser me) {
        return database.read(handle -> query(handle, filter, me).ids());
    }

    /** How many that are. */
    public long count(QueueFilter filter, Adviser me) {
        return database.read(handle -> query(handle, filter, me).count());
    }

    /** Who would be answered in these conversations, whoever waits longest first, with those who cannot be and why. */
    public List<Recipient> recipients(Collection<Long> conversations, Adviser me) {
        return database.read(handle -> Recipients.of(handle, conversations, me, clock.instant()));
    }

    /** The networks on which nobody can be answered with a template's files, and why. */
    public Map<Network, FileLimit.Refusal> refusals(String template) {
        return database.read(handle -> AttachmentStore.refusals(handle, template));
    }

    /** Takes down what is to be done to these conversations; nothing is done to them before the first {@link #step}. */
    public Bulk begin(BulkAction.Uniform action, Collection<Long> conversations, Adviser me) {
        return database.write(handle -> begun(handle, insert(handle, action, me), (sql, bulk) -> {
            for (long conversation : Set.copyOf(conversations)) {
                sql.run("INSERT INTO bulk_item (bulk_id, conversation_id) VALUES (?, ?)", bulk, conversation);
            }
        }));
    }

    /** As {@link #begin(BulkAction.Uniform, Collection, Adviser)}, for everything that a filter holds at this moment. */
    public Bulk begin(BulkAction.Uniform action, QueueFilter filter, Adviser me) {
        return database.write(handle -> {
            long bulk = insert(handle, action, me);
            query(handle, filter, me).into(bulk);
            return begun(handle, bulk, (sql, id) -> { });
        });
    }

    /**
     * Takes down what these people are to be told. Whoever is named twice, in one conversation or in several, is told once.
     *
     * @throws Problem {@code bulk_newcomer} where a newcomer asks: a second pair of eyes reads one reply at a time
     */
    public Bulk begin(BulkAction.Answer action, List<Letter> letters, Adviser me) {
        return database.write(handle -> {
            if (!TeamStore.role(handle, me).reviews()) {
                throw new Problem("bulk_newcomer");
            }
            return begun(handle, insert(handle, action, me), (sql, bulk) -> Answering.list(sql, bulk, letters));
        });
    }

    private interface Items {
        void list(Statements sql, long bulk) throws SQLException;
    }

    private static Bulk begun(Handle handle, long bulk, Items items) {
        Statements.use(handle, "taking down what is to be done", sql -> items.list(sql, bulk));
        handle.execute("UPDATE bulk SET total = (SELECT count(*) FROM bulk_item WHERE bulk_id = bulk.id) WHERE id = ?", bulk);
        return BulkRows.find(handle, bulk);
    }

    private long insert(Handle handle, BulkAction action, Adviser me) {
        return handle.createQuery("INSERT INTO bulk (at, adviser_id, action, total, state) VALUES (:at, :me, :action, 0, 'doing') RETURNING id")
                .bind("at", clock.millis()).bind("me", me.id()).bind("action", BulkRows.encode(action)).mapTo(Long.class).one();
    }

    /** Does, or takes back, the next chunk; a job that is not under way is left as it is. Durable when this returns. */
    public Bulk step(long job) {
        Chunk chunk = database.write(handle -> {
            Chunk next = new Chunk(handle, BulkRows.find(handle, job), clock.instant(), replies);
            next.run();
            return next;
        });
        if (!chunk.touched().isEmpty()) {
            changes.tell(new Change(chunk.touched()));
        }
        return find(job);
    }

    public Bulk find(long job) {
        return database.read(handle -> BulkRows.find(handle, job));
    }

    /** The jobs that a console which ended in the middle has left, oldest first. */
    public List<Bulk> unfinished() {
        return database.read(BulkRows::unfinished);
    }

    /** Does no more of it; what was done stays done. One that is being taken back goes on with that. */
    public Bulk stop(long job) {
        return database.write(handle -> {
            if (handle.execute("UPDATE bulk SET state = 'stopped' WHERE id = ? AND state = 'doing'", job) > 0) {
                handle.execute("DELETE FROM bulk_item WHERE bulk_id = ?", job);
            }
            return BulkRows.find(handle, job);
        });
    }

    /**
     * Begins to take back all it did, with {@link #step}: everything but what somebody has moved on since, or what has left the house. What it had
     * still to do is dropped. Safe to ask twice.
     */
    public Bulk undo(long job) {
        return database.write(handle -> {
            if (handle.execute("UPDATE bulk SET state = 'undoing' WHERE id = ? AND state IN ('doing', 'done', 'stopped')", job) > 0) {
                handle.execute("DELETE FROM bulk_item WHERE bulk_id = ?", job);
            }
            return BulkRows.find(handle, job);
        });
    }
}
