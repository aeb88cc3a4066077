package app.detente.storage;

import app.detente.model.RemoteIds;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Which brand a message was addressed to, where nobody has answered it: the brand that speaks in its conversation; otherwise the first one it
 * mentions that speaks anywhere in the queue; otherwise unknown, "".
 */
final class Brands {
    /** Characters of a message in which it is looked for. */
    private static final int MENTION_WITHIN = 500;
    /** SQL for what of a message `m` it is looked for in: nothing where it mentions nobody. */
    static final String SAID = "CASE WHEN instr(substr(m.body, 1, " + MENTION_WITHIN + "), '@') THEN substr(m.body, 1, " + MENTION_WITHIN + ") ELSE '' END";
    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{N}_]{1,64})");

    /** Who spoke first in each conversation, %s says in which; several where they did in one instant. */
    private static final String EARLIEST = """
            SELECT b.conversation_id, b.author, b.remote_id
              FROM (SELECT m.conversation_id, min(m.authored_at) AS at FROM %s GROUP BY m.conversation_id) AS e
                   JOIN message b ON b.conversation_id = e.conversation_id AND b.authored_at = e.at AND b.kind = 'brand'""";
    private static final String ANYWHERE = "message m WHERE m.kind = 'brand'";
    private static final String WAITING =
            " w JOIN message m ON m.conversation_id = w.conversation_id AND m.kind = 'brand' WHERE w.closed_by IS NULL";

    private final Map<String, String> known = new HashMap<>();
    private final Map<Long, First> byConversation = new HashMap<>();

    private Brands() {}

    private record First(String name, String id) {}

    /** Knows every conversation. */
    static Brands of(Handle handle) {
        return Statements.ask(handle, "reading brands", sql -> speaking(handle, sql, ANYWHERE));
    }

    /** Knows the conversations of waits that nobody has answered. */
    static Brands waitingIn(Handle handle, Statements sql, WhichWaits which) throws SQLException {
        return speaking(handle, sql, which.source() + WAITING + which.where(), which.bound());
    }

    /** Of two that spoke in one instant the one with the smaller id counts, whichever came in first. */
    private static Brands speaking(Handle handle, Statements sql, String where, Object... values) throws SQLException {
        Brands brands = new Brands();
        sql.list(EARLIEST.formatted(where), row -> brands.byConversation.merge(row.getLong(1), new First(row.getString(2), row.getString(3)),
                BinaryOperator.minBy(Comparator.comparing(First::id, RemoteIds.ORDER))), values);
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
        return Statements.ask(handle, "reading tags", sql -> tags(sql, WhichWaits.all(false)));
    }

    /** Of the conversations with such waits alone, where they are narrowed. */
    static Map<Long, List<String>> tags(Statements sql, WhichWaits which) throws SQLException {
        Map<Long, List<String>> tags = new HashMap<>();
        String among = !which.isNarrowed() ? ""
                : " WHERE ct.conversation_id IN (SELECT w.conversation_id FROM " + which.source() + " w WHERE true" + which.where() + ")";
        sql.list("SELECT ct.conversation_id, t.name FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id" + among + " ORDER BY t.folded",
                row -> tags.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2)), which.bound());
        return tags;
    }

    String addressed(long conversation, String said) {
        First speaking = byConversation.get(conversation);
        if (speaking != null) {
            return speaking.name();
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
