package app.detente.storage;

import app.detente.model.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Hidings on their way to the networks. Hiding twice is as hiding once, so what was interrupted is simply done again; the last wish for a message is
 * the one that counts.
 */
public final class HideOutboxStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public HideOutboxStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param attempts made before this one */
    public record Due(long message, String remoteId, boolean hidden, int attempts, long conversation) {}

    /**
     * Wishes for a message to be hidden on its network, or shown there, within the caller's transaction. Nothing is to be done where it is so already,
     * for an account without a connection, and for what is no longer there.
     */
    static void wish(Handle handle, long message, boolean hidden, Instant now) {
        handle.execute("DELETE FROM hide_outbox WHERE message_id = ?", message);
        handle.createUpdate("""
                        INSERT INTO hide_outbox (message_id, account_id, hidden, not_before)
                        SELECT m.id, m.account_id, :hidden, :now FROM message m JOIN account a ON a.id = m.account_id
                         WHERE m.id = :id AND a.state <> 'files' AND m.deleted_at IS NULL AND m.hidden_there <> :hidden""")
                .bind("id", message).bind("hidden", hidden ? 1 : 0).bind("now", now.toEpochMilli()).execute();
    }

    /** The next one for an account whose turn has come. */
    public Optional<Due> next(long account) {
        return database.read(handle -> handle.createQuery("""
                        SELECT h.message_id, m.remote_id, h.hidden, h.attempts, m.conversation_id FROM hide_outbox h JOIN message m ON m.id = h.message_id
                         WHERE h.account_id = :account AND h.refused IS NULL AND h.not_before <= :now ORDER BY h.not_before, h.message_id LIMIT 1""")
                .bind("account", account).bind("now", clock.millis())
                .map((row, context) -> new Due(row.getLong(1), row.getString(2), row.getBoolean(3), row.getInt(4), row.getLong(5))).findOne());
    }

    /** When the next one of an account is due; empty where none is on its way. */
    public Optional<Instant> nextDue(long account) {
        return database.read(handle -> handle.createQuery("SELECT min(not_before) FROM hide_outbox WHERE account_id = :account AND refused IS NULL")
                .bind("account", account).mapTo(Long.class).findOne()).map(Instant::ofEpochMilli);
    }

    /** It is so on the network. Where somebody has changed their mind meanwhile, that goes out next. */
    public void done(Due hiding) {
        database.useWrite(handle -> {
            handle.execute("UPDATE message SET hidden_there = ? WHERE id = ?", hiding.hidden() ? 1 : 0, hiding.message());
            boolean wanted = handle.createQuery("SELECT hidden IS NOT NULL FROM message WHERE id = :id").bind("id", hiding.message())
                    .mapTo(Boolean.class).one();
            wish(handle, hiding.message(), wanted, clock.instant());
        });
        tell(hiding);
    }

    /** It is tried again after a while. */
    public void retry(Due hiding, Duration after) {
        database.useWrite(handle -> handle.execute(
                "UPDATE hide_outbox SET attempts = attempts + 1, not_before = ? WHERE message_id = ? AND hidden = ?",
                clock.instant().plus(after).toEpochMilli(), hiding.message(), hiding.hidden() ? 1 : 0));
    }

    /** The network does not let us; whoever opens the conversation reads why. */
    public void refused(Due hiding, String reason) {
        database.useWrite(handle -> handle.execute("UPDATE hide_outbox SET refused = ? WHERE message_id = ? AND hidden = ?", reason, hiding.message(),
                hiding.hidden() ? 1 : 0));
        tell(hiding);
    }

    private void tell(Due hiding) {
        changes.tell(new Change(Set.of(hiding.conversation())));
    }
}
