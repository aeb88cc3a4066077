package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Turns a filter into one query over an index: never OFFSET, never a count, never a scan. All values are bound. A unary plus keeps the planner off
 * an index that would find the rows but not their order.
 */
final class QueueQuery {
    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean longestWaiting;

    private QueueQuery(QueueFilter filter, Adviser me) {
        longestWaiting = filter.order() == Sort.LONGEST_WAITING;
        switch (filter.view()) {
            case WAITING -> where.add("c.lane = 0");
            case UNASSIGNED -> where.add("c.lane = 0 AND c.assignee_id IS NULL");
            case REVIEW -> where.add("c.lane = 0 AND c.review = 1");
            case WAITING_ON_CUSTOMER -> where.add("c.lane = 1");
            case SNOOZED -> where.add("c.lane = 2");
            case CLOSED -> where.add("c.lane = 3");
            case SPAM -> where.add("c.lane = 4");
            case MINE -> {
                where.add("c.assignee_id = :me AND c.lane < 3");
                values.put("me", me.id());
            }
            case MENTIONS -> {
                where.add("c.id IN (" + Mentioning.CONVERSATIONS + ")");
                values.put("me", me.id());
            }
            case ALL -> { }
        }
        boolean few = filter.view() == QueueView.MINE || filter.view() == QueueView.MENTIONS;
        String network = few ? "+c.network" : "c.network";
        filter.network().ifPresent(only -> add(network + " = :network", "network", only.key()));
        filter.tagId().ifPresent(tag -> add("c.id IN (SELECT conversation_id FROM conversation_tag WHERE tag_id = :tag)", "tag", tag));
        SearchWords.match(filter.words()).ifPresent(match -> add("c.id IN (" + SearchStore.CONVERSATIONS + ")", "match", match));
    }

    private void add(String condition, String name, Object value) {
        where.add(condition);
        values.put(name, value);
    }

    static List<Conversation> page(Handle handle, QueueFilter filter, Adviser me, Optional<Conversation> after, int limit) {
        QueueQuery query = new QueueQuery(filter, me);
        after.ifPresent(query::after);
        query.values.put("limit", limit);
        String order = query.longestWaiting ? "c.waiting_since, c.id" : "c.last_at DESC, c.id DESC";
        return query.run(handle, " ORDER BY " + order + " LIMIT :limit");
    }

    static List<Conversation> among(Handle handle, QueueFilter filter, Adviser me, Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        QueueQuery query = new QueueQuery(filter, me);
        query.where.add("c.id IN (<ids>)");
        return ConversationRows.list(query.bound(handle, "").bindList("ids", List.copyOf(ids)));
    }

    /** Puts all that the filter holds on the list of a bulk job, and gives how many. */
    static int into(Handle handle, long bulk, QueueFilter filter, Adviser me) {
        QueueQuery query = new QueueQuery(filter, me);
        return handle.createUpdate("INSERT INTO bulk_item (bulk_id, conversation_id) SELECT :bulk, c.id FROM conversation c" + query.condition())
                .bind("bulk", bulk).bindMap(query.values).execute();
    }

    /** All that the filter holds, in no order. */
    static List<Long> ids(Handle handle, QueueFilter filter, Adviser me) {
        QueueQuery query = new QueueQuery(filter, me);
        return handle.createQuery("SELECT c.id FROM conversation c" + query.condition()).bindMap(query.values).mapTo(Long.class).list();
    }

    private String condition() {
        return where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
    }

    /** How many it holds, counted as far as `most`. */
    static int count(Handle handle, QueueFilter filter, Adviser me, int most) {
        QueueQuery query = new QueueQuery(filter, me);
        query.values.put("most", most);
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM conversation c" + query.condition() + " LIMIT :most)")
                .bindMap(query.values).mapTo(Integer.class).one();
    }

    private void after(Conversation row) {
        where.add(longestWaiting ? "(c.waiting_since, c.id) > (:key, :id)" : "(c.last_at, c.id) < (:key, :id)");
        values.put("key", longestWaiting ? row.waitingSince().orElse(row.lastAt()).toEpochMilli() : row.lastAt().toEpochMilli());
        values.put("id", row.id());
    }

    private List<Conversation> run(Handle handle, String tail) {
        return ConversationRows.list(bound(handle, tail));
    }

    private Query bound(Handle handle, String tail) {
        return handle.createQuery(ConversationRows.SELECT + condition() + tail).bindMap(values);
    }
}
