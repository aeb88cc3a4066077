package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Customer;
import app.detente.model.Done;
import app.detente.model.Person;
import app.detente.model.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The people who write: what is known of one across channels, what colleagues noted on them, and who is one person with whom. That is never
 * guessed: an adviser says it, and can take it back ({@link TriageStore#undo}).
 */
public final class CustomerStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public CustomerStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** Everything known of a customer; "today" is the day it is in this zone. Empty where there is none of this number. */
    public Optional<Person> person(long customer, ZoneId zone) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Instant from = today.atStartOfDay(zone).toInstant();
        Instant until = today.plusDays(1).atStartOfDay(zone).toInstant();
        return database.read(handle -> new PersonRows(handle, customer).read(from, until));
    }

    /**
     * Notes something on the person.
     *
     * @param conversation where the adviser was when they did
     * @throws Problem `customer_note_long` over {@link Person.Note#MAX}
     */
    public Optional<Done> note(long customer, long conversation, String text, Adviser me) {
        if (text.length() > Person.Note.MAX) {
            throw new Problem("customer_note_long", Person.Note.MAX);
        }
        return text.isBlank() ? Optional.empty() : act(conversation, me, "person-note", handle -> Optional.of(Long.toString(
                handle.createQuery("INSERT INTO customer_note (customer_id, adviser_id, body, at) VALUES (:who, :me, :body, :at) RETURNING id")
                        .bind("who", customer).bind("me", me.id()).bind("body", text.strip()).bind("at", clock.millis()).mapTo(Long.class).one())));
    }

    /** Takes a note away; empty where that was done already. */
    public Optional<Done> removeNote(long note, long conversation, Adviser me) {
        return act(conversation, me, "person-unnote", handle ->
                handle.execute("UPDATE customer_note SET removed_at = ? WHERE id = ? AND removed_at IS NULL", clock.millis(), note) == 0
                        ? Optional.empty() : Optional.of(Long.toString(note)));
    }

    /** Says that two customers are one person, with all that were one person with either. Empty where that was said already. */
    public Optional<Done> join(long customer, long other, long conversation, Adviser me) {
        return act(conversation, me, "person-join", handle -> Persons.join(handle, customer, other, clock.instant()));
    }

    /** Says that a customer is a person of their own after all. Empty where they are. */
    public Optional<Done> separate(long customer, long conversation, Adviser me) {
        return act(conversation, me, "person-separate", handle -> Persons.separate(handle, customer));
    }

    private Optional<Done> act(long conversation, Adviser me, String key, Function<Handle, Optional<String>> work) {
        Optional<Done> done = database.write(handle -> {
            long home = Merging.home(handle, conversation);
            return work.apply(handle).map(detail ->
                    new Done(Audit.append(handle, clock.instant(), me.name(), key, Optional.of(home), detail), key, home));
        });
        done.ifPresent(what -> changes.tell(new Change(Set.of(what.conversationId()))));
        return done;
    }

    /** Takes back an action of this store, within the caller's transaction; false where somebody has moved it on since. */
    static boolean undo(Handle handle, String key, String detail) {
        return switch (key) {
            case "person-note" -> handle.execute("DELETE FROM customer_note WHERE id = ? AND removed_at IS NULL", Long.parseLong(detail)) > 0;
            case "person-unnote" -> handle.execute("UPDATE customer_note SET removed_at = NULL WHERE id = ?", Long.parseLong(detail)) > 0;
            default -> Persons.putBack(handle, detail);
        };
    }

    /** Who may be the same person: those of the same name, those on other channels first. */
    public List<Customer> suggestions(long customer, int limit) {
        return database.read(handle -> Persons.suggestions(handle, customer, limit));
    }

    /** Customers whose name holds these words, or their beginnings, without the one asked for and those known to be the same person. */
    public List<Customer> named(String words, long except, int limit) {
        return database.read(handle -> Persons.named(handle, words, except, limit));
    }
}
