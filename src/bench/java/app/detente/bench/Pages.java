package app.detente.bench;

import app.detente.model.Conversation;
import app.detente.model.Network;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Sort;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the window reads when it shows the list: pages of fifty rows, and how many rows each view holds. */
final class Pages {
    static final int ROWS = 50;
    private static final QueueFilter WAITING = QueueFilter.of(QueueView.WAITING);
    private static final QueueFilter ALL = QueueFilter.of(QueueView.ALL);
    private static final Goal QUICK = Goal.within(95, 5);

    private static final String COLUMNS = """
            SELECT c.id, c.network, c.account_id, a.name, c.customer_id, coalesce(p.name, c.title), c.status, c.assignee_id, s.name, c.waiting_since,
                   c.last_at, c.snoozed_until, c.message_count, c.preview, c.claimed_by, k.name, c.claimed_until, c.priority, c.urgency, c.urgency_why,
                   c.review, c.language, c.version, h.step, h.reason,
                   (SELECT group_concat(t.id || ' ' || t.colour || ' ' || t.name, char(10)) FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id
                     WHERE ct.conversation_id = c.id)
              FROM conversation c LEFT JOIN account a ON a.id = c.account_id LEFT JOIN customer p ON p.id = c.customer_id
                   LEFT JOIN adviser s ON s.id = c.assignee_id LEFT JOIN adviser k ON k.id = c.claimed_by
                   LEFT JOIN sanction h ON h.id = c.held_by
            """;
    private static final String LONGEST = " ORDER BY c.waiting_since, c.id LIMIT " + ROWS;
    private static final String NEWEST = " ORDER BY c.last_at DESC, c.id DESC LIMIT " + ROWS;
    private static final String FIRST_WAITING = COLUMNS + "WHERE c.lane = 0" + LONGEST;
    private static final String UNASSIGNED = "SELECT count(*) FROM conversation WHERE assignee_id IS NULL AND lane = 0";
    private static final String BY_NETWORK = """
            SELECT network, (SELECT count(*) FROM conversation WHERE network = a.network AND lane = 0)
              FROM (SELECT DISTINCT network FROM account) a""";
    private static final String BY_TAG = """
            SELECT t.tag_id, count(*) FROM conversation_tag t CROSS JOIN conversation c ON c.id = t.conversation_id WHERE c.lane = 0
             GROUP BY t.tag_id""";

    private final Subject subject;

    Pages(Subject subject) {
        this.subject = subject;
    }

    List<Comparison> comparisons(String word) {
        List<Comparison> all = new ArrayList<>(List.of(
                view("waiting", WAITING, "c.lane = 0", LONGEST),
                view("waiting on X", WAITING.withNetwork(Network.X), "c.lane = 0 AND c.network = 'x'", LONGEST),
                view("waiting, newest first", WAITING.sorted(Sort.NEWEST), "c.lane = 0", NEWEST),
                view("waiting, by priority", WAITING.sorted(Sort.PRIORITY), "c.lane = 0", " ORDER BY c.urgency, c.id LIMIT " + ROWS),
                view("unassigned", QueueFilter.of(QueueView.UNASSIGNED), "c.lane = 0 AND c.assignee_id IS NULL", LONGEST),
                view("for review", QueueFilter.of(QueueView.REVIEW), "c.lane = 0 AND c.review = 1", LONGEST),
                view("mine", QueueFilter.of(QueueView.MINE), "c.assignee_id = " + subject.adviser().id() + " AND c.lane < 3", NEWEST),
                view("on the customer", QueueFilter.of(QueueView.WAITING_ON_CUSTOMER), "c.lane = 1", NEWEST),
                view("closed", QueueFilter.of(QueueView.CLOSED), "c.lane = 3", NEWEST),
                view("all", ALL, "true", NEWEST)));
        page(WAITING, Optional.empty()).stream().skip(ROWS - 1).findFirst().ifPresent(last -> all.add(page("next page, waiting", WAITING,
                Optional.of(last), COLUMNS + "WHERE c.lane = 0 AND (c.waiting_since, c.id) > (?, ?)" + LONGEST,
                last.waitingSince().orElseThrow().toEpochMilli(), last.id())));
        page(ALL, Optional.empty()).stream().skip(ROWS - 1).findFirst().ifPresent(last -> all.add(page("next page, all", ALL, Optional.of(last),
                COLUMNS + "WHERE (c.last_at, c.id) < (?, ?)" + NEWEST, last.lastAt().toEpochMilli(), last.id())));
        all.add(Comparison.of("counts of all views", QUICK, () -> flat(subject.queue().conversations().counts(subject.adviser())),
                () -> counts(subject.bare(), subject.adviser().id())));
        return all;
    }

    private Comparison view(String what, QueueFilter filter, String condition, String order) {
        return page("first page, " + what, filter, Optional.empty(), COLUMNS + "WHERE " + condition + order);
    }

    private Comparison page(String what, QueueFilter filter, Optional<Conversation> after, String sql, Object... values) {
        return Comparison.of(what, QUICK, () -> page(filter, after).stream().map(Conversation::id).toList(),
                () -> subject.bare().ids(sql, values));
    }

    private List<Conversation> page(QueueFilter filter, Optional<Conversation> after) {
        return subject.queue().conversations().page(filter, subject.adviser(), after, ROWS);
    }

    /** What the baseline reads to show the first rows of the queue. */
    static List<Long> firstPage(Bare bare) throws SQLException {
        return bare.ids(FIRST_WAITING);
    }

    /** What is kept of the counts, as the baseline reads it. */
    static List<List<Object>> kept(Bare bare) throws SQLException {
        List<List<Object>> kept = bare.rows("SELECT lane, network, assignee_id, review, n FROM counter");
        kept.addAll(bare.rows("SELECT tag_id, n FROM tag_counter"));
        return kept;
    }

    /** The product's counts by name, those that are 0 left out. */
    static Map<String, Long> flat(QueueCounts counts) {
        Map<String, Long> flat = new TreeMap<>();
        counts.views().forEach((view, n) -> flat.put(view.key(), n));
        counts.networks().forEach((network, n) -> flat.put("network " + network.key(), n));
        counts.tags().forEach((tag, n) -> flat.put("tag " + tag, n));
        flat.values().removeIf(n -> n == 0);
        return flat;
    }

    /** The same, counted by hand. */
    static Map<String, Long> counts(Bare bare, long adviser) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        QueueView[] lanes = {QueueView.WAITING, QueueView.WAITING_ON_CUSTOMER, QueueView.SNOOZED, QueueView.CLOSED, QueueView.SPAM};
        bare.scan("SELECT lane, count(*) FROM conversation GROUP BY lane", row -> {
            counts.put(lanes[row.getInt(1)].key(), row.getLong(2));
            counts.merge(QueueView.ALL.key(), row.getLong(2), Long::sum);
        });
        counts.put(QueueView.MINE.key(), bare.number("SELECT count(*) FROM conversation WHERE assignee_id = ? AND lane < 3", adviser));
        counts.put(QueueView.UNASSIGNED.key(), bare.number(UNASSIGNED));
        counts.put(QueueView.REVIEW.key(), bare.number("SELECT count(*) FROM conversation WHERE lane = 0 AND review = 1"));
        bare.scan(BY_NETWORK, row -> counts.put("network " + row.getString(1), row.getLong(2)));
        bare.scan(BY_TAG, row -> counts.put("tag " + row.getLong(1), row.getLong(2)));
        counts.values().removeIf(n -> n == 0);
        return counts;
    }
}
