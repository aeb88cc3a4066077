package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Done;
import app.detente.model.Status;
import app.detente.model.Triage;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What advisers do to conversations: each action is one transaction with its audit row, and each can be taken back. */
public final class TriageStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public TriageStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** Does it; empty where it would change nothing (already tagged, already closed, gone). */
    public Optional<Done> apply(Action action, long conversation, Adviser me) {
        Optional<Done> done = database.write(handle -> apply(handle, action, conversation, me));
        done.ifPresent(d -> changes.tell(new Change(Set.of(conversation))));
        return done;
    }

    private Optional<Done> apply(Handle handle, Action action, long conversation, Adviser me) {
        Optional<Before> before = Before.of(handle, conversation);
        if (before.isEmpty() || !Triage.allows(action).contains(before.get().status())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<String> detail = switch (action) {
            case Action.Assign(Optional<Long> adviser) -> before.get().assignee().equals(adviser) ? Optional.empty()
                    : done(set(handle, conversation, "assignee_id = :value", adviser.orElse(null)), before.get().encode());
            case Action.AddTag(long tag) -> done(handle.execute("INSERT INTO conversation_tag VALUES (?, ?) ON CONFLICT DO NOTHING", tag, conversation)
                    + touch(handle, conversation) - 1, "tag=" + tag);
            case Action.RemoveTag(long tag) -> done(handle.execute("DELETE FROM conversation_tag WHERE tag_id = ? AND conversation_id = ?",
                    tag, conversation) + touch(handle, conversation) - 1, "tag=" + tag);
            case Action.Snooze(Instant until) -> done(set(handle, conversation, "status = 'snoozed', snoozed_until = :value", until.toEpochMilli()),
                    before.get().encode());
            case Action.Close() -> Optional.of(close(handle, conversation, before.get(), now).encode());
            case Action.Reopen() -> Optional.of(reopen(handle, conversation, before.get()).encode());
            case Action.MarkSpam() -> done(set(handle, conversation, "status = 'spam', snoozed_until = :value", null), before.get().encode());
        };
        return detail.map(text -> new Done(Audit.append(handle, now, me.name(), action.key(), Optional.of(conversation), text), action.key(), conversation));
    }

    private static Optional<String> done(int rows, String detail) {
        return rows > 0 ? Optional.of(detail) : Optional.empty();
    }

    private static int touch(Handle handle, long conversation) {
        return handle.execute("UPDATE conversation SET version = version + 1 WHERE id = ?", conversation);
    }

    private static int set(Handle handle, long conversation, String assignment, Object value) {
        return handle.createUpdate("UPDATE conversation SET " + assignment + ", version = version + 1 WHERE id = :id")
                .bind("id", conversation).bind("value", value).execute();
    }

    /** Whoever waits is dismissed as needing no reply: their wait ends now, and is never counted as answered. */
    private static Before close(Handle handle, long conversation, Before before, Instant now) {
        List<Long> dismissed = handle.createQuery("SELECT opened_by FROM wait WHERE conversation_id = :id AND closed_at IS NULL")
                .bind("id", conversation).mapTo(Long.class).list();
        for (long message : dismissed) {
            handle.execute("UPDATE message SET dismissed_at = ? WHERE id = ?", now.toEpochMilli(), message);
        }
        handle.execute("UPDATE conversation SET status = 'closed', closed_at = ?, snoozed_until = NULL WHERE id = ?", now.toEpochMilli(), conversation);
        settle(handle, conversation);
        return before.with(dismissed);
    }

    /** Whoever was dismissed by the closing waits again, from when they wrote: silence never improves a figure. */
    private static Before reopen(Handle handle, long conversation, Before before) {
        List<Long> dismissed = before.closedAt().isEmpty() ? List.of() : handle.createQuery(
                        "SELECT id FROM message WHERE conversation_id = :id AND dismissed_at = :at AND hidden IS NULL")
                .bind("id", conversation).bind("at", before.closedAt().get()).mapTo(Long.class).list();
        undismiss(handle, dismissed);
        handle.createUpdate("""
                        UPDATE conversation SET status = 'open', seen = 1, closed_at = NULL, snoozed_until = NULL, reopened = reopened + :again
                         WHERE id = :id""")
                .bind("id", conversation).bind("again", before.status() == Status.CLOSED ? 1 : 0).execute();
        settle(handle, conversation);
        return before.with(dismissed);
    }

    private static void undismiss(Handle handle, List<Long> messages) {
        messages.forEach(message -> handle.execute("UPDATE message SET dismissed_at = NULL WHERE id = ?", message));
    }

    static void settle(Handle handle, long conversation) {
        try (Statements sql = new Statements(handle.getConnection())) {
            new Settling(sql).settle(conversation, false);
        } catch (SQLException e) {
            throw new StorageException("settling a conversation", e);
        }
    }

    /** Takes an action back, once. False where it was taken back already. What has happened since stays. */
    public boolean undo(Done done, Adviser me) {
        boolean undone = database.write(handle -> undo(handle, done, me));
        if (undone) {
            changes.tell(new Change(Set.of(done.conversationId())));
        }
        return undone;
    }

    private boolean undo(Handle handle, Done done, Adviser me) {
        if (handle.createQuery("SELECT count(*) FROM event WHERE undoes = :seq").bind("seq", done.event()).mapTo(Integer.class).one() > 0) {
            return false;
        }
        String detail = handle.createQuery("SELECT detail FROM event WHERE seq = :seq").bind("seq", done.event()).mapTo(String.class).one();
        long conversation = done.conversationId();
        switch (done.key()) {
            case "tag" -> handle.execute("DELETE FROM conversation_tag WHERE tag_id = ? AND conversation_id = ?", tagOf(detail), conversation);
            case "untag" -> handle.execute("INSERT INTO conversation_tag VALUES (?, ?) ON CONFLICT DO NOTHING", tagOf(detail), conversation);
            case "assign", "unassign" -> set(handle, conversation, "assignee_id = :value", Before.decode(detail).assignee().orElse(null));
            case "note" -> removeNote(handle, Long.parseLong(detail), conversation);
            default -> putBack(handle, done, Before.decode(detail));
        }
        touch(handle, conversation);
        Audit.append(handle, clock.instant(), me.name(), "undo", Optional.of(conversation), done.key(), Optional.of(done.event()));
        return true;
    }

    private static void removeNote(Handle handle, long message, long conversation) {
        handle.execute("DELETE FROM search WHERE rowid = ?", message);
        handle.execute("DELETE FROM message WHERE id = ? AND kind = 'note'", message);
        settle(handle, conversation);
    }

    private static long tagOf(String detail) {
        return Long.parseLong(detail.substring("tag=".length()));
    }

    private static void putBack(Handle handle, Done done, Before before) {
        boolean wasReopen = done.key().equals("reopen");
        if (wasReopen) {
            before.dismissed().forEach(message ->
                    handle.execute("UPDATE message SET dismissed_at = ? WHERE id = ?", before.closedAt().orElseThrow(), message));
        } else {
            undismiss(handle, before.dismissed());
        }
        handle.createUpdate("""
                        UPDATE conversation SET status = :status, snoozed_until = :snoozed, closed_at = :closed, reopened = :reopened
                         WHERE id = :id""")
                .bind("id", done.conversationId()).bind("status", before.status().key()).bind("snoozed", before.snoozedUntil().orElse(null))
                .bind("closed", before.closedAt().orElse(null)).bind("reopened", before.reopened()).execute();
        settle(handle, done.conversationId());
    }
}
