package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.LiveFacts;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the live board shows, read anew every few seconds: kept counts, ends of indexes, and what is of today. Nothing here looks at the whole queue.
 */
public final class LiveStore {
    /** Who did something, or wrote at a text, within this time is here. */
    public static final Duration PRESENCE = Duration.ofMinutes(15);
    /** Events looked at for who is here: a quarter of an hour has fewer, but for a flood. */
    private static final int MOST_EVENTS = 10_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String CHANNELS = "SELECT network, sum(n) FROM counter WHERE lane = 0 GROUP BY network HAVING sum(n) > 0 ORDER BY network";
    private static final String OLDEST = "SELECT min(waiting_since) FROM conversation WHERE network = ? AND lane = 0";
    private static final String TAGS = "SELECT t.id, t.name, t.colour, coalesce(k.n, 0) FROM tag t LEFT JOIN tag_counter k ON k.tag_id = t.id ORDER BY t.folded";
    private static final int FIRST = 1;
    private static final int DISMISSED = 2;
    private static final int PRIORITY_BIT = 2;
    private static final int PRIORITY_MASK = 7;
    private static final int NETWORK_BIT = 5;
    /** The plans are set: along the index of time, never along the conversations. Few columns: each costs as much as the row. */
    private static final String BEGUN = """
            SELECT w.conversation_id, w.opened_at, w.closed_at,
                   w.first | ((w.dismissal IS NOT NULL) << 1) | ((c.priority + 1) << 2) | ((%s) << 5)
              FROM wait w CROSS JOIN conversation c ON c.id = w.conversation_id
             WHERE w.opened_at >= ?1 AND w.opened_at < ?2 AND c.status <> 'spam'""".formatted(Rows.NETWORK);
    private static final String TAGS_BEGUN = """
            SELECT DISTINCT t.conversation_id, t.tag_id FROM wait w CROSS JOIN conversation_tag t ON t.conversation_id = w.conversation_id
             WHERE w.opened_at >= ?1 AND w.opened_at < ?2""";
    private static final String WRITTEN = """
            SELECT c.id, c.network, m.kind = 'brand' FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
             WHERE m.authored_at >= ?1 AND m.authored_at < ?2 AND m.kind IN ('customer', 'brand') AND c.status <> 'spam'""";
    private static final String TAGS_WRITTEN = """
            SELECT DISTINCT t.conversation_id, t.tag_id FROM message m CROSS JOIN conversation_tag t ON t.conversation_id = m.conversation_id
             WHERE m.authored_at >= ?1 AND m.authored_at < ?2 AND m.kind IN ('customer', 'brand')""";
    private static final String ANSWERED = """
            SELECT count(*) FROM message m CROSS JOIN wait w ON w.conversation_id = m.conversation_id AND w.closed_by = m.id
                   CROSS JOIN conversation c ON c.id = m.conversation_id
             WHERE m.authored_at >= ?1 AND m.authored_at < ?2 AND m.kind = 'brand' AND w.dismissal IS NULL AND c.status <> 'spam'""";
    private static final String HOLDERS = """
            SELECT name, here, holds FROM (
                SELECT a.name, (a.id = ?1 OR a.name IN (SELECT adviser FROM event WHERE at >= ?2 AND seq > (SELECT max(seq) FROM event) - ?3)
                         OR a.id IN (SELECT adviser_id FROM draft WHERE updated_at >= ?2)) AS here,
                       (SELECT coalesce(sum(n), 0) FROM counter k WHERE k.assignee_id = a.id AND k.lane < 3) AS holds
                  FROM adviser a)
             WHERE here OR holds > 0 ORDER BY name""";
    private static final String NOBODYS = "SELECT coalesce(sum(n), 0) FROM counter WHERE assignee_id = 0 AND lane = 0";

    private final Database database;

    public LiveStore(Database database) {
        this.database = database;
    }

