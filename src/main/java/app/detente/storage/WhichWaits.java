package app.detente.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Which waits a report reads, as `w`.
 *
 * @param source where they are: a table, or a query in parentheses
 * @param where  what must hold of them, beginning with AND, or nothing
 * @param order  the order in which they are come by, or nothing
 * @param values of the parameters of both
 */
record WhichWaits(String source, String where, String order, List<Long> values) {
    private static final String KEPT = "wait";
    /** Left to itself SQLite goes along the index of times and looks up each, which takes twice as long where they are many. */
    private static final String IN_ORDER = " ORDER BY w.conversation_id";
    private static final String FIRST = " AND w.first = 1";
    /** Open waits, those that opened in the span and those that a message of the span ended: each once, each found by an index. */
    private static final String TOUCHED = """
            (SELECT * FROM wait WHERE closed_at IS NULL
             UNION ALL SELECT * FROM wait WHERE opened_at >= ?1 AND opened_at < ?2 AND closed_at IS NOT NULL
             UNION ALL SELECT e.* FROM message m CROSS JOIN wait e ON e.conversation_id = m.conversation_id AND e.closed_by = m.id
                        WHERE m.authored_at >= ?1 AND m.authored_at < ?2 AND m.kind = 'brand' AND NOT (e.opened_at >= ?1 AND e.opened_at < ?2))""";

    /** Every one, in the order they are kept. */
    static WhichWaits all(boolean firstOnly) {
        return new WhichWaits(KEPT, firstOnly ? FIRST : "", IN_ORDER, List.of());
    }

    /**
     * Those that opened in a span of epoch milliseconds, its end not in it: along the index of times, or among all where they are a good part of all.
     * The highest number of a conversation says how many those are, near enough and at once.
     */
    static WhichWaits openedIn(Handle handle, long from, long until, boolean firstOnly) {
        boolean many = handle.createQuery("SELECT 3 * (SELECT count(*) FROM wait WHERE opened_at >= :from AND opened_at < :until) > max(id) FROM conversation")
                .bind("from", from).bind("until", until).mapTo(Boolean.class).findOne().orElse(false);
        String opened = many ? " AND +w.opened_at >= ?1 AND +w.opened_at < ?2" : " AND w.opened_at >= ?1 AND w.opened_at < ?2";
        return new WhichWaits(KEPT, opened + (firstOnly ? FIRST : ""), many ? IN_ORDER : "", List.of(from, until));
    }

    /** Those that are open, and those that opened or were answered in a span of epoch milliseconds, its end not in it. */
    static WhichWaits touchedIn(long from, long until) {
        return new WhichWaits(TOUCHED, "", "", List.of(from, until));
    }

    /** Whether these may be fewer than all there are. */
    boolean isNarrowed() {
        return !values.isEmpty();
    }

    Object[] bound() {
        return values.toArray();
    }
}
