package app.detente.storage;

import app.detente.model.Done;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Who has moved a conversation on since something was done to it: a later action of the same kind, not taken back itself. What has happened since
 * stays, so the earlier one is not undone over it. A status, an assignee, a priority and each tag are moved on apart from one another.
 */
final class Since {
    private static final String LATER = """
            SELECT e.seq, e.action, e.detail, coalesce(m.into_id, e.conversation_id) AS home
              FROM event e LEFT JOIN merged m ON m.id = e.conversation_id
             WHERE e.seq >= ? AND e.action IN ('snooze', 'close', 'reopen', 'spam', 'assign', 'unassign', 'priority', 'tag', 'untag', 'rule')
               AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.seq)""";

    private final Map<Move, TreeSet<Long>> moves = new HashMap<>();

    /** What was moved, of which conversation. */
    private record Move(long home, String what) {}

    private Since() {}

    /** Everything from this audit row on. */
    static Since event(Statements sql, long first) throws SQLException {
        return read(sql, LATER, first);
    }

    /** Whether this one, done to the conversation now kept under that number, was followed by another of its kind. */
    static boolean hasMovedOn(Handle handle, Done done, String detail, long home) {
        return kind(done.key(), detail).isPresent() && Statements.ask(handle, "looking for what came after", sql ->
                read(sql, LATER + " AND home = ?", done.event(), home).hasMovedOn(done.event(), done.key(), detail, home));
    }

    private static Since read(Statements sql, String query, Object... arguments) throws SQLException {
        Since since = new Since();
        sql.list(query, row -> since.add(row.getLong("home"), row.getString("action"), row.getString("detail"), row.getLong("seq")), arguments);
        return since;
    }

    private boolean add(long home, String key, String detail, long event) {
        return kind(key, detail).filter(what -> moves.computeIfAbsent(new Move(home, what), move -> new TreeSet<>()).add(event)).isPresent();
    }

    boolean hasMovedOn(long event, String key, String detail, long home) {
        return kind(key, detail).map(what -> moves.get(new Move(home, what))).filter(seqs -> seqs.last() > event).isPresent();
    }

    /** Forgets one that has been taken back. */
    void undone(long event, String key, String detail, long home) {
        kind(key, detail).map(what -> new Move(home, what)).ifPresent(move -> moves.computeIfPresent(move, (m, seqs) -> {
            seqs.remove(event);
            return seqs.isEmpty() ? null : seqs;
        }));
    }

    private static Optional<String> kind(String key, String detail) {
        return switch (key) {
            case "snooze", "close", "reopen", "spam" -> Optional.of("status");
            case "assign", "unassign" -> Optional.of("assignee");
            case "priority" -> Optional.of("priority");
            case "tag", "untag" -> Optional.of(detail);
            case RuleUndo.ACTION -> kind(RuleUndo.did(detail), RuleUndo.kept(detail));
            default -> Optional.empty();
        };
    }
}
