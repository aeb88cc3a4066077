package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Priority;
import app.detente.model.Status;
import app.detente.model.Triage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does to one conversation what an adviser's action does. Who calls it writes the audit row and commits, for one conversation or for many. */
final class Applying {
    private static final String VERSION = ", version = version + 1 WHERE id = ?";

    private final Statements sql;
    private final Settling settling;
    private final Deadlines deadlines;
    private final long now;

    Applying(Statements sql, Instant now) {
        this.sql = sql;
        this.settling = new Settling(sql);
        this.deadlines = new Deadlines(sql);
        this.now = now.toEpochMilli();
    }

    /** Gives what the audit row has to keep so that it can be undone; empty where it would change nothing, and then it has not. */
    Optional<String> apply(Action action, long conversation, Before before) throws SQLException {
        if (!Triage.allows(action).contains(before.status())) {
            return Optional.empty();
        }
        return switch (action) {
            case Action.Assign(Optional<Long> adviser) -> before.assignee().equals(adviser) ? Optional.empty()
                    : changed(set("assignee_id = ?", adviser, conversation), before.encode());
            case Action.AddTag(long tag) -> changed(tag(conversation, tag), "tag=" + tag);
            case Action.RemoveTag(long tag) -> changed(untag(conversation, tag), "tag=" + tag);
            case Action.Snooze(Optional<Instant> until) -> before.isSnoozed(until) ? Optional.empty()
                    : changed(set("status = 'snoozed', lane = 2, snoozed_until = ?", until.map(Instant::toEpochMilli), conversation), before.encode());
            case Action.SetPriority(Priority priority) -> before.priority() == priority ? Optional.empty()
                    : changed(prioritize(conversation, priority), before.encode());
            case Action.Close() -> Optional.of(close(conversation, before).encode());
            case Action.Reopen() -> before.isNobodysWork() ? Optional.empty() : Optional.of(reopen(conversation, before).encode());
            case Action.MarkSpam() -> changed(set("status = 'spam', lane = 4, snoozed_until = ?", null, conversation), before.encode());
        };
    }

    private static Optional<String> changed(int rows, String detail) {
        return rows > 0 ? Optional.of(detail) : Optional.empty();
    }

    int tag(long conversation, long tag) throws SQLException {
        return touched(conversation, sql.run("INSERT INTO conversation_tag (tag_id, conversation_id) VALUES (?, ?) ON CONFLICT DO NOTHING", tag,
                conversation));
    }

    int untag(long conversation, long tag) throws SQLException {
        return touched(conversation, sql.run("DELETE FROM conversation_tag WHERE tag_id = ? AND conversation_id = ?", tag, conversation));
    }

    private int touched(long conversation, int rows) throws SQLException {
        if (rows > 0) {
            sql.run("UPDATE conversation SET version = version + 1 WHERE id = ?", conversation);
            deadlines.tagged(conversation);
        }
        return rows;
    }

    int assign(long conversation, Optional<Long> adviser) throws SQLException {
        return set("assignee_id = ?", adviser, conversation);
    }

    private int set(String assignment, Object value, long conversation) throws SQLException {
        return sql.run("UPDATE conversation SET " + assignment + VERSION, value, conversation);
    }

    int prioritize(long conversation, Priority priority) throws SQLException {
        int rows = set("priority = ?", priority.number(), conversation);
        settling.settle(conversation, false);
        return rows;
    }

    /** Whoever waits is dismissed as needing no reply, for all they wrote so far: the wait ends now, and is never counted as answered. */
    private Before close(long conversation, Before before) throws SQLException {
        List<Long> dismissed = sql.list("""
                SELECT m.id FROM wait w JOIN message m ON m.conversation_id = w.conversation_id AND m.customer_id = w.customer_id
                 WHERE w.conversation_id = ? AND w.closed_at IS NULL AND m.kind = 'customer' AND m.authored_at >= w.opened_at
                   AND m.dismissed_at IS NULL ORDER BY m.id""", row -> row.getLong(1), conversation);
        dismiss(dismissed, now);
        sql.run("UPDATE conversation SET status = 'closed', lane = 3, closed_at = ?, snoozed_until = NULL WHERE id = ?", now, conversation);
        settling.settle(conversation, false);
        return before.with(dismissed);
    }

    /** Whoever was dismissed by the closing waits again, from when they wrote: silence never improves a figure. */
    private Before reopen(long conversation, Before before) throws SQLException {
        List<Long> dismissed = before.closedAt().isEmpty() ? List.of() : sql.list(
                "SELECT id FROM message WHERE conversation_id = ? AND dismissed_at = ? AND hidden IS NULL ORDER BY id", row -> row.getLong(1),
                conversation, before.closedAt().get());
        undismiss(dismissed);
        sql.run("""
                UPDATE conversation SET status = 'open', lane = 0, seen = 1, closed_at = NULL, snoozed_until = NULL, reopened = reopened + ?
                 WHERE id = ?""", before.status() == Status.CLOSED ? 1 : 0, conversation);
        settling.settle(conversation, false);
        return before.with(dismissed);
    }

    private void dismiss(List<Long> messages, long at) throws SQLException {
        for (long message : messages) {
            sql.run("UPDATE message SET dismissed_at = ? WHERE id = ?", at, message);
        }
    }

    private void undismiss(List<Long> messages) throws SQLException {
        for (long message : messages) {
            sql.run("UPDATE message SET dismissed_at = NULL WHERE id = ?", message);
        }
    }

    /** Takes one back: the conversation stands as its audit row says that it stood before. */
    void undo(String key, String detail, long conversation) throws SQLException {
        switch (key) {
            case "tag" -> untag(conversation, tagOf(detail));
            case "untag" -> tag(conversation, tagOf(detail));
            case "assign", "unassign" -> assign(conversation, Before.decode(detail).assignee());
            case "priority" -> prioritize(conversation, Before.decode(detail).priority());
            case "snooze", "close", "reopen", "spam" -> putBack(key, conversation, Before.decode(detail));
            default -> throw new IllegalArgumentException(key);
        }
    }

    private static long tagOf(String detail) {
        return Long.parseLong(detail.substring("tag=".length()));
    }

    private void putBack(String key, long conversation, Before before) throws SQLException {
        if (key.equals("reopen") && before.closedAt().isPresent()) {
            dismiss(before.dismissed(), before.closedAt().get());
        } else {
            undismiss(before.dismissed());
        }
        sql.run("""
                UPDATE conversation SET status = ?, lane = ?, seen = ?, snoozed_until = ?, closed_at = ?, reopened = ? WHERE id = ?""",
                before.status().key(), Lane.of(before.status()).number(), before.seen() ? 1 : 0, before.snoozedUntil(), before.closedAt(),
                before.reopened(), conversation);
        settling.settle(conversation, false);
    }
}
