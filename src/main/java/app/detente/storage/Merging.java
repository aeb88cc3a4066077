package app.detente.storage;

import java.sql.SQLException;

/** Makes one conversation of two, when a late message shows that they always were. What people did to either is kept. */
final class Merging {
    private Merging() {}

    static void merge(Statements sql, long from, long into) throws SQLException {
        sql.run("DELETE FROM wait WHERE conversation_id IN (?, ?)", from, into);
        sql.run("UPDATE message SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("UPDATE thread_ref SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("UPDATE OR IGNORE conversation_tag SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("DELETE FROM conversation_tag WHERE conversation_id = ?", from);
        sql.run("UPDATE OR IGNORE draft SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("DELETE FROM draft WHERE conversation_id = ?", from);
        sql.run("""
                UPDATE conversation SET
                       assignee_id = coalesce(assignee_id, (SELECT assignee_id FROM conversation WHERE id = ?1)),
                       seen = max(seen, (SELECT seen FROM conversation WHERE id = ?1)),
                       reopened = reopened + (SELECT reopened FROM conversation WHERE id = ?1)
                 WHERE id = ?2""", from, into);
        sql.run("DELETE FROM conversation WHERE id = ?", from);
    }
}
