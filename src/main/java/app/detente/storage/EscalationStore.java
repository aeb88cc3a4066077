package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Done;
import app.detente.model.Dossier;
import app.detente.model.DossierFacts;
import app.detente.model.Escalation;
import app.detente.model.Escalation.Noted;
import app.detente.model.Escalation.State;
import app.detente.model.Executive;
import app.detente.model.Priority;
import app.detente.model.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Dossiers before executives: the chain, what was handed to whom, and what came back. Each step is one transaction with its audit row and can be taken
 * back by {@link TriageStore#undo} until the next.
 */
public final class EscalationStore {
    static final String BEGIN = "escalate";
    static final String NEXT = "escalate-next";
    static final String ACKNOWLEDGE = "escalate-acknowledged";
    static final String DECIDE = "escalate-decided";
    static final String WITHDRAW = "escalate-withdrawn";
    /** What the audit row of each begins with. */
    static final String DETAIL = "escalation=";
    private static final int MOST_OPEN = 200;

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;
    private final TriageStore triage;
    private final ReplyStore replies;

    public EscalationStore(Database database, ChangeFeed changes, InstantSource clock, TriageStore triage, ReplyStore replies) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
        this.triage = triage;
        this.replies = replies;
    }

    /** What was handed over, and how to take that back. */
    public record Handed(Escalation escalation, Done done) {}

    /** Who is asked, in their order. */
    public List<Executive> chain() {
        return database.read(Escalations::chain);
    }

    /**
     * Sets who is asked. What is handed over already keeps the chain it had.
     *
     * @throws Problem `executives_many`, and as {@link Executive#check}
     */
    public void chain(List<Executive> chain, Adviser me) {
        if (chain.size() > Executive.MOST) {
            throw new Problem("executives_many", Executive.MOST);
        }
        chain.forEach(Executive::check);
        database.useWrite(handle -> {
            Escalations.chain(handle, chain);
            Audit.append(handle, clock.instant(), me.name(), "escalation-chain", Optional.empty(), Integer.toString(chain.size()));
        });
        changes.tell(Change.anything());
    }

    /**
     * What a dossier about these says.
     *
     * @throws Problem `dossier_empty` where there is none of them
     */
    public DossierFacts facts(List<Long> conversations, ZoneId zone) {
        return database.read(handle -> new DossierRows(handle, conversations, clock.instant(), zone).read());
    }

    /** What is still to come back: first what is to be acknowledged; the oldest first of both. */
    public List<Escalation> open() {
        return database.read(EscalationStore::open);
    }

    static List<Escalation> open(Handle handle) {
        return Escalations.list(handle, handle.createQuery(Escalations.SELECT
                + " WHERE e.state IN ('waiting', 'acknowledged') ORDER BY e.state = 'acknowledged', e.at LIMIT :most").bind("most", MOST_OPEN));
    }

    /** What ended since then, the newest first. */
    public List<Escalation> ended(Instant since, int limit) {
        return database.read(handle -> Escalations.list(handle, handle.createQuery(Escalations.SELECT
                + " WHERE e.ended_at >= :since ORDER BY e.ended_at DESC LIMIT :limit").bind("since", since.toEpochMilli()).bind("limit", limit)));
    }

    /**
     * Hands a dossier to the first of the chain from this one on, and makes the conversation to go back to urgent. Its clock runs from now.
     *
     * @param from place in the chain
     * @throws Problem `escalation_nobody` where there is no such executive, `escalation_open` where that conversation is before one already, and as
     *     {@link Dossier#check}
     */
    public Handed begin(Dossier dossier, int from, Adviser me) {
        dossier.check(clock.instant());
        Handed handed = database.write(handle -> {
            List<Executive> chain = Escalations.chain(handle);
            if (from < 0 || from >= chain.size()) {
                throw new Problem("escalation_nobody");
            }
            long home = Merging.home(handle, dossier.conversations().getFirst());
            if (ConversationRows.find(handle, home).isEmpty()) {
                throw new Problem("dossier_empty");
            }
            before(handle, home).ifPresent(who -> {
                throw new Problem("escalation_open", who);
            });
            long id = Escalations.insert(handle, dossier, chain.subList(from, chain.size()), noted(me));
            String raised = triage.apply(handle, new Action.SetPriority(Priority.URGENT), home, me).map(done -> " priority=" + done.event()).orElse("");
            return handed(handle, id, BEGIN, raised, me);
        });
        tell(handed);
        return handed;
    }

    /** Whom it was handed to last, where it is before somebody. */
    private static Optional<String> before(Handle handle, long conversation) {
        return handle.createQuery("""
                        SELECT e.id FROM escalation e JOIN escalation_conversation c ON c.escalation_id = e.id
                         WHERE c.conversation_id = :id AND c.position = 0 AND e.state IN ('waiting', 'acknowledged')""")
                .bind("id", conversation).mapTo(Long.class).findFirst().flatMap(id -> Escalations.find(handle, id)).map(open -> open.current().to().name());
    }

    /**
     * Notes that whoever was handed it last has it.
     *
     * @param reached {@link Escalation#reached()} as it was seen
     * @throws Problem `escalation_settled` where that was noted already, it has ended, or somebody else has it meanwhile
     */
    public Handed acknowledge(long id, int reached, Adviser me) {
        return step(id, ACKNOWLEDGE, me, (handle, now) -> {
            require(now.state() == State.WAITING && now.reached() == reached);
            Escalations.acknowledge(handle, id, noted(me));
            return "";
        });
    }

    /**
     * Hands it to the next of its chain, whose clock runs from now.
     *
     * @param reached {@link Escalation#reached()} as it was seen: pressed twice, it is handed on once
     * @throws Problem as {@link #acknowledge}; `escalation_last` at the end of the chain
     */
    public Handed handOn(long id, int reached, Adviser me) {
        return step(id, NEXT, me, (handle, now) -> {
            require(now.state() == State.WAITING && now.reached() == reached);
            if (reached >= now.steps().size()) {
                throw new Problem("escalation_last");
            }
            Escalations.hand(handle, id, reached, noted(me));
            return " step=" + reached;
        });
    }

    /**
     * Notes what was decided, and puts it as a note into the conversation to go back to.
     *
     * @param note the decision as the note says it
     * @throws Problem as {@link #acknowledge}; `escalation_undecided` where nothing was decided, `dossier_long`
     */
    public Handed decide(long id, String decision, String note, Adviser me) {
        if (decision.isBlank()) {
            throw new Problem("escalation_undecided");
        } else if (decision.length() > Dossier.WORDS) {
            throw new Problem("dossier_long", Dossier.WORDS);
        }
        return step(id, DECIDE, me, (handle, now) -> {
            require(now.state().isOpen());
            Escalations.end(handle, id, State.DECIDED, decision.strip(), noted(me));
            return " note=" + replies.writeNote(handle, now.dossier().conversations().getFirst(), me, note);
        });
    }

    /**
     * Takes it back: nobody has to decide any more.
     *
     * @throws Problem as {@link #acknowledge}
     */
    public Handed withdraw(long id, Adviser me) {
        return step(id, WITHDRAW, me, (handle, now) -> {
            require(now.state().isOpen());
            Escalations.end(handle, id, State.WITHDRAWN, "", noted(me));
            return "";
        });
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new Problem("escalation_settled");
        }
    }

    private interface Stepping {
        /** Gives what its audit row has to keep besides. */
        String on(Handle handle, Escalation now);
    }

    private Handed step(long id, String key, Adviser me, Stepping stepping) {
        Handed handed = database.write(handle -> {
            Escalation now = Escalations.find(handle, id).orElseThrow(() -> new Problem("escalation_settled"));
            return handed(handle, id, key, stepping.on(handle, now), me);
        });
        tell(handed);
        return handed;
    }

    private Noted noted(Adviser me) {
        return new Noted(me, clock.instant());
    }

    private Handed handed(Handle handle, long id, String key, String kept, Adviser me) {
        Escalation now = Escalations.find(handle, id).orElseThrow();
        long home = now.dossier().conversations().getFirst();
        long event = Audit.append(handle, clock.instant(), me.name(), key, Optional.of(home), DETAIL + id + kept);
        handle.execute("UPDATE escalation SET last_event = ?, first_event = CASE first_event WHEN 0 THEN ? ELSE first_event END WHERE id = ?", event, event, id);
        return new Handed(now, new Done(event, key, home));
    }

    private void tell(Handed handed) {
        changes.tell(new Change(Set.copyOf(handed.escalation().dossier().conversations())));
    }

    /**
     * Takes a step back within the caller's transaction, who writes the audit row; false where another has followed it.
     *
     * @param detail of its audit row
     */
    static boolean undo(Handle handle, Done done, String detail, Adviser me, Instant now) {
        long id = kept(detail, DETAIL).orElseThrow();
        long last = handle.createQuery("SELECT last_event FROM escalation WHERE id = :id").bind("id", id).mapTo(Long.class).one();
        boolean reopens = done.key().equals(DECIDE) || done.key().equals(WITHDRAW);
        if (last != done.event() || reopens && before(handle, Merging.home(handle, done.conversationId())).isPresent()) {
            return false;
        }
        switch (done.key()) {
            case BEGIN -> {
                Escalations.end(handle, id, State.WITHDRAWN, "", new Noted(me, now));
                kept(detail, " priority=").ifPresent(event -> TriageStore.undo(handle, new Done(event, "priority", done.conversationId()), me, now));
            }
            case NEXT -> Escalations.takeFrom(handle, id, (int) kept(detail, " step=").orElseThrow());
            case ACKNOWLEDGE -> Escalations.unacknowledge(handle, id);
            case DECIDE -> {
                Escalations.reopen(handle, id);
                ReplyStore.eraseNote(handle, kept(detail, " note=").orElseThrow(), Merging.home(handle, done.conversationId()));
            }
            default -> Escalations.reopen(handle, id);
        }
        long before = handle.createQuery("""
                        SELECT coalesce(max(seq), 0) FROM event e WHERE e.seq < :event AND e.seq >= (SELECT first_event FROM escalation WHERE id = :id)
                           AND e.action LIKE 'escalate%' AND e.detail || ' ' LIKE :detail
                           AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.seq)""")
                .bind("event", done.event()).bind("id", id).bind("detail", DETAIL + id + " %").mapTo(Long.class).one();
        handle.execute("UPDATE escalation SET last_event = ? WHERE id = ?", before, id);
        return true;
    }

    /** The number that stands behind this word. */
    private static OptionalLong kept(String detail, String word) {
        int at = detail.indexOf(word);
        if (at < 0) {
            return OptionalLong.empty();
        }
        String rest = detail.substring(at + word.length());
        int end = rest.indexOf(' ');
        return OptionalLong.of(Long.parseLong(end < 0 ? rest : rest.substring(0, end)));
    }
}
