package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Fold;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.model.Status;
import app.detente.model.TagColour;
import app.detente.model.filter.Asking;
import app.detente.model.filter.Facts;
import app.detente.model.filter.Filter;
import app.detente.model.filter.Phrase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the store answers from its indexes is what a filter means, whatever the filter, the order, the page and the way of reading. */
@TestInstance(Lifecycle.PER_CLASS)
class FilterSqlTest {
    private static final int FILTERS = 10_000;
    private static final List<Integer> FEW = List.of(5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 30, 15, 4, 0);
    private static final List<String> TERMS = List.of("is:waiting", "is:new", "is:open", "is:customer", "is:snoozed", "is:closed", "is:spam", "is:mine", "is:unassigned",
            "is:hidden", "is:stuck", "is:review", "is:untagged", "est:en-attente", "tag:vip", "tag:\"deux mots\"", "tag:œuvre", "tag:inconnu", "étiquette:rare", "from:alias", "de:c3", "from:\"c7 alias\"", "from:c1*",
            "from:maison", "channel:x", "canal:facebook", "channel:email", "lang:fr", "langue:en", "assignee:paul", "assignee:\"anne marie\"", "assignee:a*", "assignée:moi", "assignee:personne",
            "priority:high", "priorité:basse", "priority:normal", "priority:urgent", "older:90m", "older:2h30", "plus-vieux:3h", "newer:100min", "newer:1h", "older:0m", "newer:9w",
            "before:2026-03-02", "after:2026-03-02", "avant:3/3/2026", "après:hier", "before:today", "after:today", "facture", "réseau", "œuvre", "panne", "strasse",
            "box", "merci", "4g", "\"4g box\"", "l'abonnement", "abonn*", "r*", "\"réseau fact\"*", "naive", "fibre", "haïku", "absent", "maison", "alias", "rien:du:tout", "is:rien", "\"\"", "😡");

    private QueueFixture queue;
    private final Map<Long, Row> rows = new TreeMap<>();
    private final List<Long> tagIds = new ArrayList<>();

    /** @param urgency as the store keeps it */
    private record Row(long id, Facts facts, Optional<Long> urgency, Optional<Long> due, Set<Long> tags, List<Message> messages) {
        Instant waiting() {
            return facts.waitingSince().orElseThrow();
        }
    }

    private record Message(long id, Facts.Said said) {}

    @BeforeAll
    void fill(@TempDir Path folder) {
        queue = new QueueFixture(folder);
        queue.ingest.ingest(Forest.of(11, 200));
        Random random = new Random(11);
        TagStore tags = new TagStore(queue.database, queue.changes);
        for (String name : List.of("VIP", "Deux mots", "Œuvre", "rare")) {
            tagIds.add(tags.named(name, TagColour.values()[0]).id());
        }
        List<Adviser> advisers = List.of(queue.me, queue.adviser("Paul"), queue.adviser("Anne-Marie"), queue.adviser("Absalon"));
        queue.database.useWrite(handle -> {
            List<Long> ids = handle.createQuery("SELECT id FROM conversation ORDER BY id").mapTo(Long.class).list();
            ids.forEach(id -> change(handle, id, advisers.get(random.nextInt(4)), random));
            handle.execute("INSERT OR IGNORE INTO conversation_tag VALUES (?, ?)", tagIds.get(3), ids.getFirst());
            handle.execute("INSERT INTO mention (message_id, adviser_id) SELECT min(id), ? FROM message GROUP BY conversation_id HAVING conversation_id % 7 = 0", queue.me.id());
            handle.execute("UPDATE message SET hidden = 'spam' WHERE id % 17 = 0");
            handle.execute("UPDATE conversation SET review = id % 5 = 0,"
                    + " hidden_count = (SELECT count(*) FROM message m WHERE m.conversation_id = conversation.id AND hidden IS NOT NULL)");
            handle.execute("INSERT INTO reply (message_id, key, adviser_id) SELECT id, 'k' || id, ? FROM message WHERE id % 13 = 0", queue.me.id());
            handle.execute("""
                    INSERT INTO outbox (key, account_id, state, not_before) SELECT r.key, m.account_id, CASE r.message_id % 3 WHEN 0 THEN 'failed'
                    WHEN 1 THEN 'needs_person' ELSE 'sent' END, 0 FROM reply r JOIN message m ON m.id = r.message_id""");
            read(handle);
        });
    }

