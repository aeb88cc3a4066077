package app.detente.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Response times worked out a second time, from the written rules (response-times.md, decisions 4 and 10) in plain SQL, for
 * {@link SecondCalculationTest} to lay beside the product's. It shares no code with the product: neither its queue, nor its threading, its
 * brands, its percentiles or its zones.
 */
final class SecondCalculation implements AutoCloseable {
    /** The columns of a row after its key. */
    static final List<String> FIGURES =
            List.of("n", "waiting", "median_s", "p90_s", "p95_s", "max_s", "median_with_waiting_s", "within_target", "oldest_waiting_s");

    /** Each zone's seconds ahead of UTC at the second `at`: two have no summer time, Paris has Europe's rule, Auckland New Zealand's. */
    private static final Map<String, String> AHEAD = Map.of(
            "UTC", "0",
            "Asia/Kolkata", "19800",
            "Europe/Paris", """
                CASE WHEN at >= unixepoch(strftime('%Y-03-25', at, 'unixepoch'), 'weekday 0', '+1 hour')
                      AND at < unixepoch(strftime('%Y-10-25', at, 'unixepoch'), 'weekday 0', '+1 hour') THEN 7200 ELSE 3600 END""",
            "Pacific/Auckland", """
                CASE WHEN at < unixepoch(strftime('%Y-04-01', at, 'unixepoch'), 'weekday 0', '-10 hours')
                       OR at >= unixepoch(strftime('%Y-09-24', at, 'unixepoch'), 'weekday 0', '-10 hours') THEN 46800 ELSE 43200 END""");

    private static final String SAID = """
            CREATE TABLE said (id INTEGER PRIMARY KEY, author TEXT NOT NULL, customer INTEGER NOT NULL, authored INTEGER NOT NULL,
                               received INTEGER NOT NULL, body TEXT NOT NULL, parent INTEGER)""";

    /** Who is in which conversation, and whom a reply answers. */
    private static final String CONVERSATIONS = """
            CREATE INDEX child ON said (parent);

            CREATE TABLE link AS
              SELECT id AS one, parent AS other FROM said WHERE parent IS NOT NULL UNION SELECT parent, id FROM said WHERE parent IS NOT NULL;
            CREATE INDEX linked ON link (one);

            CREATE TABLE conversation AS
              WITH RECURSIVE reach (id, at) AS (
                SELECT id, id FROM said UNION SELECT reach.id, other FROM reach JOIN link ON one = at)
              SELECT id, min(at) AS root FROM reach GROUP BY id;
            CREATE UNIQUE INDEX conversed ON conversation (id);

            CREATE TABLE addressee AS
              WITH RECURSIVE climb (reply, at) AS (
                SELECT id, parent FROM said WHERE NOT customer AND parent IS NOT NULL
                UNION SELECT reply, parent FROM climb JOIN said ON id = at WHERE NOT customer AND parent IS NOT NULL)
              SELECT reply, author AS who FROM climb JOIN said ON id = at WHERE customer""";

    /**
     * A wait opens at a message before which nothing, or a reply to that customer, stands; it closes at the next such reply. Replies alone hold a
     * conversation of this format together: it has one message at most that replies to nothing, and that one began it.
     */
    private static final String WAITS = """
            CREATE TABLE begun_by_brand AS SELECT root FROM said JOIN conversation USING (id) WHERE NOT customer AND parent IS NULL;

            CREATE TABLE step AS
              WITH happened AS (
                SELECT root, author AS who, id, authored AS at, 0 AS reply FROM said JOIN conversation USING (id) WHERE customer
                UNION ALL
                SELECT root, there.who, said.id, max(said.authored, coalesce(parent.authored, said.authored)), 1
                  FROM said JOIN conversation USING (id)
                       JOIN (SELECT DISTINCT root, author AS who FROM said JOIN conversation USING (id) WHERE customer) AS there USING (root)
                       LEFT JOIN said AS parent ON parent.id = said.parent
                 WHERE NOT said.customer
                   AND (said.parent IS NULL OR there.who = (SELECT addressee.who FROM addressee WHERE reply = said.id)))
              SELECT *, row_number() OVER (PARTITION BY root, who ORDER BY at, reply, id) AS place FROM happened;
            CREATE INDEX stepped ON step (root, who, place);

            CREATE TABLE wait AS
              WITH around AS (
                SELECT *, lag(reply, 1, 1) OVER (PARTITION BY root, who ORDER BY place) AS after_reply,
                       min(CASE WHEN reply THEN place END) OVER (PARTITION BY root, who ORDER BY place
                                                                 ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS next_reply
                  FROM step)
              SELECT opening.id AS opened_by, closing.id AS closed_by,
                     row_number() OVER (PARTITION BY opening.root, opening.who ORDER BY opening.place) = 1
                       AND opening.root NOT IN (SELECT root FROM begun_by_brand) AS first
                FROM around AS opening
                     LEFT JOIN step AS closing ON (closing.root, closing.who, closing.place) = (opening.root, opening.who, next_reply)
               WHERE NOT opening.reply AND after_reply""";

