package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.filter.Asking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queue as it is read: pages by key, counts, one thread; and the claim that says who has a conversation open. */
public final class ConversationStore {
    /** How long a claim holds without being renewed. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone where the desk is: where its days begin */
    public ConversationStore(Database database, ChangeFeed changes, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A page of the list, in its order.
     *
     * @param me    whose "mine" it is
     * @param after the last row of the page before; empty for the first page
     */
    public List<Conversation> page(QueueFilter filter, Adviser me, Optional<Conversation> after, int limit) {
        return database.read(handle -> QueueQuery.page(handle, filter, asking(me), after, limit));
    }

    private Asking asking(Adviser me) {
        return new Asking(me, clock.instant(), zone);
    }

    /** How many the filter shows, counted up to a bound: a number that is the bound means "at least". */
    public int countUpTo(QueueFilter filter, Adviser me, int most) {
        return database.read(handle -> new QueueQuery(handle, filter, asking(me), QueueQuery.Bounds.USUAL).countUpTo(most));
    }

    /** The conversation of this number; where it has become part of another one, that one. */
    public Optional<Conversation> find(long id) {
        return database.read(handle -> ConversationRows.find(handle, id));
    }

    /** The newest messages of a thread, oldest first; {@code before} is the oldest one already shown. */
    public List<Message> thread(long conversation, Optional<Message> before, int limit) {
        return database.read(handle -> MessageRows.thread(handle, Merging.home(handle, conversation), before, limit));
    }

    /**
     * Somebody a reply in this conversation can be addressed to.
     *
     * @param newestMessage the newest of their messages here that is not hidden: what a reply to them answers
     * @param waitingSince  when their open wait began; empty where they do not wait
     * @param today         how many messages they have written since midnight, here and elsewhere
     */
    public record Correspondent(long customer, String name, long newestMessage, Optional<Instant> waitingSince, int today) {}

    /** The customers of a conversation: those waiting first, the longest of them at the top, then by their newest message. */
    public List<Correspondent> correspondents(long conversation, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT customer_id, name, id, opened_at,
                               (SELECT count(*) FROM message t WHERE t.customer_id = newest.customer_id AND t.kind = 'customer'
                                   AND t.authored_at >= :midnight) AS today
                          FROM (SELECT m.customer_id, p.name, m.id, m.authored_at, w.opened_at,
                                       row_number() OVER (PARTITION BY m.customer_id ORDER BY m.authored_at DESC, m.id DESC) AS place
                                  FROM message m JOIN customer p ON p.id = m.customer_id
                                       LEFT JOIN wait w ON w.conversation_id = m.conversation_id AND w.customer_id = m.customer_id
                                                       AND w.closed_at IS NULL
                                 WHERE m.conversation_id = :id AND m.kind = 'customer' AND m.hidden IS NULL) AS newest
                         WHERE place = 1 ORDER BY opened_at IS NULL, opened_at, authored_at DESC LIMIT :limit""")
                .bind("id", conversation).bind("limit", limit).bind("midnight", midnight().toEpochMilli())
                .map((row, context) -> new Correspondent(row.getLong("customer_id"), row.getString("name"), row.getLong("id"),
                        Rows.maybeInstant(row, "opened_at"), row.getInt("today"))).list());
    }

    private Instant midnight() {
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }

    /** How many conversations each view holds now; channels and tags count those waiting. */
    public QueueCounts counts(Adviser me) {
        return database.read(handle -> Counters.read(handle, me, clock.instant()));
    }

    /**
     * Opens a conversation for this adviser, unless somebody else holds it, in one statement; a new conversation becomes open. The answer says
     * who holds it now, which may be the other one. Whoever is mentioned in it has seen that now.
     */
    public Optional<Conversation> claim(long id, Adviser me) {
        Instant now = clock.instant();
        Optional<Conversation> held = database.write(handle -> {
            handle.createUpdate("""
                            UPDATE conversation SET claimed_by = :me, claimed_until = :until, seen = 1,
                                   status = CASE status WHEN 'new' THEN 'open' ELSE status END
                             WHERE id = :id AND (claimed_by IS NULL OR claimed_by = :me OR claimed_until <= :now)""")
                    .bind("id", Merging.home(handle, id)).bind("me", me.id()).bind("until", now.plus(LEASE).toEpochMilli())
                    .bind("now", now.toEpochMilli()).execute();
            Mentioning.seen(handle, Merging.home(handle, id), me, now);
            return ConversationRows.find(handle, id);
        });
        changes.tell(new Change(Set.of(id)));
        return held;
    }

    /** Lets go of a conversation this adviser holds. */
    public void release(long id, Adviser me) {
        database.write(handle -> handle.execute("UPDATE conversation SET claimed_by = NULL, claimed_until = 0 WHERE id = ? AND claimed_by = ?",
                Merging.home(handle, id), me.id()));
        changes.tell(new Change(Set.of(id)));
    }

    /** Brings back what was snoozed until now. Returns how many. */
    public int wakeDue() {
        long now = clock.millis();
        boolean due = database.read(handle -> handle.createQuery("SELECT count(*) FROM conversation WHERE snoozed_until <= :now")
                .bind("now", now).mapTo(Integer.class).one()) > 0;
        int woken = !due ? 0 : database.write(handle -> handle.execute("""
                UPDATE conversation SET snoozed_until = NULL, version = version + 1,
                       status = CASE WHEN waiting_since IS NULL THEN 'waiting_on_customer' WHEN seen = 1 THEN 'open' ELSE 'new' END,
                       lane = waiting_since IS NULL
                 WHERE snoozed_until <= ?""", now));
        if (woken > 0) {
            changes.tell(Change.anything());
        }
        return woken;
    }
}
