package app.detente.storage;

import app.detente.model.Customer;
import app.detente.model.Fold;
import app.detente.model.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Which customers are one person, and who could be. Within the caller's transaction. */
final class Persons {
    /** To be followed by a WHERE on {@code c}. Counting their messages is left to whoever shows one of them. */
    private static final String SELECT = """
            SELECT c.id, a.network, c.remote_id, c.name, c.person_id,
                   coalesce((SELECT min(authored_at) FROM message WHERE customer_id = c.id), c.name_at) AS first_seen,
                   (SELECT count(DISTINCT conversation_id) FROM message WHERE customer_id = c.id) AS conversations
              FROM customer c JOIN account a ON a.id = c.account_id
            """;
    /** Newest messages looked through for names. */
    private static final int LOOKED_THROUGH = 2_000;

    private Persons() {}

    static List<Customer> list(Query query) {
        return query.map((row, context) -> new Customer(row.getLong("id"), Network.of(row.getString("network")).orElseThrow(),
                row.getString("remote_id"), row.getString("name"), Rows.instant(row, "first_seen"), row.getInt("conversations"))).list();
    }

    static Optional<Customer> find(Handle handle, long customer) {
        return list(handle.createQuery(SELECT + " WHERE c.id = :id").bind("id", customer)).stream().findFirst();
    }

    /** The others that are the same person, by their first message. */
    static List<Customer> others(Handle handle, long customer) {
        return list(handle.createQuery(SELECT
                        + " WHERE c.person_id = (SELECT person_id FROM customer WHERE id = :id) AND c.id <> :id ORDER BY first_seen, c.id")
                .bind("id", customer));
    }

    /** One step from a person to another; no person is 0. */
    private record Step(long customer, long from, long to) {
        static Step parse(String text) {
            List<Long> numbers = Arrays.stream(text.split(":")).map(Long::valueOf).toList();
            return new Step(numbers.getFirst(), numbers.get(1), numbers.get(2));
        }

        void run(Handle handle) {
            if (to != 0) {
                handle.execute("INSERT INTO person (id, at) SELECT ?, max(name_at) FROM customer WHERE id = ? ON CONFLICT DO NOTHING", to, customer);
            }
            handle.createUpdate("UPDATE customer SET person_id = :to WHERE id = :id").bind("id", customer).bind("to", to == 0 ? null : to).execute();
        }

        @Override
        public String toString() {
            return customer + ":" + from + ":" + to;
        }
    }

    /** Gives the steps it took, to be put back by {@link #putBack}; empty where there were none to take. */
    static Optional<String> join(Handle handle, long one, long other, Instant now) {
        long mine = person(handle, one);
        long theirs = person(handle, other);
        if (one == other || mine != 0 && mine == theirs) {
            return Optional.empty();
        }
        long into = mine != 0 ? mine : theirs;
        List<Step> steps = new ArrayList<>();
        if (into == 0) {
            into = handle.createQuery("INSERT INTO person (at) VALUES (:at) RETURNING id").bind("at", now.toEpochMilli()).mapTo(Long.class).one();
        }
        if (mine == 0) {
            steps.add(new Step(one, 0, into));
        }
        if (theirs == 0) {
            steps.add(new Step(other, 0, into));
        } else if (theirs != into) {
            for (long customer : members(handle, theirs)) {
                steps.add(new Step(customer, theirs, into));
            }
        }
        return Optional.of(taken(handle, steps));
    }

    /** As {@link #join}. Of two, neither is left in company. */
    static Optional<String> separate(Handle handle, long customer) {
        long person = person(handle, customer);
        if (person == 0) {
            return Optional.empty();
        }
        List<Long> members = members(handle, person);
        List<Long> leaving = members.size() <= 2 ? members : List.of(customer);
        return Optional.of(taken(handle, leaving.stream().map(who -> new Step(who, person, 0)).toList()));
    }

    private static String taken(Handle handle, List<Step> steps) {
        steps.forEach(step -> step.run(handle));
        return steps.stream().map(Step::toString).collect(Collectors.joining(" "));
    }

    /** Puts everybody back where they were; false where one of them has been moved on since. A person nobody is any more is forgotten. */
    static boolean putBack(Handle handle, String detail) {
        List<Step> steps = Arrays.stream(detail.split(" ")).map(Step::parse).toList();
        if (steps.stream().anyMatch(step -> person(handle, step.customer()) != step.to())) {
            return false;
        }
        steps.forEach(step -> new Step(step.customer(), step.to(), step.from()).run(handle));
        steps.forEach(step -> handle.execute(
                "DELETE FROM person WHERE id = ? AND NOT EXISTS (SELECT 1 FROM customer WHERE person_id = person.id)", step.to()));
        return true;
    }

    private static long person(Handle handle, long customer) {
        return handle.createQuery("SELECT coalesce(person_id, 0) FROM customer WHERE id = :id").bind("id", customer).mapTo(Long.class).one();
    }

    private static List<Long> members(Handle handle, long person) {
        return handle.createQuery("SELECT id FROM customer WHERE person_id = :id ORDER BY id").bind("id", person).mapTo(Long.class).list();
    }

    /** Those of the same name, those on other channels first. */
    static List<Customer> suggestions(Handle handle, long customer, int limit) {
        Optional<Customer> asked = find(handle, customer);
        String name = asked.map(who -> Fold.fold(who.name())).orElse("");
        return named(handle, name, customer).stream().filter(other -> Fold.fold(other.name()).equals(name))
                .sorted(Comparator.comparing((Named other) -> asked.map(Customer::network).equals(Optional.of(other.network())))
                        .thenComparing(Named::id))
                .limit(limit).map(other -> find(handle, other.id()).orElseThrow()).toList();
    }

    /** Those whose name holds the words, by name. */
    static List<Customer> named(Handle handle, String words, long except, int limit) {
        return named(handle, words, except).stream().limit(limit).map(other -> find(handle, other.id()).orElseThrow()).toList();
    }

    private record Named(long id, String name, Network network) {}

    private static List<Named> named(Handle handle, String words, long except) {
        String match = CustomerNames.match(words);
        return match.isEmpty() ? List.of() : handle.createQuery("""
                        SELECT c.id, c.name, a.network FROM customer c JOIN account a ON a.id = c.account_id
                         WHERE c.id IN (SELECT rowid FROM customer_name WHERE customer_name MATCH :match ORDER BY rowid DESC LIMIT :through)
                           AND c.id <> :except AND (c.person_id IS NULL OR c.person_id IS NOT (SELECT person_id FROM customer WHERE id = :except))
                         ORDER BY c.name, c.id""")
                .bind("match", match).bind("through", LOOKED_THROUGH).bind("except", except)
                .map((row, context) -> new Named(row.getLong("id"), row.getString("name"), Network.of(row.getString("network")).orElseThrow())).list();
    }
}
