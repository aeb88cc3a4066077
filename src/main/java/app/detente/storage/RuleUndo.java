package app.detente.storage;

import app.detente.model.Done;
import app.detente.model.Priority;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Takes back what a rule did by itself, one effect at a time. What was found stays on record, marked as taken back by its audit row. */
final class RuleUndo {
    /** The word of the audit trail. */
    static final String ACTION = "rule";

    private RuleUndo() {}

    /** Whether it moved the conversation from one status to another. */
    static boolean moves(Done done, String detail) {
        return done.key().equals(ACTION) && detail.contains(" did=snooze ");
    }

    /** Puts back what was; where a person has changed it since, their change stays. */
    static void undo(Handle handle, long conversation, String detail) {
        Map<String, String> parts = new HashMap<>();
        for (String part : detail.split(" ")) {
            String[] pair = part.split("=", 2);
            parts.put(pair[0], pair[1]);
        }
        Statements.use(handle, "taking back what a rule did", sql -> undo(sql, conversation, parts, detail));
        handle.execute("UPDATE conversation SET version = version + 1 WHERE id = ?", conversation);
    }

    private static void undo(Statements sql, long conversation, Map<String, String> parts, String detail) throws SQLException {
        switch (parts.get("did")) {
            case "tag" -> sql.run("DELETE FROM conversation_tag WHERE tag_id = ? AND conversation_id = ?", Long.valueOf(parts.get("tag")), conversation);
            case "assign" -> sql.run("UPDATE conversation SET assignee_id = NULL WHERE id = ? AND assignee_id = ?", conversation,
                    Long.valueOf(parts.get("assigned")));
            case "review" -> sql.run("UPDATE conversation SET review = 0 WHERE id = ?", conversation);
            case "priority" -> {
                Priority before = Before.decode(detail).priority();
                sql.run("UPDATE conversation SET priority = ? WHERE id = ?", before.number(), conversation);
                new Settling(sql).settle(conversation, false);
            }
            case "snooze" -> {
                Before before = Before.decode(detail);
                sql.run("UPDATE conversation SET status = ?, lane = ?, snoozed_until = ? WHERE id = ? AND status = 'snoozed'", before.status().key(),
                        Lane.of(before.status()).number(), before.snoozedUntil(), conversation);
                new Settling(sql).settle(conversation, false);
            }
            case "flag", "template" -> { } // nothing but the finding, which the audit row now marks as taken back
            default -> throw new IllegalStateException("a rule did " + parts.get("did"));
        }
    }
}
