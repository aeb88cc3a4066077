package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.voice.Names;
import app.detente.voice.Sentence;
import app.detente.voice.Told;
import app.detente.voice.Told.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was published already: in a thread and to a person by everything the brand wrote there, imported or not; of late by the sentences of replies
 * queued here, which the rows of `said` know again.
 */
public final class FatigueStore {
    /** Replies of a thread, and to a person, that are read again, newest first. */
    private static final int NEWEST = 200;
    private static final int LONGEST = 8_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Replies to this person, wherever: an answer to a message of theirs, or to nobody in particular in a thread of theirs. */
    private static final String TO_PERSON = """
            WITH person AS (SELECT id FROM customer WHERE id = ?1 OR person_id = (SELECT person_id FROM customer WHERE id = ?1)),
                 thread AS (SELECT conversation_id AS id FROM message WHERE customer_id IN (SELECT id FROM person)
                             GROUP BY conversation_id ORDER BY max(authored_at) DESC LIMIT 50)
            SELECT b.id, substr(b.body, 1, ?2), b.authored_at, b.author, b.adviser
              FROM thread JOIN message b ON b.conversation_id = thread.id AND b.kind = 'brand' JOIN conversation c ON c.id = thread.id
                   LEFT JOIN message p ON p.account_id = b.account_id AND p.remote_id = b.parent_ref
             WHERE coalesce(p.customer_id, c.customer_id) IN (SELECT id FROM person) ORDER BY b.authored_at DESC LIMIT ?3""";

    private final Database database;
    private final InstantSource clock;

    public FatigueStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What matters to a reply in this conversation, to whoever wrote this message, or to its customer where it answers nobody in particular.
     *
     * @param brand the name it would be published under
     */
    public Told told(long conversation, Optional<Long> message, Adviser me, String brand) {
        return database.read(handle -> Statements.ask(handle, "reading what was said", sql -> {
            long home = Merging.home(handle, conversation);
            return new Reading(sql, clock.instant(), Saying.names(sql, home, me.name(), brand)).read(home, customer(sql, home, message));
        }));
    }

    /** The sentences that each of these customers was told already, by the message each of them wrote. */
    public Map<Long, Set<Long>> heard(Collection<Long> messages, Adviser me, String brand) {
        return database.read(handle -> Statements.ask(handle, "reading what was said", sql -> {
            Map<Long, Set<Long>> heard = new HashMap<>();
            for (long message : messages) {
                Optional<Long> home = sql.number("SELECT conversation_id FROM message WHERE id = ?", message);
                if (home.isPresent()) {
                    Reading reading = new Reading(sql, clock.instant(), Saying.names(sql, home.get(), me.name(), brand));
                    reading.person(customer(sql, home.get(), Optional.of(message)));
                    heard.put(message, Set.copyOf(reading.sentences.keySet()));
                }
            }
            return heard;
        }));
    }

    private static Optional<Long> customer(Statements sql, long home, Optional<Long> message) throws SQLException {
        Optional<Long> author = message.isEmpty() ? Optional.empty() : number(sql, "SELECT customer_id FROM message WHERE id = ?", message.get());
        return author.isPresent() ? author : number(sql, "SELECT customer_id FROM conversation WHERE id = ?", home);
    }

    private static Optional<Long> number(Statements sql, String question, long id) throws SQLException {
        return sql.number(question, id).filter(found -> found > 0);
    }

    /** A reply that somebody may have read. */
    private record Published(long id, String text, Instant at, List<String> from) {}

    /** Puts together what one conversation needs to know. */
    private static final class Reading {
        private final Statements sql;
        private final Instant now;
        private final Names names;
        private final Map<Long, Times> sentences = new HashMap<>();
        private final Map<String, Times> templates = new HashMap<>();

        Reading(Statements sql, Instant now, Names names) {
            this.sql = sql;
            this.now = now;
            this.names = names;
        }

        Told read(long home, Optional<Long> customer) throws SQLException {
            thread(home);
            person(customer);
            lately();
            return new Told(names, sentences, templates);
        }

        private void thread(long home) throws SQLException {
            count(sql.list("""
                    SELECT id, substr(body, 1, ?), authored_at, author, adviser FROM message WHERE conversation_id = ? AND kind = 'brand'
                     ORDER BY authored_at DESC LIMIT ?""", Reading::published, LONGEST, home, NEWEST),
                    at -> new Times(1, 0, 0, 0, Optional.of(at)));
        }

        void person(Optional<Long> customer) throws SQLException {
            if (customer.isPresent()) {
                count(sql.list(TO_PERSON, Reading::published, customer.get(), LONGEST, NEWEST), at -> new Times(0, 1, 0, 0, Optional.of(at)));
            }
        }

        private interface Counted {
            Times of(Instant at);
        }

        private static Published published(ResultSet row) throws SQLException {
            String adviser = row.getString(5);
            return new Published(row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)),
                    adviser == null ? List.of(row.getString(4)) : List.of(row.getString(4), adviser));
        }

        private void count(List<Published> published, Counted counted) throws SQLException {
            Map<List<String>, Names> voices = new HashMap<>();
            for (Published one : published) {
                Names all = voices.computeIfAbsent(one.from(), from -> names.and(Names.of(from)));
                Times once = counted.of(one.at());
                Sentence.in(one.text(), all).stream().map(Sentence::key).distinct().forEach(key -> sentences.merge(key, once, Times::and));
                for (String template : sql.list("SELECT DISTINCT template_id FROM reply_template WHERE message_id = ?", row -> row.getString(1), one.id())) {
                    templates.merge(template, once, Times::and);
                }
            }
        }

        private void lately() throws SQLException {
            long day = now.minus(DAY).toEpochMilli();
            long hour = now.minus(HOUR).toEpochMilli();
            sql.list("SELECT sentence, count(*), sum(at >= ?), max(at) FROM said WHERE at >= ? GROUP BY sentence", row ->
                    sentences.merge(row.getLong(1), times(row.getInt(2), row.getInt(3), row.getLong(4)), Times::and), hour, day);
            sql.list("""
                    SELECT t.template_id, count(DISTINCT t.message_id), count(DISTINCT CASE WHEN m.authored_at >= ? THEN m.id END), max(m.authored_at)
                      FROM message m JOIN reply_template t ON t.message_id = m.id WHERE m.kind = 'brand' AND m.authored_at >= ? GROUP BY 1""", row ->
                    templates.merge(row.getString(1), times(row.getInt(2), row.getInt(3), row.getLong(4)), Times::and), hour, day);
        }

        private static Times times(int day, int hour, long last) {
            return new Times(0, 0, hour, day, Optional.of(Instant.ofEpochMilli(last)));
        }
    }
}
