package app.detente.storage;

import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.RemoteEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What happened on the network to messages of one account, within the caller's transaction. The newest edit wins, whatever the order they come in;
 * what is about a message that is not there waits for it. A message brought again with another text was edited. Each gives the conversations touched.
 */
final class RemoteEvents {
    private final Statements sql;
    private final long account;
    private final long now;

    RemoteEvents(Statements sql, long account, Instant now) {
        this.sql = sql;
        this.account = account;
        this.now = now.toEpochMilli();
    }

    private record Held(long id, long conversation, MessageKind kind, String body, String author, long editedAt) {}

    private record Early(String kind, long at, String body) {}

    private Optional<Held> held(String remoteId) throws SQLException {
        return sql.first("SELECT id, conversation_id, kind, body, author, coalesce(edited_at, authored_at) FROM message WHERE account_id = ? AND remote_id = ?",
                row -> new Held(row.getLong(1), row.getLong(2), MessageKind.of(row.getString(3)), row.getString(4), row.getString(5), row.getLong(6)),
                account, remoteId);
    }

    /** A message that is there now, new or known. */
    Set<Long> seen(RemoteEvent.Written written) throws SQLException {
        Held held = held(written.id()).orElseThrow();
        sql.run("UPDATE message SET handle = ?1, limits = ?2 WHERE id = ?3 AND (handle <> ?1 OR limits <> ?2)",
                written.handle(), MessageLimit.keep(written.limits()), held.id());
        Set<Long> touched = Set.of();
        boolean theirs = held.kind() == MessageKind.CUSTOMER || held.kind() == MessageKind.PEER;
        if (theirs && !held.body().equals(written.message().text())) {
            touched = edited(held, written.message().text(), Math.max(now, held.editedAt() + 1));
        }
        for (Early early : sql.list("SELECT kind, at, body FROM early_event WHERE account_id = ? AND remote_id = ?",
                row -> new Early(row.getString(1), row.getLong(2), row.getString(3)), account, written.id())) {
            touched = switch (early.kind()) {
                case "edited" -> edited(held, early.body(), early.at());
                case "deleted" -> deleted(held, early.at());
                case String other -> hidden(held, other.equals("hidden"));
            };
        }
        sql.run("DELETE FROM early_event WHERE account_id = ? AND remote_id = ?", account, written.id());
        return touched;
    }

    /** Something else than a message. */
    Set<Long> take(RemoteEvent event) throws SQLException {
        Optional<Held> held = held(event.id());
        if (held.isEmpty()) {
            switch (event) {
                case RemoteEvent.Edited(String id, String text, Instant at) -> early(id, "edited", at.toEpochMilli(), text);
                case RemoteEvent.Deleted(String id, Instant at) -> early(id, "deleted", at.toEpochMilli(), "");
                case RemoteEvent.Hidden(String id, boolean hidden) -> {
                    sql.run("DELETE FROM early_event WHERE account_id = ? AND remote_id = ? AND kind IN ('hidden', 'shown')", account, id);
                    early(id, hidden ? "hidden" : "shown", now, "");
                }
                case RemoteEvent.Written written -> throw new IllegalArgumentException("a message is no news of one");
            }
            return Set.of();
        }
        return switch (event) {
            case RemoteEvent.Edited(String id, String text, Instant at) -> edited(held.get(), text, at.toEpochMilli());
            case RemoteEvent.Deleted(String id, Instant at) -> deleted(held.get(), at.toEpochMilli());
            case RemoteEvent.Hidden(String id, boolean hidden) -> hidden(held.get(), hidden);
            case RemoteEvent.Written written -> throw new IllegalArgumentException("a message is no news of one");
        };
    }

    private void early(String id, String kind, long at, String body) throws SQLException {
        sql.run("""
                INSERT INTO early_event VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET at = excluded.at, body = excluded.body WHERE excluded.at >= early_event.at""", account, id, kind, at, body);
    }

    private Set<Long> edited(Held held, String text, long at) throws SQLException {
        if (at < held.editedAt() || text.equals(held.body())) {
            return Set.of();
        }
        sql.run("INSERT INTO message_text VALUES (?, ?, ?) ON CONFLICT DO NOTHING", held.id(), at, held.body());
        Searching.forget(sql, held.id());
        sql.run("UPDATE message SET body = ?, edited_at = ? WHERE id = ?", text, at, held.id());
        Searching.index(sql, held.id(), text, held.author());
        return settled(held.conversation());
    }

    /** Its author took it back: it stays readable here, and nobody waits for an answer to it. */
    private Set<Long> deleted(Held held, long at) throws SQLException {
        int changed = sql.run("UPDATE message SET deleted_at = ?1, dismissed_at = coalesce(dismissed_at, ?2) WHERE id = ?3 AND deleted_at IS NULL",
                at, now, held.id());
        return changed == 0 ? Set.of() : settled(held.conversation());
    }

    private Set<Long> hidden(Held held, boolean hidden) throws SQLException {
        int changed = sql.run("UPDATE message SET hidden_there = ?1 WHERE id = ?2 AND hidden_there <> ?1", hidden ? 1 : 0, held.id());
        return changed == 0 ? Set.of() : Set.of(held.conversation());
    }

    private Set<Long> settled(long conversation) throws SQLException {
        new Settling(sql).settle(conversation, false);
        return Set.of(conversation);
    }
}
