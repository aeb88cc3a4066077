package app.detente.storage;

import java.sql.SQLException;
import java.util.List;

/** Tags or untags the next conversations of a bulk job, all of them in four statements; what {@link Applying} does to one. */
final class Tagging {
    /** Those of the chunk that it changes: of two that have become one, one. */
    private static final String HOMES = """
            SELECT DISTINCT c.id FROM bulk_item i LEFT JOIN merged m ON m.id = i.conversation_id
              JOIN conversation c ON c.id = coalesce(m.into_id, i.conversation_id)
             WHERE i.bulk_id = ? AND i.conversation_id <= ?
               AND %s (SELECT 1 FROM conversation_tag t WHERE t.tag_id = ? AND t.conversation_id = c.id)""";

    private final Statements sql;
    private final long bulk;
    private final long tag;
    private final boolean adds;
    private final String homes;
    private long last;

    Tagging(Statements sql, long bulk, long tag, boolean adds) {
        this.sql = sql;
        this.bulk = bulk;
        this.tag = tag;
        this.adds = adds;
        this.homes = HOMES.formatted(adds ? "NOT EXISTS" : "EXISTS");
    }

    String detail() {
        return "tag=" + tag;
    }

    /** Takes the next ones of the job and gives how many. */
    int take(int limit) throws SQLException {
        record Taken(int count, long last) {}
        Taken taken = sql.first("""
                SELECT count(*), coalesce(max(conversation_id), 0)
                  FROM (SELECT conversation_id FROM bulk_item WHERE bulk_id = ? ORDER BY conversation_id LIMIT ?)""",
                row -> new Taken(row.getInt(1), row.getLong(2)), bulk, limit).orElseThrow();
        last = taken.last();
        return taken.count();
    }

    /** Does it to those taken, and gives the ones it changed. */
    List<Long> run() throws SQLException {
        List<Long> changed = sql.list(homes + " ORDER BY c.id", row -> row.getLong(1), bulk, last, tag);
        sql.run("UPDATE conversation SET version = version + 1 WHERE id IN (" + homes + ")", bulk, last, tag);
        if (adds) {
            sql.run("INSERT INTO conversation_tag (tag_id, conversation_id) SELECT ?, h.id FROM (" + homes + ") AS h", tag, bulk, last, tag);
        } else {
            sql.run("DELETE FROM conversation_tag WHERE tag_id = ? AND conversation_id IN (" + homes + ")", tag, bulk, last, tag);
        }
        Deadlines deadlines = new Deadlines(sql);
        for (long conversation : changed) {
            deadlines.tagged(conversation);
        }
        sql.run("DELETE FROM bulk_item WHERE bulk_id = ? AND conversation_id <= ?", bulk, last);
        return changed;
    }
}
