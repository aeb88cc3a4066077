package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Done;
import app.detente.model.Hide;
import app.detente.model.Hiding;
import app.detente.model.Problem;
import app.detente.model.Sanction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Hiding with its reason, and the ladder of steps against a customer. Each is one transaction with its audit row and can be taken back, also by
 * {@link TriageStore#undo}. Nothing is ever removed: what is hidden stays readable here, and the register keeps every hiding.
 */
public final class ModerationStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public ModerationStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Hides a message; empty where it is hidden already or nobody outside the house wrote it.
     *
     * @throws Problem {@code hide_criticism} where it only criticises and {@code how} has no override; nothing is changed then
     */
    public Optional<Done> hide(long message, Hide how, Adviser me) {
        return told(database.write(handle -> new Hidings(handle, me, clock.instant()).hide(message, how)));
    }

    /** Shows a message again; empty where it is not hidden. */
    public Optional<Done> show(long message, Adviser me) {
        return told(database.write(handle -> new Hidings(handle, me, clock.instant()).show(message)));
    }

    /**
     * Hides what waits in one conversation, within a transaction of the caller's, who tells of it after the commit: see
     * {@link Hidings#hideWaiting}. Gives the number of the audit row, with which {@link TriageStore#undo} takes it back as `hide`.
     */
    static Optional<Long> hideWaiting(Handle handle, long conversation, Hide how, Adviser me, Instant now) {
        return new Hidings(handle, me, now).hideWaiting(conversation, how);
    }

    /** Every hiding of the messages of a conversation, oldest first. */
    public List<Hiding> hidings(long conversation) {
        return database.read(handle -> handle.createQuery(Hidings.SELECT + """
                         JOIN message m ON m.id = h.message_id WHERE m.conversation_id = :id ORDER BY h.id""")
                .bind("id", Merging.home(handle, conversation)).map((row, context) -> Hidings.read(row)).list());
    }

    /**
     * Takes a step against a customer; empty where there is none of this number.
     *
     * @param conversation where it was taken, and where it can be undone from
     */
    public Optional<Done> take(Sanction.Measure measure, long customer, long conversation, Adviser me) {
        return toldWidely(database.write(handle ->
                new Sanctions(handle, me, clock.instant()).take(measure, customer, Merging.home(handle, conversation))));
    }

    /** Lifts a step before its end; what it kept away comes back. Empty where it was lifted already. */
    public Optional<Done> lift(long sanction, long conversation, Adviser me) {
        return toldWidely(database.write(handle -> new Sanctions(handle, me, clock.instant()).lift(sanction, Merging.home(handle, conversation))));
    }

    /** Every step ever taken against a customer, newest first. */
    public List<Sanction> sanctions(long customer) {
        return database.read(handle -> handle.createQuery(Sanctions.SELECT + " WHERE s.customer_id = :id ORDER BY s.at DESC, s.id DESC")
                .bind("id", customer).map((row, context) -> Sanctions.read(row)).list());
    }

    /** Takes one of this store's actions back; false where that changes nothing any more. The caller writes the audit row. */
    static boolean undo(Handle handle, Done done, String detail, Adviser me, Instant now) {
        return switch (done.key()) {
            case "hide" -> new Hidings(handle, me, now).undoHide(done.event()).isPresent();
            case "show" -> new Hidings(handle, me, now).undoShow(detail).isPresent();
            case "lift" -> new Sanctions(handle, me, now).undoLift(detail);
            default -> new Sanctions(handle, me, now).undoTake(detail);
        };
    }

    private Optional<Done> told(Optional<Done> done) {
        done.ifPresent(what -> changes.tell(new Change(Set.of(what.conversationId()))));
        return done;
    }

    /** A step is said in every conversation of the customer, and may bring some back. */
    private Optional<Done> toldWidely(Optional<Done> done) {
        done.ifPresent(what -> changes.tell(Change.anything()));
        return done;
    }
}
