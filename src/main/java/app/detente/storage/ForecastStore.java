package app.detente.storage;

import app.detente.model.HourFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a forecast is worked out from: a row an hour, however many messages there are. */
public final class ForecastStore {
    /**
     * Spam counts nowhere. What began or ended at a moment that is still to come has not happened. All waits that matter are read once, from one end of
     * the table to the other: on a million messages the way by the index of {@code opened_at}, which the plus sign bars, takes ten times as long.
     */
    private static final String HOURS = """
            WITH seen AS MATERIALIZED (
                SELECT w.opened_at, w.closed_at FROM wait w CROSS JOIN conversation c ON c.id = w.conversation_id
                 WHERE (w.closed_at IS NULL OR w.closed_at >= ?1) AND +w.opened_at <= ?2 AND c.status <> 'spam')
            SELECT hour, sum(opened), sum(ended), max(people), sum(waiting) FROM (
                SELECT (opened_at - ?1) / 3600000 AS hour, count(*) AS opened, 0 AS ended, 0 AS people, 0 AS waiting
                  FROM seen WHERE opened_at >= ?1 GROUP BY 1
                UNION ALL
                SELECT (closed_at - ?1) / 3600000, 0, count(*), 0, 0 FROM seen WHERE closed_at <= ?2 GROUP BY 1
                UNION ALL
                SELECT (m.authored_at - ?1) / 3600000, 0, 0, count(DISTINCT coalesce(m.adviser, '')), 0
                  FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
                 WHERE m.authored_at >= ?1 AND m.authored_at <= ?2 AND m.kind = 'brand' AND c.status <> 'spam' GROUP BY 1
                UNION ALL
                SELECT -1, 0, 0, 0, count(*) FROM seen WHERE closed_at IS NULL OR closed_at > ?2)
             GROUP BY hour ORDER BY hour""";
    private static final String NEWEST = "SELECT max(authored_at) AS newest FROM message";
    private static final long MILLIS_PER_HOUR = 3_600_000;

    private final Database database;

    public ForecastStore(Database database) {
        this.database = database;
    }

    /**
     * One state of the queue.
     *
     * @param hours   those in which something happened, oldest first
     * @param waiting open waits, whenever they opened
     * @param newest  when the newest message was written, even one dated after now; empty where there is none
     */
    public record Counts(List<HourFact> hours, long waiting, Optional<Instant> newest) {}

    /** An hour of the answer; the one before the first says who waits now. */
    private record Row(HourFact hour, long waiting) {}

    /**
     * Counts by the hour from a moment on until now; the hours are counted from that moment, which should be a whole one on the wall. On a million
     * messages, eight weeks take under a second.
     */
    public Counts counts(Instant from, Instant now) {
        long start = from.toEpochMilli();
        return database.read(handle -> Statements.ask(handle, "counting hours", sql -> {
            List<Row> rows = sql.list(HOURS, row -> new Row(new HourFact(Instant.ofEpochMilli(start + row.getLong(1) * MILLIS_PER_HOUR), row.getLong(2),
                    row.getLong(3), row.getLong(4)), row.getLong(5)), start, now.toEpochMilli());
            return new Counts(rows.stream().skip(1).map(Row::hour).toList(), rows.getFirst().waiting(),
                    sql.first(NEWEST, row -> Rows.maybeInstant(row, "newest")).flatMap(found -> found));
        }));
    }
}
