package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Done;
import app.detente.model.HideReason;
import app.detente.model.Hiding;
import app.detente.model.Sanction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes steps against customers and lifts them, within the caller's transaction. What a step kept away comes back when it is lifted, unless
 * somebody has moved it since.
 */
final class Sanctions {
    static final String SELECT = """
            SELECT s.id, s.customer_id, s.step, s.until_at, s.reason, s.explanation, s.adviser_id, a.name AS adviser, s.at, s.lifted_at, s.lifted_by,
                   l.name AS lifter
              FROM sanction s JOIN adviser a ON a.id = s.adviser_id LEFT JOIN adviser l ON l.id = s.lifted_by
            """;
    /** Whether the sanction {@code h} still keeps the conversation {@code c} away: nobody has given it another place since. */
    static final String KEEPS = """
            (h.lifted_at IS NULL AND (h.step = 'mute' AND c.status = 'snoozed' AND c.snoozed_until = h.until_at
                                      OR h.step = 'block' AND c.status = 'spam'))""";

    private final Handle handle;
    private final Adviser me;
    private final Instant now;

    Sanctions(Handle handle, Adviser me, Instant now) {
        this.handle = handle;
        this.me = me;
        this.now = now;
    }

    static Sanction read(ResultSet row) throws SQLException {
        Optional<Instant> lifted = Rows.maybeInstant(row, "lifted_at");
        Adviser by = new Adviser(row.getLong("adviser_id"), row.getString("adviser"));
        Adviser lifter = new Adviser(row.getLong("lifted_by"), row.getString("lifter"));
        return new Sanction(row.getLong("id"), row.getLong("customer_id"), Sanction.Step.of(row.getString("step")), Rows.maybeInstant(row, "until_at"),
                HideReason.of(row.getString("reason")), row.getString("explanation"), by, Rows.instant(row, "at"),
                lifted.map(at -> new Hiding.Reversal(at, lifter)));
    }

    /** Takes the step; empty where there is no such customer. */
    Optional<Done> take(Sanction.Measure measure, long customer, long conversation) {
        if (handle.createQuery("SELECT count(*) FROM customer WHERE id = :id").bind("id", customer).mapTo(Integer.class).one() == 0) {
            return Optional.empty();
        }
        long id = handle.createQuery("""
                        INSERT INTO sanction (customer_id, step, until_at, reason, explanation, adviser_id, at)
                        VALUES (:customer, :step, :until, :reason, :explanation, :me, :now) RETURNING id""")
                .bind("customer", customer).bind("step", measure.step().key()).bind("me", me.id()).bind("now", now.toEpochMilli())
                .bind("until", measure.lasts().map(time -> now.plus(time).toEpochMilli()).orElse(null))
                .bind("reason", measure.reason().key()).bind("explanation", measure.explanation())
                .mapTo(Long.class).one();
        return Optional.of(done(measure.step().key(), conversation, "sanction=" + id));
    }

    /** Lifts it; empty where it was lifted already. */
    Optional<Done> lift(long sanction, long conversation) {
        List<Long> kept = kept(sanction);
        return unbind(sanction, kept) ? Optional.of(done("lift", conversation, "sanction=" + sanction + (kept.isEmpty() ? "" : " freed="
                + kept.stream().map(String::valueOf).collect(Collectors.joining(","))))) : Optional.empty();
    }

    private Done done(String key, long conversation, String detail) {
        return new Done(Audit.append(handle, now, me.name(), key, Optional.of(conversation), detail), key, conversation);
    }

    /** Takes a step back; false where it was lifted already. It stays in the history, as one that was lifted. */
    boolean undoTake(String detail) {
        long sanction = Long.parseLong(detail.substring("sanction=".length()));
        return unbind(sanction, kept(sanction));
    }

    private List<Long> kept(long sanction) {
        return handle.createQuery("SELECT c.id FROM conversation c JOIN sanction h ON h.id = c.held_by WHERE c.held_by = :id AND " + KEEPS)
                .bind("id", sanction).mapTo(Long.class).list();
    }

    private boolean unbind(long sanction, List<Long> kept) {
        int lifted = handle.execute("UPDATE sanction SET lifted_at = ?, lifted_by = ? WHERE id = ? AND lifted_at IS NULL",
                now.toEpochMilli(), me.id(), sanction);
        kept.forEach(conversation -> handle.execute("""
                UPDATE conversation SET snoozed_until = NULL, version = version + 1, lane = waiting_since IS NULL,
                       status = CASE WHEN waiting_since IS NULL THEN 'waiting_on_customer' WHEN seen = 1 THEN 'open' ELSE 'new' END
                 WHERE id = ?""", conversation));
        return lifted > 0;
    }

    /** Puts a lifted step back into force, and what it kept away to where it was, unless somebody has moved it since. False where it is in force. */
    boolean undoLift(String detail) {
        String[] parts = detail.split(" freed=", 2);
        long sanction = Long.parseLong(parts[0].substring("sanction=".length()));
        if (handle.execute("UPDATE sanction SET lifted_at = NULL, lifted_by = NULL WHERE id = ? AND lifted_at IS NOT NULL", sanction) == 0) {
            return false;
        }
        if (parts.length > 1) {
            Arrays.stream(parts[1].split(",")).map(Long::valueOf).forEach(conversation -> handle.execute("""
                    UPDATE conversation SET version = version + 1, status = CASE s.step WHEN 'block' THEN 'spam' ELSE 'snoozed' END,
                           lane = CASE s.step WHEN 'block' THEN 4 ELSE 2 END, snoozed_until = s.until_at
                      FROM sanction s
                     WHERE s.id = conversation.held_by AND s.id = ?1 AND conversation.id = ?2 AND conversation.lane IN (0, 1)
                       AND (s.until_at IS NULL OR s.until_at > ?3)""", sanction, conversation, now.toEpochMilli()));
        }
        return true;
    }
}
