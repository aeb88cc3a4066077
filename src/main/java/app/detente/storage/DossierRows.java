package app.detente.storage;

import app.detente.model.Conversation;
import app.detente.model.DossierFacts;
import app.detente.model.DossierFacts.Reach;
import app.detente.model.DossierFacts.Voice;
import app.detente.model.DossierFacts.Wave;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Person;
import app.detente.model.Problem;
import app.detente.model.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what a dossier says of its conversations, from one state of the queue. */
final class DossierRows {
    /** Messages of the first conversation that are quoted. */
    private static final int QUOTED = 30;
    /** Conversations that are named. */
    private static final int NAMED = 12;
    /** The two days that the wave is told over. */
    private static final Duration WAVE = Duration.ofHours(48);
    /** Voices counted: more are a flood of which the newest tell enough. */
    private static final int VOICES = 100_000;
    /** The person's last conversations that are told of. */
    private static final int CONTACTS = 6;
    private static final String LEFT_THE_HOUSE = " m.kind <> 'note' AND (o.state IS NULL OR o.state NOT IN ('queued', 'failed', 'needs_person', 'given_up'))";
    private static final String LIKE_IT = "(SELECT conversation_id FROM conversation_tag WHERE tag_id IN (<of>))";
    private static final String ITSELF = "(<of>)";

    private final Handle handle;
    private final List<Long> ids;
    private final Instant now;
    private final ZoneId zone;

    DossierRows(Handle handle, List<Long> conversations, Instant now, ZoneId zone) {
        this.handle = handle;
        this.ids = conversations.stream().map(id -> Merging.home(handle, id)).distinct().toList();
        this.now = now;
        this.zone = zone;
    }

    /** @throws Problem `dossier_empty` where the first conversation is gone */
    DossierFacts read() {
        List<Conversation> rows = ids.stream().limit(NAMED).map(id -> ConversationRows.find(handle, id)).flatMap(Optional::stream).toList();
        if (rows.isEmpty()) {
            throw new Problem("dossier_empty");
        }
        Conversation first = rows.getFirst();
        List<Message> thread = handle.createQuery(MessageRows.SELECT
                        + " WHERE m.conversation_id = :id AND" + LEFT_THE_HOUSE + " ORDER BY m.authored_at DESC, m.id DESC LIMIT :limit")
                .bind("id", first.id()).bind("limit", QUOTED).map((row, context) -> MessageRows.read(row)).list().reversed();
        int messages = handle.createQuery("SELECT count(*) FROM message m LEFT JOIN reply r ON r.message_id = m.id LEFT JOIN outbox o ON o.key = r.key"
                + " WHERE m.conversation_id = :id AND" + LEFT_THE_HOUSE).bind("id", first.id()).mapTo(Integer.class).one();
        Optional<Person> person = person(first, thread);
        return new DossierFacts(rows, ids.size(), thread, messages - thread.size(), person, newest(rows, person), reach(), wave(first));
    }

    private Map<Long, Message> newest(List<Conversation> rows, Optional<Person> person) {
        Map<Long, Message> newest = new HashMap<>();
        Stream.concat(rows.stream(), person.stream().flatMap(known -> known.contacts().stream().limit(CONTACTS)).map(Person.Contact::conversation))
                .map(Conversation::id).distinct().forEach(id -> newest(id).ifPresent(message -> newest.put(id, message)));
        return newest;
    }

    private Optional<Message> newest(long conversation) {
        return handle.createQuery(MessageRows.SELECT + " WHERE m.conversation_id = :id AND" + LEFT_THE_HOUSE
                        + " ORDER BY m.kind = 'customer' DESC, m.authored_at DESC, m.id DESC LIMIT 1")
                .bind("id", conversation).map((row, context) -> MessageRows.read(row)).findOne();
    }

    private Optional<Person> person(Conversation first, List<Message> thread) {
        if (thread.stream().noneMatch(message -> message.kind() == MessageKind.CUSTOMER)) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        return first.customerId().flatMap(id -> new PersonRows(handle, id)
                .read(today.atStartOfDay(zone).toInstant(), today.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private Reach reach() {
        Set<Network> networks = EnumSet.noneOf(Network.class);
        networks.addAll(about("SELECT DISTINCT network FROM conversation WHERE id IN (<ids>)").map((row, context) ->
                Network.of(row.getString(1)).orElseThrow()).list());
        return about("SELECT count(DISTINCT customer_id), count(*) FROM message WHERE conversation_id IN (<ids>) AND kind = 'customer'")
                .map((row, context) -> new Reach(row.getLong(1), row.getLong(2), networks)).one();
    }

    private Query about(String sql) {
        return handle.createQuery(sql).bindList("ids", ids);
    }

    /** Along the index of time, for a tag may have years of conversations. Of one conversation, whatever carries one of its tags; of several, or without tags, these alone. */
    private Wave wave(Conversation first) {
        boolean tagged = ids.size() == 1 && !first.tags().isEmpty();
        List<Long> of = tagged ? first.tags().stream().map(Tag::id).toList() : ids;
        String conversations = tagged ? LIKE_IT : ITSELF;
        Instant from = now.minus(WAVE);
        List<Voice> newestFirst = handle.createQuery("""
                        SELECT m.authored_at, coalesce(m.customer_id, 0) AS customer FROM message m JOIN conversation c ON c.id = m.conversation_id
                         WHERE m.authored_at > :from AND m.authored_at <= :now AND m.kind = 'customer' AND c.status <> 'spam'
                           AND +m.conversation_id IN %s ORDER BY m.authored_at DESC LIMIT :most""".formatted(conversations))
                .bindList("of", of).bind("from", from.toEpochMilli()).bind("now", now.toEpochMilli()).bind("most", VOICES)
                .map((row, context) -> new Voice(Rows.instant(row, "authored_at"), row.getLong("customer"))).list();
        long waiting = handle.createQuery("SELECT count(*) FROM conversation WHERE lane = 0 AND waiting_since IS NOT NULL AND id IN " + conversations)
                .bindList("of", of).mapTo(Long.class).one();
        return new Wave(tagged ? first.tags().stream().map(Tag::name).toList() : List.of(), from, newestFirst.reversed(), waiting);
    }
}