    private static final String PAIRS = """
            CREATE TABLE pair AS
              SELECT 'wait' AS definition, opened_by, closed_by, first FROM wait;

            INSERT INTO pair
              SELECT definition, asked.id, (SELECT reply.id FROM said AS reply WHERE NOT reply.customer AND reply.parent = asked.id
                                             ORDER BY reply.authored, reply.id LIMIT 1), 1
                FROM said AS asked JOIN (SELECT 'opening' AS definition UNION SELECT 'message')
               WHERE customer AND (definition = 'message' OR parent IS NULL);

            INSERT INTO pair
              WITH RECURSIVE below (top, at) AS (
                SELECT id, id FROM said WHERE customer AND parent IS NULL UNION SELECT top, id FROM below JOIN said ON parent = at),
              replied AS (
                SELECT top, id, row_number() OVER (PARTITION BY top ORDER BY authored, id) AS place
                  FROM below JOIN said ON id = at WHERE NOT customer)
              SELECT 'thread', said.id, replied.id, 1 FROM said LEFT JOIN replied ON top = said.id AND place = 1 WHERE customer AND parent IS NULL""";

    /** Whom a message was addressed to, if nobody answers it. */
    private static final String BRANDS = """
            CREATE TABLE brand AS SELECT DISTINCT author AS name FROM said WHERE NOT customer;

            CREATE TABLE speaking AS
              SELECT root, author AS name FROM (
                SELECT root, author, row_number() OVER (PARTITION BY root ORDER BY authored, id) AS place
                  FROM said JOIN conversation USING (id) WHERE NOT customer)
               WHERE place = 1;

            CREATE TABLE mention AS
              WITH RECURSIVE part (id, place, rest) AS (
                SELECT id, 0, substr(body, 1, 500) FROM said WHERE customer
                UNION ALL SELECT id, place + 1, substr(rest, instr(rest, '@') + 1) FROM part WHERE instr(rest, '@') > 0),
              handle AS (
                SELECT id, place, substr(rest, 1, length(rest) - length(ltrim(lower(rest), '0123456789_abcdefghijklmnopqrstuvwxyz'))) AS name
                  FROM part WHERE place > 0)
              SELECT id, brand.name, row_number() OVER (PARTITION BY id ORDER BY place) AS place
                FROM handle JOIN brand ON lower(brand.name) = lower(handle.name);

            CREATE TABLE addressed AS
              SELECT said.id, coalesce(speaking.name, mention.name, '') AS brand
                FROM said JOIN conversation USING (id) LEFT JOIN speaking USING (root)
                     LEFT JOIN mention ON mention.id = said.id AND mention.place = 1;
            CREATE UNIQUE INDEX addressing ON addressed (id)""";

