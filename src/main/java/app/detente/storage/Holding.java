package app.detente.storage;

import app.detente.model.Sanction.Step;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What comes in from a muted customer is put away until the mute ends, what comes in from a blocked one goes to spam, each with its audit row and
 * its cause kept. Their waits go on as they are. Where anybody else waits in the conversation too, it comes in as usual: nobody is put away for
 * somebody else's doing. Without a mute or a block in force this costs one look-up a batch.
 */
final class Holding {
    private static final String IN_FORCE = "step <> 'warn' AND lifted_at IS NULL AND (until_at IS NULL OR until_at > ?)";

    private final Handle handle;
    private final Statements sql;
    private final Instant now;
    private final boolean any;

    Holding(Handle handle, Statements sql, Instant now) throws SQLException {
        this.handle = handle;
        this.sql = sql;
        this.now = now;
        this.any = sql.number("SELECT 1 FROM sanction WHERE " + IN_FORCE + " LIMIT 1", now.toEpochMilli()).isPresent();
    }

    private record Kept(long customer, Optional<Long> sanction, Step step, long until) {}

    /** Puts a conversation away, settled before, in which customers have just written, where only muted and blocked ones wait. */
    void keep(long conversation) throws SQLException {
        if (!any) {
            return;
        }
        Map<Long, Kept> waiting = new HashMap<>();
        sql.list("""
                SELECT w.customer_id, s.id, s.step, s.until_at
                  FROM conversation c JOIN wait w ON w.conversation_id = c.id AND w.closed_at IS NULL
                       LEFT JOIN sanction s ON s.customer_id = w.customer_id AND s.""" + IN_FORCE + " WHERE c.id = ? AND c.lane = 0", row -> {
            Optional<Long> until = Rows.maybeLong(row, "until_at");
            Optional<Long> sanction = Rows.maybeLong(row, "id");
            return new Kept(row.getLong("customer_id"), sanction, sanction.isPresent() ? Step.of(row.getString("step")) : Step.WARN,
                    until.orElse(Long.MAX_VALUE));
        }, now.toEpochMilli(), conversation).forEach(kept -> waiting.merge(kept.customer(), kept, (one, other) ->
                one.until() >= other.until() ? one : other));
        if (!waiting.isEmpty() && waiting.values().stream().allMatch(kept -> kept.sanction().isPresent())) {
            put(conversation, List.copyOf(waiting.values()));
        }
    }

    /** The one whose turn comes first decides, and a block never ends by itself. */
    private void put(long conversation, List<Kept> all) throws SQLException {
        Kept first = all.stream().min(Comparator.comparingLong(Kept::until).thenComparing(kept -> kept.sanction().orElseThrow())).orElseThrow();
        boolean muted = first.step() == Step.MUTE;
        sql.run("UPDATE conversation SET status = ?, lane = ?, snoozed_until = ?, held_by = ?, version = version + 1 WHERE id = ?",
                muted ? "snoozed" : "spam", muted ? Lane.SNOOZED.number() : Lane.SPAM.number(), muted ? Optional.of(first.until()) : Optional.empty(),
                first.sanction(), conversation);
        Audit.append(handle, now, "", "held", Optional.of(conversation), "sanction=" + first.sanction().orElseThrow());
    }
}
