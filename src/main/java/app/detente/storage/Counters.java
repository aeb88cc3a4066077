package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.model.QueueCounts;
import app.detente.model.QueueView;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How many conversations each view holds, kept up in the transaction that changes them: by triggers, and by {@link #added} for a new one. So counting
 * reads a few rows, whatever the size of the queue, and is right whoever wrote.
 */
final class Counters {
    private static final String COUNTED = "SELECT lane, network, coalesce(assignee_id, 0), review, count(*) FROM conversation GROUP BY 1, 2, 3, 4";
    private static final String TAGS_COUNTED = """
            SELECT t.tag_id, count(*) FROM conversation_tag t JOIN conversation c ON c.id = t.conversation_id WHERE c.lane = 0 GROUP BY 1""";
    private static final String KEPT = "SELECT lane, network, assignee_id, review, n FROM counter WHERE n <> 0";
    private static final String TAGS_KEPT = "SELECT tag_id, n FROM tag_counter WHERE n <> 0";

    private Counters() {}

    private record Cell(Lane lane, Network network, long assignee, boolean review, long n) {}

    /** What the window shows beside its views, for this adviser. */
    static QueueCounts read(Handle handle, Adviser me, Instant now) {
        Map<QueueView, Long> views = new EnumMap<>(QueueView.class);
        Map<Network, Long> networks = new EnumMap<>(Network.class);
        handle.createQuery("SELECT network FROM account").mapTo(String.class).forEach(key -> networks.put(Network.of(key).orElseThrow(), 0L));
        for (QueueView view : List.of(QueueView.MINE, QueueView.UNASSIGNED, QueueView.REVIEW)) {
            views.put(view, 0L);
        }
        handle.createQuery(KEPT).map((row, context) -> new Cell(Lane.numbered(row.getInt(1)), Network.of(row.getString(2)).orElseThrow(),
                row.getLong(3), row.getBoolean(4), row.getLong(5))).forEach(cell -> add(cell, me, views, networks));
        views.put(QueueView.MENTIONS, Mentioning.unseen(handle, me));
        views.put(QueueView.DUE, dueSoon(handle, now));
        Map<Long, Long> tags = new HashMap<>();
        handle.createQuery(TAGS_KEPT).map((row, context) -> tags.put(row.getLong(1), row.getLong(2))).list();
        return new QueueCounts(views, networks, tags);
    }

    /** Time passes without a write: they are counted along their index, and are as few as half an hour brings. */
    private static long dueSoon(Handle handle, Instant now) {
        return handle.createQuery("SELECT count(*) FROM conversation WHERE waiting_since IS NOT NULL AND lane = 0 AND due_at > :now AND due_at <= :soon").bind("now", now.toEpochMilli())
                .bind("soon", now.plus(FilterSql.SOON).toEpochMilli()).mapTo(Long.class).one();
    }

    private static void add(Cell cell, Adviser me, Map<QueueView, Long> views, Map<Network, Long> networks) {
        boolean waiting = cell.lane() == Lane.WAITING;
        boolean done = cell.lane() == Lane.CLOSED || cell.lane() == Lane.SPAM;
        views.merge(cell.lane().view(), cell.n(), Long::sum);
        views.merge(QueueView.ALL, cell.n(), Long::sum);
        views.merge(QueueView.MINE, cell.assignee() == me.id() && !done ? cell.n() : 0, Long::sum);
        views.merge(QueueView.UNASSIGNED, cell.assignee() == 0 && waiting ? cell.n() : 0, Long::sum);
        views.merge(QueueView.REVIEW, cell.review() && waiting ? cell.n() : 0, Long::sum);
        networks.merge(cell.network(), waiting ? cell.n() : 0, Long::sum);
    }

    /** A new conversation, which nobody has yet. */
    static void added(Statements sql, Lane lane, String network) throws SQLException {
        sql.run("INSERT INTO counter VALUES (?, ?, 0, 0, 1) ON CONFLICT DO UPDATE SET n = n + 1", lane.number(), network);
    }

    /** Where what is kept is not what counting gives. */
    static List<String> findings(Handle handle) {
        return handle.createQuery("""
                        SELECT 'counter ' || lane || ' ' || network || ' ' || assignee_id || ' ' || review
                          FROM (SELECT * FROM (%1$s EXCEPT %2$s) UNION SELECT * FROM (%2$s EXCEPT %1$s))
                        UNION SELECT 'tag ' || tag_id FROM (SELECT * FROM (%3$s EXCEPT %4$s) UNION SELECT * FROM (%4$s EXCEPT %3$s))"""
                .formatted(KEPT, COUNTED, TAGS_KEPT, TAGS_COUNTED)).mapTo(String.class).list();
    }

    /** Counts anew. */
    static void rebuild(Handle handle) {
        handle.execute("DELETE FROM counter");
        handle.execute("INSERT INTO counter " + COUNTED);
        handle.execute("DELETE FROM tag_counter");
        handle.execute("INSERT INTO tag_counter " + TAGS_COUNTED);
    }
}
