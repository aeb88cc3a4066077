package app.detente.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The baseline's reports: one scan of the waits, eight bytes a wait, and a sort in memory. */
final class ScanAndSort {
    /** In place of a figure that does not exist. */
    static final long NONE = -1;

    private static final String WAITS = """
            SELECT w.opened_at, w.closed_at, w.dismissal IS NOT NULL, c.network
              FROM wait w JOIN conversation c ON c.id = w.conversation_id LEFT JOIN message r ON r.id = w.closed_by
             WHERE c.status <> 'spam'""";
    /** The waits lie in this order; left to itself SQLite goes along the index of times and looks up each, which here takes twice as long. */
    private static final String IN_ORDER = " ORDER BY w.conversation_id";
    private static final long DAY_MILLIS = 86_400_000;

    private ScanAndSort() {}

    /** One row of figures, in seconds. */
    record Line(String key, long n, long waiting, long median, long p90, long p95, long max, long medianIncludingWaiting) {}

    /** Two reports from one scan. */
    static List<List<Line>> byChannelAndDay(Bare bare, Instant now) throws SQLException {
        Map<String, Group> channels = new TreeMap<>();
        Map<String, Group> days = new TreeMap<>();
        bare.scan(WAITS + IN_ORDER, row -> {
            channels.computeIfAbsent(row.getString(4), key -> new Group()).add(row, now.toEpochMilli());
            days.computeIfAbsent(day(row.getLong(1)), key -> new Group()).add(row, now.toEpochMilli());
        });
        return List.of(lines(channels), lines(days));
    }

    /** All first responses in one row. */
    static List<Line> firstResponses(Bare bare, Instant now) throws SQLException {
        Map<String, Group> all = new TreeMap<>(Map.of("all", new Group()));
        bare.scan(WAITS + " AND w.first = 1" + IN_ORDER, row -> all.get("all").add(row, now.toEpochMilli()));
        return lines(all);
    }

    /** One row a day for the waits that opened in a span. */
    static List<Line> byDay(Bare bare, Instant from, Instant now) throws SQLException {
        Map<String, Group> days = new TreeMap<>();
        bare.scan(WAITS + " AND +w.opened_at >= ? AND +w.opened_at < ?" + IN_ORDER,
                row -> days.computeIfAbsent(day(row.getLong(1)), key -> new Group()).add(row, now.toEpochMilli()), from.toEpochMilli(), now.toEpochMilli());
        return lines(days);
    }

    /** One row a template, by its title, for the waits that opened in a span; "" for those without. Each reply was made from one at most. */
    static List<Line> byTemplate(Bare bare, Instant from, Instant now) throws SQLException {
        Map<String, Group> templates = new TreeMap<>();
        bare.scan("""
                SELECT w.opened_at, w.closed_at, w.dismissal IS NOT NULL, coalesce(t.title, '')
                  FROM wait w JOIN conversation c ON c.id = w.conversation_id LEFT JOIN reply_template m ON m.message_id = w.closed_by AND m.position = 0
                       LEFT JOIN template t ON t.id = m.template_id AND t.scope <> 'personal'
                 WHERE c.status <> 'spam' AND +w.opened_at >= ? AND +w.opened_at < ?""" + IN_ORDER,
                row -> templates.computeIfAbsent(row.getString(4), key -> new Group()).add(row, now.toEpochMilli()), from.toEpochMilli(), now.toEpochMilli());
        return lines(templates);
    }

    /** How many waits are open, or opened or were answered in a span; and every message of the span, read once. */
    static long around(Bare bare, Instant from, Instant until) throws SQLException {
        long[] waits = {0, 0};
        bare.scan(WAITS + " AND (w.closed_at IS NULL OR w.opened_at >= ?1 AND w.opened_at < ?2"
                + " OR r.kind = 'brand' AND r.authored_at >= ?1 AND r.authored_at < ?2)", row -> {
                    row.getLong(1);
                    waits[0]++;
                }, from.toEpochMilli(), until.toEpochMilli());
        bare.scan("""
                SELECT m.id, m.kind, m.authored_at, m.received_at, c.network FROM message m JOIN conversation c ON c.id = m.conversation_id
                 WHERE c.status <> 'spam' AND m.authored_at >= ? AND m.authored_at < ?""", row -> waits[1] += row.getLong(3),
                from.toEpochMilli(), until.toEpochMilli());
        return waits[0];
    }

    /** Who waits, what the last hour brought, and the median of the first responses of a day, each along an index. */
    static List<Long> live(Bare bare, Instant midnight, Instant now) throws SQLException {
        long waiting = bare.number("SELECT coalesce(sum(n), 0) FROM counter WHERE lane = 0");
        long[] written = {0, 0};
        bare.scan("""
                SELECT m.kind = 'brand' FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
                 WHERE m.authored_at >= ? AND m.authored_at <= ? AND m.kind IN ('customer', 'brand') AND c.status <> 'spam'""",
                row -> written[row.getInt(1)]++, now.toEpochMilli() - 3_600_000, now.toEpochMilli());
        Group today = new Group();
        bare.scan("""
                SELECT w.opened_at, w.closed_at, w.dismissal IS NOT NULL FROM wait w CROSS JOIN conversation c ON c.id = w.conversation_id
                 WHERE w.opened_at >= ? AND w.opened_at <= ? AND w.first = 1 AND c.status <> 'spam'""", row -> today.add(row, now.toEpochMilli()),
                midnight.toEpochMilli(), now.toEpochMilli());
        return List.of(waiting, written[0], written[1], today.line("").median());
    }

    private static String day(long millis) {
        return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS)).toString();
    }

    private static List<Line> lines(Map<String, Group> groups) {
        return groups.entrySet().stream().map(group -> group.getValue().line(group.getKey())).toList();
    }

    private static final class Group {
        private final Samples answered = new Samples();
        private final Samples waiting = new Samples();
        private long dismissed;

        void add(ResultSet row, long now) throws SQLException {
            long opened = row.getLong(1);
            long closed = row.getLong(2);
            if (row.wasNull()) {
                waiting.add(Math.max(0, now - opened) / 1_000);
            } else if (row.getInt(3) == 1) {
                dismissed++;
            } else {
                answered.add(Math.max(0, closed - opened) / 1_000);
            }
        }

        Line line(String key) {
            Samples all = new Samples();
            all.addAll(answered);
            all.addAll(waiting);
            return new Line(key, answered.size(), waiting.size(), value(answered, 50), value(answered, 90), value(answered, 95),
                    value(answered, 100), value(all, 50));
        }

        private static long value(Samples seconds, int percent) {
            return seconds.size() == 0 ? NONE : seconds.percentile(percent);
        }
    }
}
