package app.detente.storage;

import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Conversation;
import app.detente.voice.MadeFrom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Answers many people, each in a text of their own. Whoever was chosen may have been answered, or may have written again, or a colleague may have
 * opened the conversation, between the choice and the doing: then nothing is sent to them.
 */
final class Answering {
    /** Still the newest word of somebody who still waits and is neither muted nor blocked; with the conversation it is kept in now. */
    private static final String STANDS = """
            SELECT m.conversation_id FROM message m
              JOIN wait w ON w.conversation_id = m.conversation_id AND w.customer_id = m.customer_id AND w.closed_at IS NULL
             WHERE m.id = ? AND m.hidden IS NULL
               AND NOT EXISTS (SELECT 1 FROM message n WHERE n.conversation_id = m.conversation_id AND n.customer_id = m.customer_id
                                  AND n.kind = 'customer' AND n.authored_at > m.authored_at)
               AND NOT EXISTS (SELECT 1 FROM sanction s WHERE s.customer_id = m.customer_id AND s.step <> 'warn' AND s.lifted_at IS NULL
                                  AND (s.until_at IS NULL OR s.until_at > ?))""";

    private final Handle handle;
    private final Statements sql;
    private final Bulk bulk;
    private final BulkAction.Answer answer;
    private final Instant now;

    Answering(Handle handle, Statements sql, Bulk bulk, BulkAction.Answer answer, Instant now) {
        this.handle = handle;
        this.sql = sql;
        this.bulk = bulk;
        this.answer = answer;
        this.now = now;
    }

    /** Takes down the letters, one for each person: somebody with two accounts that were found to be one person is one. */
    static void list(Statements sql, long bulk, List<BulkStore.Letter> letters) throws SQLException {
        record Addressed(long conversation, String person) {}
        Set<String> people = new HashSet<>();
        for (BulkStore.Letter letter : letters) {
            Optional<Addressed> to = sql.first("""
                    SELECT m.conversation_id, coalesce('person ' || c.person_id, 'customer ' || c.id)
                      FROM message m JOIN customer c ON c.id = m.customer_id WHERE m.id = ?""",
                    row -> new Addressed(row.getLong(1), row.getString(2)), letter.message());
            if (to.isPresent() && people.add(to.get().person())) {
                sql.run("INSERT INTO bulk_item (bulk_id, conversation_id, message_id, text, wording) VALUES (?, ?, ?, ?, ?)", bulk,
                        to.get().conversation(), letter.message(), letter.text(), letter.wording());
            }
        }
    }

    private record Item(long conversation, long message, String text, int wording) {}

    /** Queues the next letters and gives how many were looked at. */
    int next(int limit, ReplyStore replies, Set<Long> touched) throws SQLException {
        List<Item> items = sql.list("""
                        SELECT conversation_id, message_id, text, wording FROM bulk_item WHERE bulk_id = ? ORDER BY conversation_id, message_id LIMIT ?""",
                row -> new Item(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4)), bulk.id(), limit);
        for (Item item : items) {
            Optional<Long> home = sql.number(STANDS, item.message(), now.toEpochMilli());
            Optional<Conversation> conversation = home.flatMap(id -> ConversationRows.find(handle, id)).filter(this::isFree);
            if (conversation.isPresent()) {
                replies.queue(handle, new ReplyStore.Sending(conversation.get().id(), Optional.of(item.message()), item.text(),
                        List.of(new MadeFrom(answer.templateId(), item.wording(), false)), answer.brand(), conversation.get().version(), answer.undoWindow()), conversation.get(), bulk.by());
                touched.add(conversation.get().id());
            }
            sql.run("DELETE FROM bulk_item WHERE bulk_id = ? AND conversation_id = ? AND message_id = ?", bulk.id(), item.conversation(), item.message());
        }
        return items.size();
    }

    private boolean isFree(Conversation conversation) {
        return conversation.claim().filter(claim -> claim.until().isAfter(now) && claim.adviser().id() != bulk.by().id()).isEmpty();
    }
}
