package app.detente.storage;

import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/** The facts reports are worked out from. Exact and whole; what a figure means is decided in {@code report}. */
public final class ReportStore {
    private static final Comparator<WaitFact> OLDEST_FIRST = Comparator.comparing(WaitFact::openedAt);
    /** Open waits, those that opened in the span and those that a message of the span ended, each found by an index. */
    static final String TOUCHED = """
             AND (w.conversation_id, w.opened_by) IN (
                 SELECT conversation_id, opened_by FROM wait WHERE closed_at IS NULL
                 UNION SELECT conversation_id, opened_by FROM wait WHERE opened_at >= ?1 AND opened_at < ?2
                 UNION SELECT e.conversation_id, e.opened_by FROM message m JOIN wait e ON e.conversation_id = m.conversation_id AND e.closed_by = m.id
                        WHERE m.authored_at >= ?1 AND m.authored_at < ?2 AND m.kind = 'brand')""";

    private final Database database;

    public ReportStore(Database database) {
        this.database = database;
    }

    /**
     * What the board of a day needs: it holds the facts of that day, not those of the whole queue.
     *
     * @param waits    those that are open now, and those that opened or were answered in the span
     * @param messages those written in the span
     */
    public record Facts(List<WaitFact> waits, List<MessageFact> messages) {}

    /** What else of a wait a report may need; what nobody asks for is not read. */
    public enum Part {
        /** Whose wait it is. */
        BRANDS,
        TAGS,
        /** The team's templates that the reply was made from. */
        TEMPLATES,
        /** How long each may take by the targets of the house. */
        TARGETS,
        /** Who wrote the reply. For {@link PeopleStore} alone: nothing else is given it. */
        ADVISERS
    }

    /**
     * Which waits a report needs, and what of them.
     *
     * @param from      of those that opened then or later
     * @param until     and before then
     * @param firstOnly first responses alone
     */
    public record Wanted(Optional<Instant> from, Optional<Instant> until, boolean firstOnly, Set<Part> parts) {
        /** Every wait, with its brand and tags. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), false, true, true);
        /** Every wait, its times alone. */
        public static final Wanted TIMES = new Wanted(Optional.empty(), Optional.empty(), false, Set.of());

        public Wanted(Optional<Instant> from, Optional<Instant> until, boolean firstOnly, boolean brands, boolean tags) {
            this(from, until, firstOnly, brands && tags ? Set.of(Part.BRANDS, Part.TAGS)
                    : brands ? Set.of(Part.BRANDS) : tags ? Set.of(Part.TAGS) : Set.of());
        }

        /** @throws IllegalArgumentException where advisers are asked for: that has a door of its own */
        public Wanted {
            if (parts.contains(Part.ADVISERS)) {
                throw new IllegalArgumentException("advisers are asked for in PeopleStore");
            }
        }
    }

    /**
     * The facts of a span of time, its start in it and its end not; both lists in the order of time, read from one state of the queue. They tell
     * neither tags nor whom a customer addressed: a board does not show them.
     */
    public Facts around(Instant from, Instant until) {
        return database.read(handle -> {
            long start = from.toEpochMilli();
            long end = until.toEpochMilli();
            return new Facts(inOrder(WaitFacts.read(handle, Set.of(), () -> true, TOUCHED, start, end)),
                    messages(handle, Optional.empty(), "AND m.authored_at >= :from AND m.authored_at < :until", Map.of("from", start, "until", end)));
        });
    }

    /** When the newest message was written; empty where the queue holds none. */
    public Optional<Instant> newest() {
        return database.read(handle -> handle.createQuery("""
                        SELECT m.authored_at FROM message m JOIN conversation c ON c.id = m.conversation_id
                         WHERE c.status <> 'spam' ORDER BY m.authored_at DESC LIMIT 1""")
                .map((row, context) -> Rows.instant(row, "authored_at")).findFirst());
    }

    /** Every wait with everything, oldest first. */
    public List<WaitFact> waits() {
        return inOrder(waits(Wanted.ALL));
    }

    /** The waits that are wanted, in no order. */
    public List<WaitFact> waits(Wanted wanted) {
        return waits(wanted, () -> true);
    }

    /** As {@link #waits(Wanted)} for as long as somebody wants to know: `goOn` is asked at every row, on the calling thread. */
    public List<WaitFact> waits(Wanted wanted, BooleanSupplier goOn) {
        String first = wanted.firstOnly() ? " AND w.first = 1" : "";
        boolean always = wanted.from().isEmpty() && wanted.until().isEmpty();
        return database.read(handle -> always ? WaitFacts.read(handle, wanted.parts(), goOn, first)
                : WaitFacts.read(handle, wanted.parts(), goOn, " AND w.opened_at >= ?1 AND w.opened_at < ?2" + first,
                        wanted.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE), wanted.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE)));
    }

    private static List<WaitFact> inOrder(List<WaitFact> waits) {
        return waits.stream().sorted(OLDEST_FIRST).toList();
    }

    /** Every message, in the order of time. */
    public List<MessageFact> messages() {
        return database.read(handle -> messages(handle, Optional.of(new Whose(Brands.of(handle), Brands.tags(handle))), "", Map.of()));
    }

    /** What else is known of a message's conversation. */
    record Whose(Brands brands, Map<Long, List<String>> tags) {}

    static List<MessageFact> messages(Handle handle, Optional<Whose> whose, String narrowed, Map<String, Long> by) {
        return handle.createQuery("""
                        SELECT m.id, m.remote_id, m.conversation_id, c.network, m.kind, p.id AS parent, m.parent_ref, m.author,
                               m.authored_at, m.received_at, m.hidden,
                               CASE WHEN m.customer_id IS NOT NULL THEN substr(m.body, 1, :within) END AS said
                          FROM message m JOIN conversation c ON c.id = m.conversation_id
                               LEFT JOIN message p ON p.account_id = m.account_id AND p.remote_id = m.parent_ref
                         WHERE c.status <> 'spam' %s ORDER BY m.authored_at, m.id""".formatted(narrowed))
                .bind("within", Brands.MENTION_WITHIN).bindMap(by).map((row, context) -> message(row, whose)).list();
    }

    private static MessageFact message(ResultSet row, Optional<Whose> whose) throws SQLException {
        long conversation = row.getLong("conversation_id");
        MessageKind kind = MessageKind.of(row.getString("kind"));
        String said = row.getString("said");
        return new MessageFact(row.getLong("id"), row.getString("remote_id"), conversation, Network.of(row.getString("network")).orElseThrow(), kind,
                Rows.maybeLong(row, "parent"), row.getString("parent_ref") != null,
                said != null ? whose.map(known -> known.brands().addressed(conversation, said)).orElse("") : row.getString("author"),
                "", Rows.instant(row, "authored_at"), Rows.instant(row, "received_at"), row.getString("hidden") != null,
                whose.map(known -> known.tags().getOrDefault(conversation, List.of())).orElse(List.of()));
    }
}
