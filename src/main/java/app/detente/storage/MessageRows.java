package app.detente.storage;

import app.detente.model.Delivery;
import app.detente.model.GivingUp;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.RemoteAction;
import app.detente.model.RemoteState;
import app.detente.model.RemoteWish;
import app.detente.model.ReplyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Reads messages with, for those written here, how far they have got. */
final class MessageRows {
    static final String SELECT = """
            SELECT m.id, m.conversation_id, m.remote_id, m.parent_ref, m.kind, m.customer_id, m.author, m.adviser, m.body, m.authored_at,
                   m.received_at, m.url, m.hidden, m.edited_at, m.deleted_at, m.hidden_there, m.limits, w.action, w.refused, r.privately, o.key, o.state, o.attempts, o.not_before, o.error, o.given_up
              FROM message m LEFT JOIN reply r ON r.message_id = m.id LEFT JOIN outbox o ON o.key = r.key
              LEFT JOIN remote_action w ON w.message_id = m.id
            """;

    private MessageRows() {}

    static List<Message> thread(Handle handle, long conversation, Optional<Message> before, int limit) {
        List<Message> newestFirst = handle.createQuery(SELECT + " WHERE m.conversation_id = :conversation"
                        + (before.isPresent() ? " AND (m.authored_at, m.id) < (:at, :id)" : "")
                        + " ORDER BY m.authored_at DESC, m.id DESC LIMIT :limit")
                .bind("conversation", conversation).bind("limit", limit)
                .bind("at", before.map(message -> message.authoredAt().toEpochMilli()).orElse(0L))
                .bind("id", before.map(Message::id).orElse(0L))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .map((row, context) -> read(row)).list();
        return newestFirst.reversed();
    }

    static Message read(ResultSet row) throws SQLException {
        return new Message(row.getLong("id"), row.getLong("conversation_id"), row.getString("remote_id"), Rows.maybeText(row, "parent_ref"),
                MessageKind.of(row.getString("kind")), Rows.maybeLong(row, "customer_id"), row.getString("author"), Rows.maybeText(row, "adviser"),
                row.getString("body"), Rows.instant(row, "authored_at"), Rows.instant(row, "received_at"), Rows.maybeText(row, "url"),
                Rows.maybeText(row, "hidden"), delivery(row),
                new RemoteState(Rows.maybeInstant(row, "edited_at"), Rows.maybeInstant(row, "deleted_at"), row.getBoolean("hidden_there"), wish(row),
                        MessageLimit.read(row.getString("limits"))));
    }

    private static Optional<RemoteWish> wish(ResultSet row) throws SQLException {
        Optional<String> refused = Rows.maybeText(row, "refused");
        return Rows.maybeText(row, "action").map(RemoteAction::of).map(action -> new RemoteWish(action, refused));
    }

    private static Optional<Delivery> delivery(ResultSet row) throws SQLException {
        String key = row.getString("key");
        return key == null ? Optional.empty() : Optional.of(new Delivery(key, ReplyState.of(row.getString("state")), row.getInt("attempts"),
                Rows.instant(row, "not_before"), Rows.maybeText(row, "error"), row.getBoolean("privately"),
                Rows.maybeText(row, "given_up").map(GivingUp::of)));
    }
}