    /**
     * The queue now, in one consistent state.
     *
     * @param midnight when the day began, where the desk is
     * @param me       who looks, and so is here
     */
    public LiveFacts at(Instant now, Instant midnight, Adviser me) {
        Instant hourAgo = now.minus(HOUR);
        Instant since = midnight.isBefore(hourAgo) ? midnight : hourAgo;
        return database.read(handle -> Statements.ask(handle, "reading what is live", sql -> new LiveFacts(now, since,
                sql.first("SELECT min(authored_at) AS first FROM message", row -> Rows.maybeInstant(row, "first")).flatMap(found -> found),
                channels(sql), tags(sql), begun(sql, since, after(now)), written(sql, hourAgo, after(now)),
                sql.number(ANSWERED, hourAgo.toEpochMilli(), after(now).toEpochMilli()).orElseThrow(),
                sql.list(HOLDERS, row -> new LiveFacts.Holder(row.getString(1), row.getBoolean(2), row.getLong(3)), me.id(), now.minus(PRESENCE).toEpochMilli(),
                        MOST_EVENTS),
                sql.number(NOBODYS).orElseThrow())));
    }

    /** The waits that began in a span, its start in it and its end not. */
    public List<LiveFacts.Begun> begun(Instant from, Instant until) {
        return database.read(handle -> Statements.ask(handle, "reading what began", sql -> begun(sql, from, until)));
    }

    /** What happens in this very millisecond has happened. */
    private static Instant after(Instant now) {
        return now.plusMillis(1);
    }

    private static List<LiveFacts.Channel> channels(Statements sql) throws SQLException {
        List<LiveFacts.Channel> channels = new ArrayList<>();
        for (Map.Entry<String, Long> counted : sql.list(CHANNELS, row -> Map.entry(row.getString(1), row.getLong(2)))) {
            Optional<Instant> oldest = sql.first(OLDEST, row -> row.getLong(1), counted.getKey()).filter(millis -> millis != 0).map(Instant::ofEpochMilli);
            channels.add(new LiveFacts.Channel(Network.of(counted.getKey()).orElseThrow(), counted.getValue(), oldest));
        }
        return List.copyOf(channels);
    }

    private static List<LiveFacts.Tagged> tags(Statements sql) throws SQLException {
        return sql.list(TAGS, row -> new LiveFacts.Tagged(new Tag(row.getLong(1), row.getString(2), TagColour.of(row.getString(3))), row.getLong(4)));
    }

    private static List<LiveFacts.Begun> begun(Statements sql, Instant from, Instant until) throws SQLException {
        Map<Long, List<Long>> tags = tagged(sql, TAGS_BEGUN, from, until);
        Deadlines deadlines = new Deadlines(sql);
        return sql.list(BEGUN, row -> {
            List<Long> own = tags.getOrDefault(row.getLong(1), List.of());
            Instant opened = Instant.ofEpochMilli(row.getLong(2));
            long closed = row.getLong(3);
            int packed = row.getInt(4);
            boolean first = (packed & FIRST) != 0;
            boolean dismissed = (packed & DISMISSED) != 0;
            Network network = Rows.network(packed >> NETWORK_BIT);
            return new LiveFacts.Begun(network, opened, dismissed || closed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)), dismissed, first,
                    deadlines.of(network, own, Priority.numbered((packed >> PRIORITY_BIT & PRIORITY_MASK) - 1), opened, first), own);
        }, from.toEpochMilli(), until.toEpochMilli());
    }

    private static List<LiveFacts.Written> written(Statements sql, Instant from, Instant until) throws SQLException {
        Map<Long, List<Long>> tags = tagged(sql, TAGS_WRITTEN, from, until);
        return sql.list(WRITTEN, row -> new LiveFacts.Written(Network.of(row.getString(2)).orElseThrow(), row.getBoolean(3),
                tags.getOrDefault(row.getLong(1), List.of())), from.toEpochMilli(), until.toEpochMilli());
    }

    /** The tags of some conversations, by the conversation. */
    private static Map<Long, List<Long>> tagged(Statements sql, String which, Instant from, Instant until) throws SQLException {
        Map<Long, List<Long>> tags = new HashMap<>();
        sql.list(which, row -> tags.computeIfAbsent(row.getLong(1), unseen -> new ArrayList<>()).add(row.getLong(2)), from.toEpochMilli(), until.toEpochMilli());
        return tags;
    }
}
