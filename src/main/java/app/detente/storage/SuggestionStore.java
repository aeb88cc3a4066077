package app.detente.storage;

import app.detente.voice.Suggestions;
import app.detente.voice.Suggestions.Chosen;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What advisers chose to answer with, and to which messages: what suggestions are learned from. */
public final class SuggestionStore {
    private static final int LONGEST = 8_000;
    private static final String SEPARATOR = "\u001f";

    private final Database database;

    public SuggestionStore(Database database) {
        this.database = database;
    }

    /**
     * Choices, the newest first.
     *
     * @param upTo the newest reply among them, from which to go on later; as asked where there was none newer
     */
    public record History(List<Chosen> chosen, long upTo) {}

    /** The choices made in replies after this one, at most as many as are remembered; 0 asks for all. */
    public History since(long reply) {
        record Row(long reply, Chosen chosen) {}
        List<Row> rows = database.read(handle -> handle.createQuery("""
                        SELECT t.message_id, t.template_id, r.adviser_id, substr(p.body, 1, :longest),
                               coalesce((SELECT group_concat(g.name, :separator) FROM conversation_tag c JOIN tag g ON g.id = c.tag_id
                                          WHERE c.conversation_id = m.conversation_id), '')
                          FROM reply_template t JOIN message m ON m.id = t.message_id JOIN reply r ON r.message_id = m.id
                               JOIN message p ON p.account_id = m.account_id AND p.remote_id = m.parent_ref
                         WHERE t.message_id > :reply ORDER BY t.message_id DESC, t.position LIMIT :most""")
                .bind("reply", reply).bind("longest", LONGEST).bind("separator", SEPARATOR).bind("most", Suggestions.MOST)
                .map((row, context) -> new Row(row.getLong(1), new Chosen(row.getString(4), tags(row.getString(5)), row.getString(2), row.getLong(3)))).list());
        return new History(rows.stream().map(Row::chosen).toList(), rows.isEmpty() ? reply : rows.getFirst().reply());
    }

    private static List<String> tags(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(SEPARATOR));
    }

    /** What is to be answered: this message or, where none is named, the newest a customer wrote in the conversation; "" for nothing. */
    public String asked(long conversation, Optional<Long> message) {
        return database.read(handle -> handle.createQuery("""
                        SELECT substr(body, 1, :longest) FROM message WHERE id = :message OR :message IS NULL AND conversation_id = :conversation
                               AND kind = 'customer' ORDER BY authored_at DESC LIMIT 1""")
                .bind("longest", LONGEST).bind("message", message.orElse(null)).bind("conversation", conversation).mapTo(String.class).findOne().orElse(""));
    }
}