    private void change(Handle handle, long id, Adviser adviser, Random random) {
        if (random.nextInt(3) == 0) {
            handle.execute("UPDATE conversation SET assignee_id = ? WHERE id = ?", adviser.id(), id);
        }
        for (int tag = 0; tag < 3; tag++) {
            if (random.nextInt(2 + 3 * tag) == 0) {
                handle.execute("INSERT INTO conversation_tag VALUES (?, ?)", tagIds.get(tag), id);
            }
        }
        handle.execute("UPDATE conversation SET priority = ?, language = ?, urgency = waiting_since - ? WHERE id = ?",
                Math.max(-1, random.nextInt(8) - 5), List.of("", "fr", "en").get(random.nextInt(3)), random.nextInt(5) * 600_000L, id);
        handle.execute("UPDATE conversation SET due_at = CASE WHEN ? THEN NULL ELSE waiting_since + ? END WHERE id = ?", random.nextInt(6) == 0,
                random.nextInt(8) * 1_800_000L, id);
        switch (random.nextInt(8)) {
            case 0 -> handle.execute("UPDATE conversation SET status = 'snoozed', lane = 2 WHERE id = ?", id);
            case 1 -> handle.execute("UPDATE conversation SET status = 'closed', lane = 3, waiting_since = NULL, urgency = NULL, due_at = NULL WHERE id = ?", id);
            case 2 -> handle.execute("UPDATE conversation SET status = 'spam', lane = 4 WHERE id = ?", id);
            case 3, 4 -> handle.execute("UPDATE conversation SET status = 'open' WHERE id = ? AND status = 'new'", id);
            default -> { }
        }
    }

    @AfterAll
    void close() {
        queue.close();
    }

