package app.detente.storage;

import app.detente.model.HourFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a forecast is worked out from: a row an hour, however many messages there are. */
public final class ForecastStore {
    /** Spam counts nowhere. What began or ended at a moment that is still to come has not happened. */
    private static final String HOURS = """
            SELECT hour, sum(opened), sum(ended), max(people) FROM (
                SELECT (w.opened_at - ?1) / 3600000 AS hour, count(*) AS opened, 0 AS ended, 0 AS people
                  FROM wait w JOIN conversation c ON c.id = w.conversation_id
                 WHERE w.opened_at >= ?1 AND w.opened_at <= ?2 AND c.status <> 'spam' GROUP BY 1
                UNION ALL
                SELECT (w.closed_at - ?1) / 3600000, 0, count(*), 0
                  FROM wait w JOIN conversation c ON c.id = w.conversation_id
                 WHERE w.closed_at >= ?1 AND w.closed_at <= ?2 AND w.opened_at <= ?2 AND c.status <> 'spam' GROUP BY 1
                UNION ALL
                SELECT (m.authored_at - ?1) / 3600000, 0, 0, count(DISTINCT coalesce(m.adviser, ''))
                  FROM message m JOIN conversation c ON c.id = m.conversation_id
                 WHERE m.authored_at >= ?1 AND m.authored_at <= ?2 AND m.kind = 'brand' AND c.status <> 'spam' GROUP BY 1)
             GROUP BY hour ORDER BY hour""";
    private static final String WAITING = """
            SELECT count(*) FROM wait w JOIN conversation c ON c.id = w.conversation_id
             WHERE (w.closed_at IS NULL OR w.closed_at > ?1) AND w.opened_at <= ?1 AND c.status <> 'spam'""";
    private static final String NEWEST = "SELECT max(authored_at) FROM message";
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

    /**
     * Counts by the hour from a moment on until now; the hours are counted from that moment, which should be a whole one on the wall.
     *
     * <p>On a million messages this takes a good second: every wait is looked at once for when it ended, as no index says that.
     */
    public Counts counts(Instant from, Instant now) {
        long start = from.toEpochMilli();
        return database.read(handle -> Statements.ask(handle, "counting hours", sql -> new Counts(
                sql.list(HOURS, row -> new HourFact(Instant.ofEpochMilli(start + row.getLong(1) * MILLIS_PER_HOUR), row.getLong(2), row.getLong(3),
                        row.getLong(4)), start, now.toEpochMilli()),
                sql.number(WAITING, now.toEpochMilli()).orElse(0L),
                sql.first(NEWEST, row -> Rows.maybeInstant(row, "max(authored_at)")).flatMap(found -> found))));
    }
}
