package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Dossier;
import app.detente.model.Escalation;
import app.detente.model.Escalation.Noted;
import app.detente.model.Escalation.State;
import app.detente.model.Escalation.Step;
import app.detente.model.Executive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of escalations and of the chain, within a transaction of the caller's. */
final class Escalations {
    static final String SELECT = """
            SELECT e.id, e.title, e.question, e.proposal, e.deadline, e.adviser_id, a.name AS adviser, e.at, e.state, e.acknowledged_at,
                   e.acknowledged_by, k.name AS acknowledger, e.ended_at, e.ended_by, d.name AS ender, e.decision
              FROM escalation e JOIN adviser a ON a.id = e.adviser_id LEFT JOIN adviser k ON k.id = e.acknowledged_by
                   LEFT JOIN adviser d ON d.id = e.ended_by
            """;

    private Escalations() {}

    static List<Escalation> list(Handle handle, Query query) {
        return query.map((row, context) -> read(handle, row)).list();
    }

    static Optional<Escalation> find(Handle handle, long id) {
        return list(handle, handle.createQuery(SELECT + " WHERE e.id = :id").bind("id", id)).stream().findFirst();
    }

    private static Escalation read(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<Long> about = handle.createQuery("SELECT conversation_id FROM escalation_conversation WHERE escalation_id = :id ORDER BY position")
                .bind("id", id).mapTo(Long.class).list();
        return new Escalation(id,
                new Dossier(about, row.getString("title"), row.getString("question"), row.getString("proposal"), Rows.instant(row, "deadline")),
                new Adviser(row.getLong("adviser_id"), row.getString("adviser")), Rows.instant(row, "at"), steps(handle, id),
                State.of(row.getString("state")), noted(row, "acknowledged_by", "acknowledger", "acknowledged_at"),
                noted(row, "ended_by", "ender", "ended_at"), row.getString("decision"));
    }

    private static List<Step> steps(Handle handle, long id) {
        return handle.createQuery("""
                        SELECT s.name, s.contact, s.minutes, s.handed_by, a.name AS hander, s.handed_at
                          FROM escalation_step s LEFT JOIN adviser a ON a.id = s.handed_by WHERE s.escalation_id = :id ORDER BY s.position""")
                .bind("id", id).map((row, context) -> new Step(executive(row), noted(row, "handed_by", "hander", "handed_at"))).list();
    }

    private static Optional<Noted> noted(ResultSet row, String who, String name, String at) throws SQLException {
        Optional<Instant> when = Rows.maybeInstant(row, at);
        return when.isEmpty() ? Optional.empty() : Optional.of(new Noted(new Adviser(row.getLong(who), row.getString(name)), when.get()));
    }

    private static Executive executive(ResultSet row) throws SQLException {
        return new Executive(row.getString("name"), row.getString("contact"), Duration.ofMinutes(row.getLong("minutes")));
    }

    static List<Executive> chain(Handle handle) {
        return handle.createQuery("SELECT name, contact, minutes FROM executive ORDER BY position").map((row, context) -> executive(row)).list();
    }

    static void chain(Handle handle, List<Executive> chain) {
        handle.execute("DELETE FROM executive");
        for (int place = 0; place < chain.size(); place++) {
            Executive one = chain.get(place);
            handle.execute("INSERT INTO executive (position, name, contact, minutes) VALUES (?, ?, ?, ?)", place, one.name().strip(), one.contact().strip(),
                    one.within().toMinutes());
        }
    }

    /** Writes a new one whose first of the chain has it; its last event is still to be set. */
    static long insert(Handle handle, Dossier dossier, List<Executive> chain, Noted handed) {
        long id = handle.createQuery("""
                        INSERT INTO escalation (title, question, proposal, deadline, adviser_id, at, state, last_event)
                        VALUES (:title, :question, :proposal, :deadline, :me, :at, 'waiting', 0) RETURNING id""")
                .bind("title", dossier.title().strip()).bind("question", dossier.question().strip()).bind("proposal", dossier.proposal().strip())
                .bind("deadline", dossier.deadline().toEpochMilli()).bind("me", handed.by().id()).bind("at", handed.at().toEpochMilli())
                .mapTo(Long.class).one();
        int place = 0;
        for (long conversation : dossier.conversations()) {
            handle.execute("INSERT OR IGNORE INTO escalation_conversation VALUES (?, ?, ?)", id, Merging.home(handle, conversation), place++);
        }
        for (int step = 0; step < chain.size(); step++) {
            Executive one = chain.get(step);
            handle.execute("INSERT INTO escalation_step (escalation_id, position, name, contact, minutes) VALUES (?, ?, ?, ?, ?)", id, step,
                    one.name(), one.contact(), one.within().toMinutes());
        }
        hand(handle, id, 0, handed);
        return id;
    }

    static void hand(Handle handle, long id, int step, Noted handed) {
        handle.execute("UPDATE escalation_step SET handed_at = ?, handed_by = ? WHERE escalation_id = ? AND position = ?", handed.at().toEpochMilli(),
                handed.by().id(), id, step);
    }

    static void takeFrom(Handle handle, long id, int step) {
        handle.execute("UPDATE escalation_step SET handed_at = NULL, handed_by = NULL WHERE escalation_id = ? AND position = ?", id, step);
    }

    static void acknowledge(Handle handle, long id, Noted noted) {
        handle.execute("UPDATE escalation SET state = 'acknowledged', acknowledged_at = ?, acknowledged_by = ? WHERE id = ?", noted.at().toEpochMilli(),
                noted.by().id(), id);
    }

    static void end(Handle handle, long id, State state, String decision, Noted noted) {
        handle.execute("UPDATE escalation SET state = ?, decision = ?, ended_at = ?, ended_by = ? WHERE id = ?", state.key(), decision,
                noted.at().toEpochMilli(), noted.by().id(), id);
    }

    /** It is as it was before it was acknowledged. */
    static void unacknowledge(Handle handle, long id) {
        handle.execute("UPDATE escalation SET state = 'waiting', acknowledged_at = NULL, acknowledged_by = NULL WHERE id = ?", id);
    }

    /** It is as it was before it ended. */
    static void reopen(Handle handle, long id) {
        handle.execute("""
                UPDATE escalation SET state = CASE WHEN acknowledged_at IS NULL THEN 'waiting' ELSE 'acknowledged' END, decision = '', ended_at = NULL,
                       ended_by = NULL WHERE id = ?""", id);
    }
}
