package app.detente.storage;

import app.detente.model.Hit;
import app.detente.model.Network;
import app.detente.model.Said;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What customers wrote in a stretch of time. Messages that are hidden, that their network has deleted, and those in spam are left out everywhere: they
 * are neither counted nor quoted.
 */
public final class ThemeStore {
    /** UTF-16 units of a message that are read: what it is about is said by then. */
    private static final int LONGEST = 2_000;
    private static final String SPAN = " m.authored_at >= ? AND m.authored_at < ? AND m.kind IN ('customer', 'peer')";
    /** One in so many, always the same ones; their numbers are scrambled, for customers and brand often take turns. */
    private static final String DRAWN = " AND ((m.id * 2654435761) & 4294967295) / 65536 % ? = 0";
    private static final String SPOKEN = " m.hidden IS NULL AND m.deleted_at IS NULL";
    private static final String TAGS = """
            SELECT DISTINCT t.conversation_id, g.name FROM message m JOIN conversation_tag t ON t.conversation_id = m.conversation_id
              JOIN tag g ON g.id = t.tag_id WHERE""";
    private static final String MESSAGES = """
            SELECT m.id, m.conversation_id, m.customer_id, m.authored_at, substr(m.body, 1, ?), m.hidden IS NULL AND m.deleted_at IS NULL
              FROM message m JOIN conversation c ON c.id = m.conversation_id
             WHERE c.status <> 'spam' AND""";

    private final Database database;

    public ThemeStore(Database database) {
        this.database = database;
    }

    /**
     * Messages of a span.
     *
     * @param said   in the order of time
     * @param each   how many messages each of them stands for: 1 where all were read, else one in so many was, by its number
     * @param hidden how many of those read were left out because they are hidden or deleted
     */
    public record Heard(List<Said> said, int each, int hidden) {}

    /** When customers wrote for the first and for the last time. */
    public record Edges(Instant oldest, Instant newest) {}

    /** Empty where no customer has written yet. */
    public Optional<Edges> edges() {
        return database.read(handle -> {
            Function<String, Optional<Instant>> edge = order -> handle.createQuery("SELECT m.authored_at FROM message m JOIN conversation c"
                            + " ON c.id = m.conversation_id WHERE c.status <> 'spam' AND m.kind IN ('customer', 'peer') ORDER BY m.authored_at " + order + " LIMIT 1")
                    .map((row, context) -> Rows.instant(row, "authored_at")).findOne();
            return edge.apply("ASC").flatMap(oldest -> edge.apply("DESC").map(newest -> new Edges(oldest, newest)));
        });
    }

    /** How many messages of customers the span holds, roughly: those that are not spoken of are in it. Read from an index alone. */
    public long count(Instant from, Instant until) {
        return reading(handle -> count(handle, from, until));
    }

    private static long count(Handle handle, Instant from, Instant until) throws SQLException {
        try (PreparedStatement sql = handle.getConnection().prepareStatement("SELECT count(*) FROM message m WHERE" + SPAN)) {
            bind(sql, 1, from, until);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /**
     * The messages of a span, its start in it and its end not: all of them, or one in so many that at most about this number are read. Stops early, with
     * what it has, once nobody wants them any more.
     *
     * @param wanted asked now and then, on the calling thread
     */
    public Heard said(Instant from, Instant until, int most, BooleanSupplier wanted) {
        return reading(handle -> said(handle, from, until, (int) Math.max(1, Math.ceilDiv(count(handle, from, until), (long) most)), wanted));
    }

    /** The same, one in so many: for a span that is compared with another one. */
    public Heard saidOneIn(int each, Instant from, Instant until, BooleanSupplier wanted) {
        return reading(handle -> said(handle, from, until, each, wanted));
    }

    private static Heard said(Handle handle, Instant from, Instant until, int each, BooleanSupplier wanted) throws SQLException {
        Map<Long, List<String>> tags = tags(handle, from, until, each);
        List<Said> said = new ArrayList<>();
        int hidden = 0;
        try (PreparedStatement sql = handle.getConnection().prepareStatement(MESSAGES + SPAN + DRAWN + " ORDER BY m.authored_at, m.id")) {
            sql.setInt(1, LONGEST);
            bind(sql, 2, from, until);
            sql.setInt(4, each);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next() && wanted.getAsBoolean()) {
                    if (row.getBoolean(6)) {
                        said.add(new Said(row.getLong(1), row.getLong(3), Instant.ofEpochMilli(row.getLong(4)), row.getString(5),
                                tags.getOrDefault(row.getLong(2), List.of())));
                    } else {
                        hidden++;
                    }
                }
            }
        }
        return new Heard(said, each, hidden);
    }

    private static Map<Long, List<String>> tags(Handle handle, Instant from, Instant until, int each) throws SQLException {
        Map<Long, List<String>> tags = new HashMap<>();
        try (PreparedStatement sql = handle.getConnection().prepareStatement(TAGS + SPAN + DRAWN + " ORDER BY g.name")) {
            bind(sql, 1, from, until);
            sql.setInt(3, each);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    tags.computeIfAbsent(row.getLong(1), conversation -> new ArrayList<>()).add(row.getString(2));
                }
            }
        }
        return tags;
    }

    private interface Reading<T> {
        T read(Handle handle) throws SQLException;
    }

    private <T> T reading(Reading<T> what) {
        return database.read(handle -> {
            try {
                return what.read(handle);
            } catch (SQLException e) {
                throw new StorageException("reading what customers say", e);
            }
        });
    }

    private static void bind(PreparedStatement sql, int at, Instant from, Instant until) throws SQLException {
        sql.setLong(at, from.toEpochMilli());
        sql.setLong(at + 1, until.toEpochMilli());
    }

    /** These messages, the newest first; those that are hidden or gone meanwhile are left out. */
    public List<Hit> quotes(List<Long> ids) {
        return ids.isEmpty() ? List.of() : database.read(handle -> handle.createQuery("""
                        SELECT m.id, m.conversation_id, a.network, m.author, substr(m.body, 1, :longest) AS body, m.authored_at
                          FROM message m JOIN account a ON a.id = m.account_id WHERE m.id IN (<ids>) AND %s
                         ORDER BY m.authored_at DESC, m.id DESC""".formatted(SPOKEN))
                .bindList("ids", ids).bind("longest", LONGEST).map((row, context) -> new Hit(row.getLong("id"), row.getLong("conversation_id"),
                        Network.of(row.getString("network")).orElseThrow(), row.getString("author"), row.getString("body"),
                        Rows.instant(row, "authored_at"))).list());
    }

    /** The first message of a customer to arrive with these words, one after the other; empty where nobody has written them. Found in the search index. */
    public Optional<Hit> first(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String phrase = "body : \"" + words.stream().map(word -> word.replace("\"", "")).collect(Collectors.joining(" ")) + '"';
        Optional<Long> id = database.read(handle -> handle.createQuery("SELECT m.id FROM search s CROSS JOIN message m ON m.id = s.rowid"
                        + " WHERE search MATCH :phrase AND m.kind IN ('customer', 'peer') AND" + SPOKEN + " ORDER BY s.rowid LIMIT 1")
                .bind("phrase", phrase).mapTo(Long.class).findOne());
        return id.flatMap(message -> quotes(List.of(message)).stream().findFirst());
    }
}
