package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Done;
import app.detente.model.Priority;
import app.detente.model.Status;
import app.detente.model.Triage;
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
        Optional<Done> done = database.write(handle -> apply(handle, action, Merging.home(handle, conversation), me));
        done.ifPresent(d -> changes.tell(new Change(Set.of(d.conversationId()))));
        return done;
    }

    private Optional<Done> apply(Handle handle, Action action, long conversation, Adviser me) {
        Optional<Before> found = Before.of(handle, conversation);
        if (found.isEmpty() || !Triage.allows(action).contains(found.get().status())) {
            return Optional.empty();
        }
        Before before = found.get();
        Instant now = clock.instant();
        Optional<String> detail = switch (action) {
            case Action.Assign(Optional<Long> adviser) -> before.assignee().equals(adviser) ? Optional.empty()
                    : done(set(handle, conversation, "assignee_id = :value", adviser.orElse(null)), before.encode());
            case Action.AddTag(long tag) -> done(tag(handle, conversation, tag), "tag=" + tag);
            case Action.RemoveTag(long tag) -> done(untag(handle, conversation, tag), "tag=" + tag);
            case Action.Snooze(Optional<Instant> until) -> before.isSnoozed(until) ? Optional.empty()
                    : done(set(handle, conversation, "status = 'snoozed', lane = 2, snoozed_until = :value",
                            until.map(Instant::toEpochMilli).orElse(null)), before.encode());
            case Action.SetPriority(Priority priority) -> before.priority() == priority ? Optional.empty()
                    : done(prioritize(handle, conversation, priority), before.encode());
            case Action.Close() -> Optional.of(close(handle, conversation, before, now).encode());
            case Action.Reopen() -> before.isNobodysWork() ? Optional.empty() : Optional.of(reopen(handle, conversation, before).encode());
            case Action.MarkSpam() -> done(set(handle, conversation, "status = 'spam', lane = 4, snoozed_until = :value", null), before.encode());
        };
        return detail.map(text ->
                new Done(Audit.append(handle, now, me.name(), action.key(), Optional.of(conversation), text), action.key(), conversation));
    }

    private static Optional<String> done(int rows, String detail) {
        return rows > 0 ? Optional.of(detail) : Optional.empty();
    }

    private static int tag(Handle handle, long conversation, long tag) {
        return touched(handle, conversation, handle.execute(
                "INSERT INTO conversation_tag (tag_id, conversation_id) VALUES (?, ?) ON CONFLICT DO NOTHING", tag, conversation));
    }

    private static int untag(Handle handle, long conversation, long tag) {
        return touched(handle, conversation, handle.execute(
                "DELETE FROM conversation_tag WHERE tag_id = ? AND conversation_id = ?", tag, conversation));
    }

    private static int touched(Handle handle, long conversation, int rows) {
        if (rows > 0) {
            handle.execute("UPDATE conversation SET version = version + 1 WHERE id = ?", conversation);
        }
        return rows;
    }

    private static int set(Handle handle, long conversation, String assignment, Object value) {
        return handle.createUpdate("UPDATE conversation SET " + assignment + ", version = version + 1 WHERE id = :id")
                .bind("id", conversation).bind("value", value).execute();
    }

    private static int prioritize(Handle handle, long conversation, Priority priority) {
        int rows = set(handle, conversation, "priority = :value", priority.number());
        settle(handle, conversation);
        return rows;
    }

    /** Whoever waits is dismissed as needing no reply, for all they wrote so far: the wait ends now, and is never counted as answered. */
    private static Before close(Handle handle, long conversation, Before before, Instant now) {
        List<Long> dismissed = handle.createQuery("""
                        SELECT m.id FROM wait w JOIN message m ON m.conversation_id = w.conversation_id AND m.customer_id = w.customer_id
                         WHERE w.conversation_id = :id AND w.closed_at IS NULL AND m.kind = 'customer' AND m.authored_at >= w.opened_at
                           AND m.dismissed_at IS NULL ORDER BY m.id""")
                .bind("id", conversation).mapTo(Long.class).list();
        dismiss(handle, dismissed, now.toEpochMilli());
        handle.execute("UPDATE conversation SET status = 'closed', lane = 3, closed_at = ?, snoozed_until = NULL WHERE id = ?",
                now.toEpochMilli(), conversation);
        settle(handle, conversation);
        return before.with(dismissed);
    }

    /** Whoever was dismissed by the closing waits again, from when they wrote: silence never improves a figure. */
    private static Before reopen(Handle handle, long conversation, Before before) {
        List<Long> dismissed = before.closedAt().isEmpty() ? List.of() : handle.createQuery(
                        "SELECT id FROM message WHERE conversation_id = :id AND dismissed_at = :at AND hidden IS NULL ORDER BY id")
                .bind("id", conversation).bind("at", before.closedAt().get()).mapTo(Long.class).list();
        undismiss(handle, dismissed);
        handle.createUpdate("""
                        UPDATE conversation SET status = 'open', lane = 0, seen = 1, closed_at = NULL, snoozed_until = NULL,
                               reopened = reopened + :again
                         WHERE id = :id""")
                .bind("id", conversation).bind("again", before.status() == Status.CLOSED ? 1 : 0).execute();
        settle(handle, conversation);
        return before.with(dismissed);
    }

    private static void dismiss(Handle handle, List<Long> messages, long at) {
        messages.forEach(message -> handle.execute("UPDATE message SET dismissed_at = ? WHERE id = ?", at, message));
    }

    private static void undismiss(Handle handle, List<Long> messages) {
        messages.forEach(message -> handle.execute("UPDATE message SET dismissed_at = NULL WHERE id = ?", message));
    }

    private static void settle(Handle handle, long conversation) {
        Statements.use(handle, "settling a conversation", sql -> new Settling(sql).settle(conversation, false));
    }

    /**
     * Takes an action back, once. False where it was taken back already, or where somebody has moved the conversation on since: what has happened
     * since stays.
     */
    public boolean undo(Done done, Adviser me) {
        Optional<Long> conversation = database.write(handle -> undo(handle, done, me));
        conversation.ifPresent(id -> changes.tell(new Change(Set.of(id))));
        return conversation.isPresent();
    }

    private Optional<Long> undo(Handle handle, Done done, Adviser me) {
        if (isUndone(handle, done) || Before.MOVES.contains(done.key()) && hasMovedOn(handle, done)) {
            return Optional.empty();
        }
        String detail = handle.createQuery("SELECT detail FROM event WHERE seq = :seq").bind("seq", done.event()).mapTo(String.class).one();
        long conversation = Merging.home(handle, done.conversationId());
        switch (done.key()) {
            case "reply" -> {
                return ReplyStore.takeBack(handle, detail.substring("key=".length()), me, clock.instant());
            }
            case "tag" -> untag(handle, conversation, tagOf(detail));
            case "untag" -> tag(handle, conversation, tagOf(detail));
            case "assign", "unassign" -> set(handle, conversation, "assignee_id = :value", Before.decode(detail).assignee().orElse(null));
            case "priority" -> prioritize(handle, conversation, Before.decode(detail).priority());
            case "person-note", "person-unnote", "person-join", "person-separate" -> {
                if (!CustomerStore.undo(handle, done.key(), detail)) {
                    return Optional.empty();
                }
            }
            case "peer", "peer-deny", "no-reply" -> PeerStore.undo(handle, done.key(), detail);
            case "note" -> removeNote(handle, Long.parseLong(detail), conversation, me);
            default -> putBack(handle, conversation, done, Before.decode(detail));
        }
        Audit.append(handle, clock.instant(), me.name(), "undo", Optional.of(conversation), done.key(), Optional.of(done.event()));
        return Optional.of(conversation);
    }

    private static boolean isUndone(Handle handle, Done done) {
        return handle.createQuery("SELECT count(*) FROM event WHERE undoes = :seq").bind("seq", done.event()).mapTo(Integer.class).one() > 0;
    }

    private static boolean hasMovedOn(Handle handle, Done done) {
        return handle.createQuery("""
                        SELECT count(*) FROM event e WHERE e.seq > :seq AND e.conversation_id IN (:id, (SELECT into_id FROM merged WHERE id = :id))
                           AND e.action IN (<moves>) AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.seq)""")
                .bind("seq", done.event()).bind("id", done.conversationId()).bindList("moves", List.copyOf(Before.MOVES))
                .mapTo(Integer.class).one() > 0;
    }

    /** What the note said becomes the draft again. */
    private void removeNote(Handle handle, long message, long conversation, Adviser me) {
        String text = handle.createQuery("SELECT body FROM message WHERE id = :id").bind("id", message).mapTo(String.class).one();
        handle.execute("DELETE FROM message WHERE id = ? AND kind = 'note'", message);
        new Drafts(handle, conversation, me, true).giveBack(new ReplyStore.Draft(text, Optional.empty()), clock.millis());
        Statements.use(handle, "taking a note back", sql -> {
            Searching.forget(sql, message);
            new Settling(sql).settle(conversation, false);
        });
    }

    private static long tagOf(String detail) {
        return Long.parseLong(detail.substring("tag=".length()));
    }

    private static void putBack(Handle handle, long conversation, Done done, Before before) {
        if (done.key().equals("reopen")) {
            before.closedAt().ifPresent(at -> dismiss(handle, before.dismissed(), at));
        } else {
            undismiss(handle, before.dismissed());
        }
        handle.createUpdate("""
                        UPDATE conversation SET status = :status, lane = :lane, seen = :seen, snoozed_until = :snoozed, closed_at = :closed,
                               reopened = :reopened
                         WHERE id = :id""")
                .bind("id", conversation).bind("status", before.status().key()).bind("lane", Lane.of(before.status()).number())
                .bind("seen", before.seen() ? 1 : 0)
                .bind("snoozed", before.snoozedUntil().orElse(null)).bind("closed", before.closedAt().orElse(null))
                .bind("reopened", before.reopened()).execute();
        settle(handle, conversation);
    }
}
