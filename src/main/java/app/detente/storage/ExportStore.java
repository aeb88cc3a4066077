package app.detente.storage;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The messages of the queue as they came, so that another one can take them in. What a network has deleted is not given on, nor is spam, nor what was written
 * here and is a note or has not gone out. Nor does it say which adviser answered: with the hours beside it that would be figures by adviser, past their one door ({@link PeopleStore}).
 */
public final class ExportStore {
    private static final String MESSAGES = """
            SELECT a.network, m.remote_id, m.parent_ref, m.kind, coalesce(c.remote_id, m.author), m.author, m.body, m.authored_at, m.url,
                   (SELECT min(substr(t.ref, 3)) FROM thread_ref t WHERE t.conversation_id = m.conversation_id AND substr(t.ref, 1, 2) = 't:')
              FROM message m JOIN account a ON a.id = m.account_id JOIN conversation v ON v.id = m.conversation_id
                   LEFT JOIN customer c ON c.id = m.customer_id
             WHERE m.deleted_at IS NULL AND v.status <> 'spam' AND NOT (m.kind = 'note' AND m.remote_id LIKE 'note:%')
               AND NOT EXISTS (SELECT 1 FROM reply r JOIN outbox o ON o.key = r.key WHERE r.message_id = m.id AND o.state <> 'sent')
               AND m.authored_at >= ? AND m.authored_at < ? ORDER BY m.authored_at, m.id""";
    private final Database database;

    public ExportStore(Database database) {
        this.database = database;
    }

    /** Takes one message after another. */
    public interface Taker {
        void take(IncomingMessage message) throws IOException;
    }

    /**
     * Gives every message of a span in the order of time, from one state of the queue; gives how many. Memory does not grow with their number.
     *
     * @param from  the first moment in it; empty for the beginning
     * @param until the first after it; empty for no end
     */
    public long each(Optional<Instant> from, Optional<Instant> until, Taker taker) throws IOException {
        return database.read(handle -> {
            try (PreparedStatement sql = handle.getConnection().prepareStatement(MESSAGES)) {
                sql.setLong(1, from.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
                sql.setLong(2, until.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
                long count = 0;
                try (ResultSet row = sql.executeQuery()) {
                    for (; row.next(); count++) {
                        taker.take(message(row));
                    }
                }
                return count;
            } catch (SQLException e) {
                throw new StorageException("giving messages", e);
            }
        });
    }

    private static IncomingMessage message(ResultSet row) throws SQLException {
        return new IncomingMessage(Network.of(row.getString(1)).orElseThrow(), row.getString(2), Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getString(3)), MessageKind.of(row.getString(4)), row.getString(5), row.getString(6), Optional.empty(),
                row.getString(7), Instant.ofEpochMilli(row.getLong(8)), Optional.ofNullable(row.getString(9)));
    }
}
