package app.detente.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Takes back what a rule did by itself, one effect at a time. What was found stays on record, marked as taken back by its audit row. */
final class RuleUndo {
    /** The word of the audit trail. */
    static final String ACTION = "rule";
    /** Marked for a second look. */
    static final String REVIEW = "review";
    /** Nothing but the finding itself, which the audit row of the undo marks as taken back. */
    static final String SAID = "said";
    private static final String DID = " did=";

    private RuleUndo() {}

    /** What was done, out of `rule=… message=… did=…`: an {@link app.detente.model.Action#key()}, or one of ours. */
    static String did(String detail) {
        String done = detail.substring(detail.indexOf(DID) + DID.length());
        int end = done.indexOf(' ');
        return end < 0 ? done : done.substring(0, end);
    }

    /** What the action kept, so that it can be undone. */
    static String kept(String detail) {
        String done = detail.substring(detail.indexOf(DID) + DID.length());
        return done.substring(done.indexOf(' ') + 1);
    }

    static void undo(Handle handle, long conversation, String detail, Instant now) {
        switch (did(detail)) {
            case REVIEW -> handle.execute("UPDATE conversation SET review = 0, version = version + 1 WHERE id = ?", conversation);
            case SAID -> handle.execute("UPDATE conversation SET version = version + 1 WHERE id = ?", conversation);
            case String action -> Statements.use(handle, "taking back what a rule did", sql ->
                    new Applying(sql, now).undo(action, kept(detail), conversation));
        }
    }
}
