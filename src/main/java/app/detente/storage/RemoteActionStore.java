package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Done;
import app.detente.model.RemoteAction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What is to be done with messages on their networks: hiding, showing again, deleting. Each twice is as once, so what was interrupted is simply done
 * again; the last wish for a message is the one that counts.
 */
public final class RemoteActionStore {
    static final String DELETE = "delete_reply";
    private static final String DETAIL = "message=";
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public RemoteActionStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param attempts made before this one */
    public record Due(long message, String remoteId, RemoteAction action, int attempts, long conversation) {}

    /**
     * Wishes for a message to be hidden on its network, or shown there, within the caller's transaction. Nothing is to be done where it is so already,
     * for an account without a connection, and for what is no longer there.
     */
    static void wish(Handle handle, long message, boolean hidden, Instant now) {
        handle.execute("DELETE FROM remote_action WHERE message_id = ?", message);
        handle.createUpdate("""
                        INSERT INTO remote_action (message_id, account_id, action, not_before)
                        SELECT m.id, m.account_id, :action, :now FROM message m JOIN account a ON a.id = m.account_id
                         WHERE m.id = :id AND a.state <> 'files' AND m.deleted_at IS NULL AND m.hidden_there <> :hidden""")
                .bind("id", message).bind("action", (hidden ? RemoteAction.HIDE : RemoteAction.SHOW).key()).bind("hidden", hidden ? 1 : 0)
                .bind("now", now.toEpochMilli()).execute();
    }

    /**
     * Wishes for a reply of ours to be deleted on its network, once this time has passed; until then {@link TriageStore#undo} takes it back. Empty where it
     * is not public there, or is to be deleted already.
     */
    public Optional<Done> delete(long message, Duration undoWindow, Adviser me) {
        Optional<Done> done = database.write(handle -> {
            Instant now = clock.instant();
            return handle.createQuery("""
                            INSERT INTO remote_action (message_id, account_id, action, not_before)
                            SELECT m.id, m.account_id, 'delete', :at FROM message m JOIN account a ON a.id = m.account_id
                             WHERE m.id = :id AND a.state <> 'files' AND m.kind = 'brand' AND m.deleted_at IS NULL AND m.remote_id NOT LIKE 'local:%'
                            ON CONFLICT (message_id) DO UPDATE SET not_before = excluded.not_before, attempts = 0, refused = NULL
                             WHERE refused IS NOT NULL
                            RETURNING (SELECT conversation_id FROM message WHERE id = :id)""")
                    .bind("id", message).bind("at", now.plus(undoWindow).toEpochMilli()).mapTo(Long.class).findOne()
                    .map(conversation -> new Done(Audit.append(handle, now, me.name(), DELETE, Optional.of(conversation), DETAIL + message), DELETE,
                            conversation));
        });
        done.ifPresent(what -> changes.tell(new Change(Set.of(what.conversationId()))));
        return done;
    }

    /** Takes the wish back within the caller's transaction; false where it is on its way, refused or done. */
    static boolean undo(Handle handle, String detail, Instant now) {
        return handle.execute("DELETE FROM remote_action WHERE message_id = ? AND action = 'delete' AND attempts = 0 AND refused IS NULL AND not_before > ?",
                Long.parseLong(detail.substring(DETAIL.length())), now.toEpochMilli()) > 0;
    }

    /** The next one for an account whose turn has come. */
    public Optional<Due> next(long account) {
        return database.read(handle -> handle.createQuery("""
                        SELECT w.message_id, m.remote_id, w.action, w.attempts, m.conversation_id FROM remote_action w JOIN message m ON m.id = w.message_id
                         WHERE w.account_id = :account AND w.refused IS NULL AND w.not_before <= :now ORDER BY w.not_before, w.message_id LIMIT 1""")
                .bind("account", account).bind("now", clock.millis())
                .map((row, context) -> new Due(row.getLong(1), row.getString(2), RemoteAction.of(row.getString(3)), row.getInt(4), row.getLong(5)))
                .findOne());
    }

    /** When the next one of an account is due; empty where none is on its way. */
    public Optional<Instant> nextDue(long account) {
        return database.read(handle -> handle.createQuery("SELECT min(not_before) FROM remote_action WHERE account_id = :account AND refused IS NULL")
                .bind("account", account).mapTo(Long.class).findOne()).map(Instant::ofEpochMilli);
    }

    /** It is so on the network. Where somebody has changed their mind meanwhile, that goes out next. */
    public void done(Due due) {
        database.useWrite(handle -> {
            switch (due.action()) {
                case HIDE, SHOW -> hiddenIs(handle, due.message(), due.action() == RemoteAction.HIDE);
                case DELETE -> {
                    handle.execute("UPDATE message SET deleted_at = coalesce(deleted_at, ?) WHERE id = ?", clock.millis(), due.message());
                    handle.execute("DELETE FROM remote_action WHERE message_id = ?", due.message());
                }
            }
        });
        tell(due);
    }

    private void hiddenIs(Handle handle, long message, boolean hidden) {
        handle.execute("UPDATE message SET hidden_there = ? WHERE id = ?", hidden ? 1 : 0, message);
        boolean wanted = handle.createQuery("SELECT hidden IS NOT NULL FROM message WHERE id = :id").bind("id", message).mapTo(Boolean.class).one();
        wish(handle, message, wanted, clock.instant());
    }

    /** It is tried again after a while. */
    public void retry(Due due, Duration after) {
        database.useWrite(handle -> handle.execute(
                "UPDATE remote_action SET attempts = attempts + 1, not_before = ? WHERE message_id = ? AND action = ?",
                clock.instant().plus(after).toEpochMilli(), due.message(), due.action().key()));
    }

    /** The network does not let us; whoever opens the conversation reads why. */
    public void refused(Due due, String reason) {
        database.useWrite(handle -> handle.execute("UPDATE remote_action SET refused = ? WHERE message_id = ? AND action = ?", reason, due.message(),
                due.action().key()));
        tell(due);
    }

    private void tell(Due due) {
        changes.tell(new Change(Set.of(due.conversation())));
    }
}
