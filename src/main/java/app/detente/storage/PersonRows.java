package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Customer;
import app.detente.model.Person;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads a {@link Person}, from one state of the queue. */
final class PersonRows {
    /** Conversations shown; somebody who writes every day for a year does not make the pane slow. */
    private static final int CONTACTS = 30;
    private static final int NAMES = 5;
    private static final int NOTES = 50;
    /** Messages of one day that are counted. */
    private static final int TODAY = 500;

    private final Handle handle;
    private final Optional<Customer> customer;
    private final List<Customer> others;
    private final List<Long> ids = new ArrayList<>();

    PersonRows(Handle handle, long id) {
        this.handle = handle;
        this.customer = Persons.find(handle, id);
        this.others = Persons.others(handle, id);
        ids.add(id);
        others.forEach(other -> ids.add(other.id()));
    }

    Optional<Person> read(Instant from, Instant until) {
        return customer.map(who -> {
            Instant first = others.stream().map(Customer::firstSeen).min(Comparator.naturalOrder())
                    .filter(at -> at.isBefore(who.firstSeen())).orElse(who.firstSeen());
            return new Person(who, others, names(), first, contacts(), number("SELECT count(DISTINCT conversation_id) FROM message"
                    + " WHERE customer_id IN (<ids>)"), tags(), notes(), hidden(), today(from, until));
        });
    }

    private List<String> names() {
        List<String> present = new ArrayList<>(others.stream().map(Customer::name).toList());
        customer.ifPresent(who -> present.add(who.name()));
        return ask("SELECT author FROM message WHERE customer_id IN (<ids>) AND author <> '' GROUP BY author ORDER BY max(authored_at) DESC LIMIT 20")
                .mapTo(String.class).stream().filter(name -> !present.contains(name)).limit(NAMES).toList();
    }

    private List<Person.Contact> contacts() {
        List<Conversation> rows = ConversationRows.list(ask(ConversationRows.SELECT
                + " WHERE c.id IN (SELECT conversation_id FROM message WHERE customer_id IN (<ids>)) ORDER BY +c.last_at DESC, c.id DESC LIMIT "
                + CONTACTS));
        Map<Long, List<Wait>> waits = new HashMap<>();
        if (!rows.isEmpty()) {
            ask("SELECT * FROM wait WHERE conversation_id IN (<rows>) AND customer_id IN (<ids>) ORDER BY opened_at, opened_by")
                    .bindList("rows", rows.stream().map(Conversation::id).toList())
                    .map((row, context) -> waits.computeIfAbsent(row.getLong("conversation_id"), id -> new ArrayList<>()).add(WaitRows.read(row))).list();
        }
        return rows.stream().map(row -> new Person.Contact(row, List.copyOf(waits.getOrDefault(row.id(), List.of())))).toList();
    }

    private List<Tag> tags() {
        return ask("""
                SELECT DISTINCT t.id, t.name, t.colour, t.folded FROM tag t JOIN conversation_tag ct ON ct.tag_id = t.id
                 WHERE ct.conversation_id IN (SELECT conversation_id FROM message WHERE customer_id IN (<ids>)) ORDER BY t.folded""")
                .map((row, context) -> new Tag(row.getLong("id"), row.getString("name"), TagColour.of(row.getString("colour")))).list();
    }

    private List<Person.Note> notes() {
        return ask("""
                SELECT n.id, n.adviser_id, a.name, n.body, n.at FROM customer_note n JOIN adviser a ON a.id = n.adviser_id
                 WHERE n.customer_id IN (<ids>) AND n.removed_at IS NULL ORDER BY n.at DESC, n.id DESC LIMIT\s""" + NOTES)
                .map((row, context) -> new Person.Note(row.getLong("id"), new Adviser(row.getLong("adviser_id"), row.getString("name")),
                        row.getString("body"), Rows.instant(row, "at"))).list();
    }

    private Person.Hidden hidden() {
        return ask("SELECT count(*) AS many, max(authored_at), conversation_id FROM message WHERE customer_id IN (<ids>) AND hidden IS NOT NULL")
                .map((row, context) -> new Person.Hidden(row.getInt("many"), Rows.maybeLong(row, "conversation_id"))).one();
    }

    private int today(Instant from, Instant until) {
        return Person.times(ask("""
                SELECT authored_at FROM message
                 WHERE customer_id IN (<ids>) AND kind = 'customer' AND authored_at >= :from AND authored_at < :until
                 ORDER BY authored_at DESC LIMIT\s""" + TODAY)
                .bind("from", from.toEpochMilli()).bind("until", until.toEpochMilli()).mapTo(Long.class).stream().map(Instant::ofEpochMilli).toList());
    }

    private int number(String sql) {
        return ask(sql).mapTo(Integer.class).one();
    }

    private Query ask(String sql) {
        return handle.createQuery(sql).bindList("ids", ids);
    }
}
