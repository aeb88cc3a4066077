package app.detente.storage;

import app.detente.model.Problem;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks whether the queue is sound, and rebuilds what is derived. Never deletes what somebody wrote. */
public final class Doctor {
    private static final List<String> GUARDS = List.of("event_is_not_changed", "event_is_not_deleted", "event_end_is_not_deleted");

    private final Database database;
    private final InstantSource clock;

    public Doctor(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What can be looked at; the bundles hold a sentence for each. */
    public enum Check { FILE, REFERENCES, INDEX, WAITS, COUNTERS, AUDIT, REGISTER, OUTBOX }

    /** @param findings what is wrong, in short; empty where all is well */
    public record Finding(Check check, List<String> findings) {
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /** All checks, in order; of a damaged file nothing more is asked. Reads the whole queue. */
    public List<Finding> examine() {
        Finding file = new Finding(Check.FILE, fileFindings());
        return file.sound() ? examineContent(file) : List.of(file);
    }

    /** Damage may be such that SQLite cannot even finish looking for it. */
    private List<String> fileFindings() {
        try {
            return database.maintain(handle -> handle.createQuery("PRAGMA integrity_check").mapTo(String.class)
                    .filter(line -> !line.equals("ok")).list());
        } catch (Problem stopped) {
            if (stopped.key().equals("queue.damaged")) {
                return List.of("integrity_check");
            }
            throw stopped;
        }
    }

    private List<Finding> examineContent(Finding file) {
        return List.of(
                file,
                new Finding(Check.REFERENCES, database.maintain(handle -> handle.createQuery("PRAGMA foreign_key_check")
                        .map((row, context) -> row.getString(1) + " " + row.getLong(2)).list())),
                new Finding(Check.INDEX, database.read(Doctor::indexFindings)),
                new Finding(Check.WAITS, database.read(Doctor::waitFindings)),
                new Finding(Check.COUNTERS, database.read(Counters::findings)),
                new Finding(Check.AUDIT, database.read(Doctor::auditFindings)),
                new Finding(Check.REGISTER, database.read(Hidings::findings)),
                new Finding(Check.OUTBOX, database.read(Doctor::outboxFindings)));
    }

    private static List<String> indexFindings(Handle handle) {
        return handle.createQuery("""
                        SELECT 'message ' || id FROM message WHERE id NOT IN (SELECT id FROM search_docsize)
                        UNION ALL SELECT 'row ' || id FROM search_docsize WHERE id NOT IN (SELECT id FROM message)
                        UNION ALL SELECT 'name ' || id FROM customer WHERE id NOT IN (SELECT id FROM customer_name_docsize)""")
                .mapTo(String.class).list();
    }

    private static List<String> waitFindings(Handle handle) {
        List<String> wrong = new ArrayList<>();
        handle.createQuery("""
                        SELECT c.id FROM conversation c
                         WHERE c.waiting_since IS NOT (SELECT min(opened_at) FROM wait w WHERE w.conversation_id = c.id AND w.closed_at IS NULL)
                            OR (c.lane = 0) <> (c.waiting_since IS NOT NULL) AND c.lane NOT IN (2, 4)
                            OR c.message_count <> (SELECT count(*) FROM message m WHERE m.conversation_id = c.id)""")
                .mapTo(Long.class).forEach(id -> wrong.add("conversation " + id));
        try (Statements sql = new Statements(handle)) {
            Settling settling = new Settling(sql);
            for (long conversation : sql.list("SELECT id FROM conversation", row -> row.getLong(1))) {
                if (!settling.agrees(conversation)) {
                    wrong.add("waits of " + conversation);
                }
            }
            return wrong;
        } catch (SQLException e) {
            throw new StorageException("working out the waits", e);
        }
    }

    private static List<String> auditFindings(Handle handle) {
        List<String> wrong = new ArrayList<>();
        for (String guard : GUARDS) {
            if (handle.createQuery("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name = :name").bind("name", guard)
                    .mapTo(Integer.class).one() == 0) {
                wrong.add(guard);
            }
        }
        byte[][] before = {Audit.BEGINNING};
        long[] expected = {1};
        handle.createQuery("SELECT * FROM event ORDER BY seq").map((row, context) -> {
            Audit.Entry entry = new Audit.Entry(row.getLong("seq"), row.getLong("at"), row.getString("adviser"), row.getString("action"),
                    Rows.maybeLong(row, "conversation_id"), row.getString("detail"), Rows.maybeLong(row, "undoes"));
            byte[] hash = row.getBytes("hash");
            if (entry.seq() != expected[0] || !Arrays.equals(hash, Audit.hash(before[0], entry))) {
                wrong.add("event " + entry.seq());
            }
            before[0] = hash;
            expected[0] = entry.seq() + 1;
            return entry.seq();
        }).list();
        boolean whole = handle.createQuery("SELECT seq, hash FROM event_end")
                .map((row, context) -> row.getLong("seq") == expected[0] - 1 && Arrays.equals(row.getBytes("hash"), before[0])).findOne().orElse(false);
        if (!whole) {
            wrong.add("event_end " + expected[0]);
        }
        return wrong;
    }

    private static List<String> outboxFindings(Handle handle) {
        return handle.createQuery("SELECT key FROM outbox WHERE state IN ('unknown', 'needs_person', 'failed')").mapTo(String.class).list();
    }

    /** Writes the index, the waits, the queue's rows and the counters anew from the messages. Returns how many conversations were settled. */
    public int rebuild() {
        return database.write(handle -> {
            handle.execute("INSERT INTO search (search) VALUES ('delete-all')");
            handle.execute("INSERT INTO customer_name (customer_name) VALUES ('delete-all')");
            try (Statements sql = new Statements(handle)) {
                indexMessages(sql);
                indexNames(sql);
                List<Long> all = sql.list("SELECT id FROM conversation", row -> row.getLong(1));
                Settling settling = new Settling(sql);
                for (long conversation : all) {
                    settling.settle(conversation, false);
                }
                Counters.rebuild(handle);
                Audit.append(handle, clock.instant(), "", "rebuild", Optional.empty(), Integer.toString(all.size()));
                return all.size();
            } catch (SQLException e) {
                throw new StorageException("rebuilding what is derived", e);
            }
        });
    }

    /** By key, so that memory does not grow with the queue. */
    private static void indexMessages(Statements sql) throws SQLException {
        record Row(long id, String body, String author) {}
        long last = 0;
        List<Row> rows;
        do {
            rows = sql.list("SELECT id, body, author FROM message WHERE id > ? ORDER BY id LIMIT 1000",
                    row -> new Row(row.getLong(1), row.getString(2), row.getString(3)), last);
            for (Row row : rows) {
                Searching.index(sql, row.id(), row.body(), row.author());
                last = row.id();
            }
        } while (!rows.isEmpty());
    }

    private static void indexNames(Statements sql) throws SQLException {
        record Row(long id, String name) {}
        long last = 0;
        List<Row> rows;
        do {
            rows = sql.list("SELECT id, name FROM customer WHERE id > ? ORDER BY id LIMIT 1000", row -> new Row(row.getLong(1), row.getString(2)), last);
            for (Row row : rows) {
                CustomerNames.index(sql, row.id(), row.name());
                last = row.id();
            }
        } while (!rows.isEmpty());
    }
}