    /** Everything, straight from the tables. */
    private void read(Handle handle) {
        Map<Long, Adviser> advisers = new HashMap<>();
        handle.createQuery("SELECT id, name FROM adviser").map((row, context) -> advisers.put(row.getLong(1), new Adviser(row.getLong(1), row.getString(2)))).list();
        Map<Long, List<Message>> messages = new HashMap<>();
        handle.createQuery("SELECT id, conversation_id, customer_id, author, body FROM message ORDER BY id").map((row, context) -> messages
                .computeIfAbsent(row.getLong(2), id -> new ArrayList<>())
                .add(new Message(row.getLong(1), Facts.Said.of(row.getObject(3) != null, row.getString(4), row.getString(5))))).list();
        Set<Long> stuck = new HashSet<>(handle.createQuery("""
                SELECT conversation_id FROM message JOIN reply ON reply.message_id = message.id JOIN outbox USING (key)
                 WHERE state = 'failed' OR state = 'needs_person'""").mapTo(Long.class).list());
        Map<Long, Set<Long>> tags = new HashMap<>();
        Map<Long, Set<String>> names = new HashMap<>();
        handle.createQuery("SELECT conversation_id, id, folded FROM conversation_tag JOIN tag ON tag.id = tag_id").map((row, context) ->
                tags.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2))
                        && names.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getString(3))).list();
        handle.createQuery("SELECT * FROM conversation").map((row, context) -> {
            long id = row.getLong("id");
            List<Message> own = messages.get(id);
            String language = row.getString("language");
            Facts facts = new Facts(Status.of(row.getString("status")), Rows.maybeLong(row, "assignee_id").map(advisers::get),
                    Network.of(row.getString("network")).orElseThrow(), names.getOrDefault(id, Set.of()),
                    Arrays.stream(Language.values()).filter(l -> l.key().equals(language)).findFirst(), Priority.numbered(row.getInt("priority")),
                    row.getBoolean("review"), row.getInt("hidden_count"), stuck.contains(id), Rows.maybeInstant(row, "waiting_since"), Rows.instant(row, "last_at"),
                    own.stream().map(Message::said).toList());
            return rows.put(id, new Row(id, facts, Rows.maybeLong(row, "urgency"), Rows.maybeLong(row, "due_at"), tags.getOrDefault(id, Set.of()), own));
        }).list();
    }

    @Test
    void everyFilterShowsWhatItMeansInEveryOrder() {
        Random random = new Random(42);
        Asking asking = new Asking(queue.me, QueueFixture.START.plus(Duration.ofHours(4)), QueueFixture.ZONE);
        int found = 0;
        for (int part = 0; part < FILTERS / 500; part++) {
            found += queue.database.read(handle -> {
                int shown = 0;
                for (int i = 0; i < 500; i++) {
                    QueueQuery.Bounds bounds = new QueueQuery.Bounds(FEW.get(random.nextInt(FEW.size())), random.nextBoolean() ? 20_000 : 15,
                            List.of(10_000, 40, 3, 0).get(random.nextInt(4)));
                    shown += check(handle, random, filter(random), asking, bounds);
                }
                return shown;
            });
        }
        assertThat(found).isGreaterThan(FILTERS);
    }

    private int check(Handle handle, Random random, QueueFilter filter, Asking asking, QueueQuery.Bounds bounds) {
        List<Long> expected = expected(handle, filter, asking, bounds);
        QueueQuery query = new QueueQuery(handle, filter, asking, bounds);
        assertThat(paged(query, random.nextInt(8) == 0 ? 5 + random.nextInt(60) : 1_000)).as("%s %s", filter, bounds).isEqualTo(expected);
        int most = random.nextBoolean() ? 10 : 1_000;
        assertThat(query.countUpTo(most)).as("%s", filter).isEqualTo(Math.min(most, expected.size()));
        return expected.size();
    }

    private static List<Long> paged(QueueQuery query, int limit) {
        List<Long> ids = new ArrayList<>();
        List<QueueQuery.Place> page = query.places(Optional.empty(), limit);
        while (!page.isEmpty()) {
            page.forEach(place -> ids.add(place.id()));
            page = page.size() < limit ? List.of() : query.places(Optional.of(page.getLast()), limit);
        }
        return ids;
    }

    private QueueFilter filter(Random random) {
        QueueFilter filter = random.nextInt(3) == 0
                ? QueueFilter.of(new SavedView(1, "", typed(random), Sort.values()[random.nextInt(Sort.values().length)], Optional.empty()))
                : QueueFilter.of(random.nextBoolean() ? QueueView.ALL : QueueView.values()[random.nextInt(QueueView.values().length)]);
        filter = filter.withWords(typed(random));
        filter = random.nextInt(6) == 0 ? filter.withNetwork(Network.values()[random.nextInt(3)]) : filter;
        filter = random.nextInt(6) == 0 ? filter.withTag(tagIds.get(random.nextInt(4))) : filter;
        return random.nextInt(3) == 0 ? filter : filter.sorted(Sort.values()[random.nextInt(Sort.values().length)]);
    }

    private static String typed(Random random) {
        StringBuilder typed = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            typed.append(random.nextInt(4) == 0 ? "-" : "").append(TERMS.get(random.nextInt(TERMS.size()))).append(' ');
        }
        return typed.toString();
    }

    private List<Long> expected(Handle handle, QueueFilter queueFilter, Asking asking, QueueQuery.Bounds bounds) {
        Filter filter = Filter.of(queueFilter);
        List<Row> shown = rows.values().stream().filter(row -> isIn(queueFilter, asking, row) && filter.matches(row.facts(), asking)).toList();
        Comparator<Row> recent = Comparator.<Row, Instant>comparing(row -> row.facts().lastAt()).thenComparing(Row::id).reversed();
        return switch (queueFilter.order()) {
            case NEWEST -> ids(shown.stream().sorted(recent));
            case LONGEST_WAITING -> ids(Stream.concat(shown.stream().filter(row -> row.facts().waitingSince().isPresent())
                    .sorted(Comparator.comparing(Row::waiting).thenComparing(Row::id)),
                    shown.stream().filter(row -> row.facts().waitingSince().isEmpty()).sorted(recent)));
            case PRIORITY -> ids(Stream.concat(shown.stream().filter(row -> row.urgency().isPresent())
                    .sorted(Comparator.<Row, Long>comparing(row -> row.urgency().get()).thenComparing(Row::id)),
                    shown.stream().filter(row -> row.urgency().isEmpty()).sorted(recent)));
            case DUE -> ids(Stream.concat(shown.stream().filter(row -> row.due().isPresent())
                    .sorted(Comparator.<Row, Long>comparing(row -> row.due().get()).thenComparing(Row::id)),
                    shown.stream().filter(row -> row.due().isEmpty()).sorted(recent)));
            case BEST_MATCH -> best(handle, filter.wantedPhrases(), shown.stream().sorted(recent).toList(), bounds.ranked());
        };
    }

    /** By the rank of the best of the newest messages that hold the words, as the index itself ranks them; then the rest. */
    private static List<Long> best(Handle handle, List<Phrase> phrases, List<Row> shown, int ranked) {
        if (phrases.isEmpty()) {
            return ids(shown.stream());
        }
        record Hit(long id, double rank) {}
        Map<Long, Hit> hits = new HashMap<>();
        handle.createQuery("SELECT rowid, rank FROM search WHERE search MATCH :match ORDER BY rowid DESC LIMIT :ranked").bind("match", Matching.all(phrases))
                .bind("ranked", ranked).map((row, context) -> hits.put(row.getLong(1), new Hit(row.getLong(1), row.getDouble(2)))).list();
        Comparator<Hit> order = Comparator.comparingDouble(Hit::rank).thenComparing(Comparator.comparingLong(Hit::id).reversed());
        Map<Long, Hit> best = new HashMap<>();
        shown.forEach(row -> row.messages().stream().map(message -> hits.get(message.id())).filter(Objects::nonNull)
                .min(order).ifPresent(hit -> best.put(row.id(), hit)));
        return ids(Stream.concat(shown.stream().filter(row -> best.containsKey(row.id())).sorted(Comparator.comparing(row -> best.get(row.id()), order)),
                shown.stream().filter(row -> !best.containsKey(row.id()))));
    }

    private static List<Long> ids(Stream<Row> rows) {
        return rows.map(Row::id).toList();
    }

    private boolean isIn(QueueFilter filter, Asking asking, Row row) {
        Status status = row.facts().status();
        boolean waits = status == Status.NEW || status == Status.OPEN;
        long now = asking.now().toEpochMilli();
        boolean view = switch (filter.view()) {
            case WAITING -> waits;
            case MINE -> row.facts().assignee().equals(Optional.of(queue.me)) && status != Status.CLOSED && status != Status.SPAM;
            case UNASSIGNED -> waits && row.facts().assignee().isEmpty();
            case REVIEW -> waits && row.facts().review();
            case DUE -> waits && row.due().filter(at -> at > now && at <= now + FilterSql.SOON.toMillis()).isPresent();
            case SNOOZED -> status == Status.SNOOZED;
            case WAITING_ON_CUSTOMER -> status == Status.WAITING_ON_CUSTOMER;
            case CLOSED -> status == Status.CLOSED;
            case SPAM -> status == Status.SPAM;
            case MENTIONS -> row.id() % 7 == 0;
            case ALL -> true;
        };
        return view && filter.network().filter(network -> network != row.facts().network()).isEmpty()
                && filter.tagId().filter(tag -> !row.tags().contains(tag)).isEmpty();
    }
}
