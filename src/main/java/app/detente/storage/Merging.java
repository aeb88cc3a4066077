package app.detente.storage;

import java.sql.SQLException;
import java.util.SequencedCollection;
import org.jdbi.v3.core.Handle;

/**
 * Makes one conversation of two, when a late message shows that they always were. What people wrote in or did to either is kept, and the old
 * number goes on leading to the conversation.
 */
final class Merging {
    private Merging() {}

    /** The number under which a conversation is kept now; its own where it was never merged. */
    static long home(Handle handle, long conversation) {
        return handle.createQuery("SELECT into_id FROM merged WHERE id = :id").bind("id", conversation).mapTo(Long.class).findOne()
                .orElse(conversation);
    }

    /** Merges all into the oldest of them, and gives its number. The caller settles it. */
    static long merge(Statements sql, SequencedCollection<Long> homes) throws SQLException {
        long into = homes.stream().mapToLong(Long::longValue).min().orElseThrow();
        for (long from : homes) {
            if (from != into) {
                merge(sql, from, into);
            }
        }
        return into;
    }

    private static void merge(Statements sql, long from, long into) throws SQLException {
        state(sql, from, into);
        drafts(sql, from, into);
        sql.run("DELETE FROM wait WHERE conversation_id IN (?, ?)", from, into);
        sql.run("UPDATE message SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("UPDATE approval SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("""
                UPDATE escalation_conversation SET position = min(escalation_conversation.position, old.position) FROM escalation_conversation AS old
                 WHERE escalation_conversation.escalation_id = old.escalation_id AND escalation_conversation.conversation_id = ?2 AND old.conversation_id = ?1""",
                from, into);
        sql.run("UPDATE OR IGNORE escalation_conversation SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("DELETE FROM escalation_conversation WHERE conversation_id = ?", from);
        sql.run("UPDATE thread_ref SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("UPDATE OR IGNORE conversation_tag SET conversation_id = ? WHERE conversation_id = ?", into, from);
        sql.run("DELETE FROM conversation_tag WHERE conversation_id = ?", from);
        sql.run("UPDATE merged SET into_id = ? WHERE into_id = ?", into, from);
        sql.run("INSERT INTO merged SELECT id, ? FROM conversation WHERE id = ?", into, from);
        sql.run("DELETE FROM conversation WHERE id = ?", from);
    }

    /**
     * Keeps the standing of whichever asks for more attention: somebody's work, put away, closed by a person, spam, and last a thread that nobody
     * ever had to look at. So a merge never hides a customer who waits. What either closing dismissed comes back with one reopening.
     */
    private static void state(Statements sql, long from, long into) throws SQLException {
        sql.run("""
                UPDATE conversation SET status = kept.status, lane = kept.lane, snoozed_until = kept.snoozed_until, closed_at = kept.closed_at
                  FROM (SELECT status, lane, snoozed_until, closed_at FROM conversation WHERE id IN (?1, ?2)
                         ORDER BY CASE WHEN lane < 2 THEN 0 WHEN lane = 2 THEN 1 WHEN lane = 3 AND closed_at IS NOT NULL THEN 2 WHEN lane = 4 THEN 3
                                       ELSE 4 END, snoozed_until IS NULL, snoozed_until, id LIMIT 1) AS kept
                 WHERE id = ?2""", from, into);
        sql.run("""
                UPDATE message SET dismissed_at = home.closed_at FROM conversation AS old, conversation AS home
                 WHERE old.id = ?1 AND home.id = ?2 AND home.closed_at IS NOT NULL
                   AND message.conversation_id = ?1 AND message.hidden IS NULL AND message.dismissed_at = old.closed_at""", from, into);
        sql.run("""
                UPDATE conversation SET assignee_id = coalesce(conversation.assignee_id, old.assignee_id),
                       review = max(conversation.review, old.review), priority = max(conversation.priority, old.priority),
                       seen = max(conversation.seen, old.seen), reopened = conversation.reopened + old.reopened,
                       claimed_by = coalesce(conversation.claimed_by, old.claimed_by),
                       claimed_until = CASE WHEN conversation.claimed_by IS NULL THEN old.claimed_until ELSE conversation.claimed_until END,
                       version = max(conversation.version, old.version)
                  FROM conversation AS old WHERE conversation.id = ?2 AND old.id = ?1""", from, into);
    }

    /** Two drafts of the same adviser become one, one below the other. */
    private static void drafts(Statements sql, long from, long into) throws SQLException {
        sql.run("""
                INSERT INTO draft (conversation_id, adviser_id, note, body, made_from, updated_at)
                SELECT ?2, adviser_id, note, body, made_from, updated_at FROM draft WHERE conversation_id = ?1
                ON CONFLICT DO UPDATE SET body = body || char(10) || excluded.body, made_from = made_from || char(10) || excluded.made_from""", from, into);
        sql.run("DELETE FROM draft WHERE conversation_id = ?", from);
    }
}
