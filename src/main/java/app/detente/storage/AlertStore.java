package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Alert;
import app.detente.model.Escalation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What somebody wants to be told of when they are not looking. Names only, never what a message says. */
public final class AlertStore {
    /** More of one kind at once are told as a number anyway. */
    private static final int MOST = 100;
    private static final String WHO = " LEFT JOIN customer p ON p.id = c.customer_id ";

    private final Database database;

    public AlertStore(Database database) {
        this.database = database;
    }

    /** How far somebody has been told. */
    public record Mark(long event, long note) {}

    /**
     * One thing to tell.
     *
     * @param by       who did it; "" for a rule
     * @param customer the name in the conversation it is about
     */
    public record News(Alert kind, String by, String customer) {}

    /** What is new, and how far that reaches. */
    public record Told(List<News> news, Mark upTo) {}

    /** Where things stand: what comes after is new. */
    public Mark mark() {
        return database.read(AlertStore::mark);
    }

    private static Mark mark(Handle handle) {
        return handle.createQuery("SELECT coalesce((SELECT max(seq) FROM event), 0), coalesce((SELECT max(id) FROM message), 0)")
                .map((row, context) -> new Mark(row.getLong(1), row.getLong(2))).one();
    }

    /** What others gave this adviser and where they named them since then; what was taken back or seen meanwhile is left out. */
    public Told since(Mark mark, Adviser me) {
        return database.read(handle -> {
            List<News> news = new ArrayList<>(handle.createQuery("""
                            SELECT e.adviser, coalesce(p.name, c.title)
                              FROM event e JOIN conversation c
                                ON c.id = coalesce((SELECT into_id FROM merged WHERE id = e.conversation_id), e.conversation_id)
                            """ + WHO + """
                             WHERE e.seq > :seq AND e.action = 'assign' AND e.adviser <> :name AND c.assignee_id = :me
                               AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.seq)
                             GROUP BY c.id ORDER BY e.seq LIMIT :most""")
                    .bind("seq", mark.event()).bind("name", me.name()).bind("me", me.id()).bind("most", MOST)
                    .map((row, context) -> new News(Alert.ASSIGNED, row.getString(1), row.getString(2))).list());
            news.addAll(handle.createQuery("SELECT m.author, coalesce(p.name, c.title) FROM mention n JOIN message m ON m.id = n.message_id"
                            + " JOIN conversation c ON c.id = m.conversation_id" + WHO
                            + "WHERE n.adviser_id = :me AND n.message_id > :note AND n.seen_at IS NULL ORDER BY n.message_id LIMIT :most")
                    .bind("me", me.id()).bind("note", mark.note()).bind("most", MOST)
                    .map((row, context) -> new News(Alert.MENTIONED, row.getString(1), row.getString(2))).list());
            return new Told(List.copyOf(news), mark(handle));
        });
    }

    /**
     * The conversations that are theirs or nobody's, of whose target only the last part is left; the soonest due first.
     *
     * @param parts how many parts a target has
     */
    public List<Long> nearlyLate(Instant now, int parts, Adviser me) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id FROM conversation WHERE waiting_since IS NOT NULL AND lane = 0 AND due_at > :now AND due_at - due_target * 60000 / :parts <= :now
                           AND (assignee_id IS NULL OR assignee_id = :me) ORDER BY due_at, id LIMIT :most""")
                .bind("now", now.toEpochMilli()).bind("parts", parts).bind("me", me.id()).bind("most", MOST).mapTo(Long.class).list());
    }

    /** The escalations whose executive has not said in time that they have it. */
    public List<Long> overdueEscalations(Instant now) {
        return database.read(handle -> EscalationStore.open(handle).stream().filter(one -> one.isOverdue(now)).map(Escalation::id).toList());
    }
}
