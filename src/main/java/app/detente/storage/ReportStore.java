package app.detente.storage;

import app.detente.model.MessageFact;
import app.detente.model.WaitFact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/** The facts reports are worked out from. Exact and whole; what a figure means is decided in {@code report}. */
public final class ReportStore {
    private static final Comparator<WaitFact> OLDEST_FIRST = Comparator.comparing(WaitFact::openedAt);

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
     * The facts of a span of time, its start in it and its end not; the waits in no order, the messages in the order of time, read from one state of the
     * queue. They tell neither tags nor whom a customer addressed, and of a message not what it replies to: a board does not show them.
     */
    public Facts around(Instant from, Instant until) {
        long start = from.toEpochMilli();
        long end = until.toEpochMilli();
        return database.read(handle -> new Facts(WaitFacts.read(handle, Set.of(), () -> true, WhichWaits.touchedIn(start, end)),
                MessageFacts.writtenIn(handle, start, end)));
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
        return waits(Wanted.ALL).stream().sorted(OLDEST_FIRST).toList();
    }

    /** The waits that are wanted, in no order. */
    public List<WaitFact> waits(Wanted wanted) {
        return waits(wanted, () -> true);
    }

    /** As {@link #waits(Wanted)} for as long as somebody wants to know: `goOn` is asked at every row, on the calling thread. */
    public List<WaitFact> waits(Wanted wanted, BooleanSupplier goOn) {
        return database.read(handle -> WaitFacts.read(handle, wanted.parts(), goOn, which(handle, wanted)));
    }

    private static WhichWaits which(Handle handle, Wanted wanted) {
        return wanted.from().isEmpty() && wanted.until().isEmpty() ? WhichWaits.all(wanted.firstOnly())
                : WhichWaits.openedIn(handle, wanted.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                        wanted.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE), wanted.firstOnly());
    }

    /** Every message, in the order of time. */
    public List<MessageFact> messages() {
        return messages(() -> true);
    }

    /** As {@link #messages()} for as long as somebody wants to know: `goOn` is asked at every row, on the calling thread. */
    public List<MessageFact> messages(BooleanSupplier goOn) {
        return database.read(handle -> MessageFacts.all(handle, goOn));
    }
}