    /** ?1 definition, ?2 first responses alone, ?3 now, ?4 clock; the key and the zone are put in. */
    private static final String ROWS = """
            WITH asked AS (
              SELECT opening.authored / 1000 AS at, opening.authored AS written, opening.received, closing.authored AS closed,
                     coalesce(closing.author, addressed.brand) AS brand
                FROM pair JOIN said AS opening ON opening.id = opened_by LEFT JOIN said AS closing ON closing.id = closed_by
                     JOIN addressed ON addressed.id = opened_by
               WHERE definition = ?1 AND (first OR NOT ?2)),
            there AS (SELECT *, ZONE AS ahead FROM asked),
            lasted AS (
              SELECT KEY AS key, at, closed IS NULL AS open, max(0, coalesce(closed, ?3) - CASE ?4 WHEN 'team' THEN received ELSE written END) AS ms
                FROM there),
            ranked AS (
              SELECT *, ms / 1000 AS s,
                     row_number() OVER (PARTITION BY key, open ORDER BY ms) AS rank, count(*) OVER (PARTITION BY key, open) AS ranks,
                     row_number() OVER (PARTITION BY key ORDER BY ms) AS rank_of_all, count(*) OVER (PARTITION BY key) AS all_ranks
                FROM lasted)
            SELECT key, sum(NOT open) AS n, sum(open) AS waiting,
                   min(CASE WHEN NOT open AND rank * 100 >= ranks * 50 THEN s END) AS median_s,
                   min(CASE WHEN NOT open AND rank * 100 >= ranks * 90 THEN s END) AS p90_s,
                   min(CASE WHEN NOT open AND rank * 100 >= ranks * 95 THEN s END) AS p95_s,
                   max(CASE WHEN NOT open THEN s END) AS max_s,
                   min(CASE WHEN rank_of_all * 100 >= all_ranks * 50 THEN s END) AS median_with_waiting_s,
                   1.0 * sum(NOT open AND ms <= 1800000) / nullif(sum(NOT open AND ms <= 1800000) + sum(ms > 1800000), 0) AS within_target,
                   max(CASE WHEN open THEN s END) AS oldest_waiting_s
              FROM ranked GROUP BY key
             ORDER BY ORDERED""";

    private final Connection sql;
    private final long now;

    /**
     * What a report is asked for, in the words of the command line.
     *
     * @param report `first-response` or `reply-time`
     * @param zone   one of the four that are known here
     */
    record Asked(String report, String definition, String clock, String by, String zone) {
        Asked by(String other) {
            return new Asked(report, definition, clock, other, zone);
        }
    }

    /**
     * @param received when the queue first held each of these
     * @param now      when the reports are asked for
     */
    SecondCalculation(List<SecondReading.Post> posts, Function<SecondReading.Post, Instant> received, Instant now) throws SQLException {
        this.sql = DriverManager.getConnection("jdbc:sqlite::memory:");
        this.now = now.toEpochMilli();
        run(SAID);
        try (PreparedStatement insert = sql.prepareStatement("INSERT OR IGNORE INTO said VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (SecondReading.Post post : posts) {
                insert.setLong(1, post.id());
                insert.setString(2, post.author());
                insert.setBoolean(3, post.customer());
                insert.setLong(4, post.authored().toEpochMilli());
                insert.setLong(5, received.apply(post).toEpochMilli());
                insert.setString(6, post.text());
                insert.setObject(7, post.parent().orElse(null));
                insert.executeUpdate();
            }
        }
        for (String part : List.of(CONVERSATIONS, WAITS, PAIRS, BRANDS)) {
            for (String statement : part.split(";")) {
                run(statement);
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement one = sql.createStatement()) {
            one.execute(statement);
        }
    }

    /** A whole number, of the tables above. */
    long number(String query) throws SQLException {
        try (Statement one = sql.createStatement(); ResultSet row = one.executeQuery(query)) {
            return row.getLong(1);
        }
    }

    /** The rows of a report in their order, each as `key n=1 waiting=0 …`. */
    List<String> rows(Asked asked) throws SQLException {
        boolean time = asked.by().equals("day") || asked.by().equals("hour");
        String query = ROWS.replace("ZONE", AHEAD.get(asked.zone())).replace("KEY", key(asked.by())).replace("ORDERED", time ? "min(at)" : "key");
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = sql.prepareStatement(query)) {
            statement.setString(1, asked.definition());
            statement.setBoolean(2, asked.report().equals("first-response"));
            statement.setLong(3, now);
            statement.setString(4, asked.clock());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    StringBuilder line = new StringBuilder(row.getString("key"));
                    for (String figure : FIGURES) {
                        line.append(' ').append(figure).append('=').append(Objects.toString(row.getObject(figure), ""));
                    }
                    rows.add(line.toString());
                }
            }
        }
        return rows;
    }

    private static String key(String by) {
        return switch (by) {
            case "all" -> "'all'";
            case "brand" -> "brand";
            case "channel" -> "'x'";
            case "day" -> "strftime('%Y-%m-%d', at + ahead, 'unixepoch')";
            case "hour" -> """
                    strftime('%Y-%m-%dT%H:00', at + ahead, 'unixepoch')
                        || CASE ahead WHEN 0 THEN 'Z' ELSE printf('+%02d:%02d', ahead / 3600, ahead % 3600 / 60) END""";
            default -> throw new IllegalArgumentException(by);
        };
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
