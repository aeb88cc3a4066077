package app.detente.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Which brand a message was addressed to, where nobody has answered it: the brand that speaks in its conversation; otherwise the first one it
 * mentions that speaks anywhere in the queue; otherwise unknown, "".
 */
final class Brands {
    /** Characters of a message in which it is looked for. */
    static final int MENTION_WITHIN = 500;
    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{N}_]{1,64})");

    private final Map<String, String> known = new HashMap<>();
    private final Map<Long, String> byConversation = new HashMap<>();

    private Brands() {}

    /** Reads every message of a brand. */
    static Brands of(Handle handle) {
        Brands brands = new Brands();
        handle.createQuery("SELECT conversation_id, author, min(authored_at) FROM message WHERE kind = 'brand' GROUP BY conversation_id")
                .map((row, context) -> brands.byConversation.put(row.getLong(1), row.getString(2))).list();
        new TreeSet<>(brands.byConversation.values()).forEach(name -> brands.known.put(name.toLowerCase(Locale.ROOT), name));
        return brands;
    }

    /** Knows the conversations of waits that nobody has answered, and every brand that speaks anywhere. */
    static Brands waitingIn(Handle handle, Statements sql, String narrowed, Object... values) throws SQLException {
        Brands brands = new Brands();
        sql.list("""
                SELECT m.conversation_id, m.author, min(m.authored_at) FROM wait w JOIN message m ON m.conversation_id = w.conversation_id AND m.kind = 'brand'
                 WHERE w.closed_by IS NULL""" + " " + narrowed + " GROUP BY m.conversation_id", row -> brands.byConversation.put(row.getLong(1), row.getString(2)),
                values);
        handle.createQuery("""
                WITH RECURSIVE speaking (name) AS (
                    SELECT min(author) FROM message WHERE kind = 'brand'
                    UNION ALL SELECT (SELECT min(author) FROM message WHERE kind = 'brand' AND author > name) FROM speaking WHERE name IS NOT NULL)
                SELECT name FROM speaking WHERE name IS NOT NULL""").mapTo(String.class)
                .forEach(name -> brands.known.put(name.toLowerCase(Locale.ROOT), name));
        return brands;
    }

    /** The names of the tags of each conversation that has any. */
    static Map<Long, List<String>> tags(Handle handle) {
        return Statements.ask(handle, "reading tags", sql -> tags(sql, ""));
    }

    /** Of the conversations with such waits alone; `narrowed` is empty or begins with AND, and speaks of a wait `w`. */
    static Map<Long, List<String>> tags(Statements sql, String narrowed, Object... values) throws SQLException {
        Map<Long, List<String>> tags = new HashMap<>();
        String among = narrowed.isEmpty() ? "" : " WHERE ct.conversation_id IN (SELECT w.conversation_id FROM wait w WHERE true " + narrowed + ")";
        sql.list("SELECT ct.conversation_id, t.name FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id" + among + " ORDER BY t.folded",
                row -> tags.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2)), values);
        return tags;
    }

    String addressed(long conversation, String said) {
        String speaking = byConversation.get(conversation);
        if (speaking != null) {
            return speaking;
        }
        Matcher mention = MENTION.matcher(said);
        while (mention.find()) {
            String brand = known.get(mention.group(1).toLowerCase(Locale.ROOT));
            if (brand != null) {
                return brand;
            }
        }
        return "";
    }
}
