package app.detente.storage;

import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Sort;
import app.detente.model.filter.Asking;
import app.detente.model.filter.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads a filtered list in its order, page by page: never OFFSET, never a count of everything. Where a condition leaves few conversations they
 * are fetched and sorted; otherwise an index is walked in its order, one for each lane, and the walks are merged here.
 */
final class QueueQuery {
    /** How many rows are read at once by their numbers. */
    private static final int AT_ONCE = 1_000;
    private static final Set<Lane> NOT_DONE = EnumSet.of(Lane.WAITING, Lane.ON_CUSTOMER, Lane.SNOOZED);

    /**
     * Where one way of reading is left for another; tests make them small.
     *
     * @param few    conversations that are sooner fetched and sorted than looked for along an index
     * @param ranked hits that are ranked: ranking all of a common word costs as much as reading them
     * @param near   messages before and after the one where a walk begins, of which it is known whether they hold the words
     */
    record Bounds(int few, int ranked, int near) {
        static final Bounds USUAL = new Bounds(5_000, 20_000, 25_000);
    }

    private final Handle handle;
    private final Bounds bounds;
    private final Sort sort;
    private final Filter filter;
    private final FilterSql sql;
    private final List<List<Part>> stages;

    QueueQuery(Handle handle, QueueFilter queue, Asking asking, Bounds bounds) {
        this.handle = handle;
        this.bounds = bounds;
        filter = Filter.of(queue);
        sort = queue.order() == Sort.BEST_MATCH && filter.wantedPhrases().isEmpty() ? Sort.NEWEST : queue.order();
        sql = new FilterSql(handle, asking, bounds.few());
        view(queue.view());
        queue.network().ifPresent(sql::network);
        queue.tagId().ifPresent(sql::tag);
        sql.whole(filter);
        if (sort == Sort.PRIORITY || sort == Sort.DUE || !NOT_DONE.containsAll(sql.lanes)) {
            sql.amongAssigned();
        }
        if (sort != Sort.LONGEST_WAITING) {
            sql.amongReview();
        }
        stages = switch (sort) {
            case LONGEST_WAITING -> List.of(List.of(new Part(Order.WAITING, Who.WAITS)), List.of(new Part(Order.RECENT, Who.RESTS)));
            case PRIORITY -> List.of(List.of(new Part(Order.URGENT, Who.WAITS)), List.of(new Part(Order.RECENT, Who.RESTS)));
            case DUE -> queue.view() == QueueView.DUE ? List.of(List.of(new Part(Order.DUE, Who.DUE)))
                    : List.of(List.of(new Part(Order.DUE, Who.DUE)), List.of(new Part(Order.RECENT, Who.UNDUE), new Part(Order.RECENT, Who.RESTS)));
            case NEWEST, BEST_MATCH -> List.of(sql.aged ? List.of(new Part(Order.RECENT, Who.WAITS), new Part(Order.RECENT, Who.RESTS))
                    : List.of(new Part(Order.RECENT, Who.ANY)));
        };
    }

    private void view(QueueView view) {
        switch (view) {
            case WAITING -> sql.lanes(EnumSet.of(Lane.WAITING));
            case UNASSIGNED -> {
                sql.lanes(EnumSet.of(Lane.WAITING));
                sql.assignee = Optional.of("c.assignee_id IS NULL");
            }
            case REVIEW -> {
                sql.lanes(EnumSet.of(Lane.WAITING));
                sql.review = true;
            }
            case DUE -> {
                sql.lanes(EnumSet.of(Lane.WAITING));
                sql.dueSoon(sort == Sort.DUE);
            }
            case WAITING_ON_CUSTOMER -> sql.lanes(EnumSet.of(Lane.ON_CUSTOMER));
            case SNOOZED -> sql.lanes(EnumSet.of(Lane.SNOOZED));
            case CLOSED -> sql.lanes(EnumSet.of(Lane.CLOSED));
            case SPAM -> sql.lanes(EnumSet.of(Lane.SPAM));
            case MINE -> {
                sql.lanes(NOT_DONE);
                sql.assignee = Optional.of("c.assignee_id = " + sql.me());
            }
            case MENTIONS -> {
                sql.me();
                sql.only(Mentioning.CONVERSATIONS);
            }
            case ALL -> { }
        }
    }

    /** What rows are in the order of. */
    private enum Order {
        WAITING("c.waiting_since", false), URGENT("c.urgency", false), DUE("c.due_at", false), RECENT("c.last_at", true);

        private final String column;
        private final boolean descending;

        Order(String column, boolean descending) {
            this.column = column;
            this.descending = descending;
        }
    }

    private enum Who { WAITS, RESTS, DUE, UNDUE, ANY }

    /** Some of the rows, in one order. */
    private record Part(Order order, Who who) {}

    /** Where a row stands: the stage of the list, and its place in it. */
    record Place(int stage, long key, long id) {}

    static List<Conversation> page(Handle handle, QueueFilter filter, Asking asking, Optional<Conversation> after, int limit) {
        QueueQuery query = new QueueQuery(handle, filter, asking, Bounds.USUAL);
        return query.rows(query.places(after.map(query::place), limit));
    }

    /** How many there are, counted up to a bound. */
    int countUpTo(int most) {
        return NamedValues.query(handle, "SELECT count(*) FROM (SELECT c.id" + all() + " LIMIT :most)").bindMap(sql.values).bind("most", most).mapTo(Integer.class).one();
    }

    /** Puts all that the filter shows on the list of a bulk job, and gives how many. */
    int into(long bulk) {
        return NamedValues.update(handle, "INSERT INTO bulk_item (bulk_id, conversation_id) SELECT :bulk, c.id" + all()).bindMap(sql.values)
                .bind("bulk", bulk).execute();
    }

    /** All that the filter shows, in no order. */
    List<Long> ids() {
        return NamedValues.query(handle, "SELECT c.id" + all()).bindMap(sql.values).mapTo(Long.class).list();
    }

    /** How many it holds, counted: for a person who asks, never for a list. */
    long count() {
        return NamedValues.query(handle, "SELECT count(*)" + all()).bindMap(sql.values).mapTo(Long.class).one();
    }

    private String all() {
        return " FROM conversation c WHERE " + sql.source.map(few -> "c.id IN (" + few.ids() + ") AND " + sql.everything("+")).orElse(sql.everything(""));
    }

    Place place(Conversation row) {
        long last = row.lastAt().toEpochMilli();
        return switch (sort) {
            case LONGEST_WAITING -> row.waitingSince().map(since -> new Place(0, since.toEpochMilli(), row.id())).orElse(new Place(1, last, row.id()));
            case PRIORITY -> row.urgency().map(urgency -> new Place(0, urgency.since().toEpochMilli(), row.id())).orElse(new Place(1, last, row.id()));
            case DUE -> row.due().map(due -> new Place(0, due.at().toEpochMilli(), row.id())).orElse(new Place(1, last, row.id()));
            case NEWEST, BEST_MATCH -> new Place(0, last, row.id());
        };
    }

    /** The next rows of the list, by their numbers. */
    List<Place> places(Optional<Place> after, int limit) {
        if (sort == Sort.BEST_MATCH) {
            return ranked(after, limit);
        }
        List<Place> places = new ArrayList<>();
        for (int stage = after.map(Place::stage).orElse(0); stage < stages.size() && places.size() < limit; stage++) {
            int here = stage;
            places.addAll(stage(stage, after.filter(place -> place.stage() == here), limit - places.size()));
        }
        return places;
    }

    private List<Place> stage(int stage, Optional<Place> after, int limit) {
        if (sql.asksIndex) {
            long begin = begin(stages.get(stage).getFirst().order(), after);
            sql.near(begin - bounds.near(), begin + bounds.near());
        }
        List<Place> found = new ArrayList<>();
        for (Part part : stages.get(stage)) {
            if (sql.source.isPresent()) {
                found.addAll(run(stage, part, after, limit, fetching(part)));
            } else {
                walks(part).forEach(where -> found.addAll(run(stage, part, after, limit, where)));
            }
        }
        Order order = stages.get(stage).getFirst().order();
        Comparator<Place> inOrder = Comparator.comparingLong(Place::key).thenComparingLong(Place::id);
        found.sort(order.descending ? inOrder.reversed() : inOrder);
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    /** About where a walk begins, as the number of a message: conversations that are near one another in their order mostly are so in their messages. */
    private long begin(Order order, Optional<Place> after) {
        String first = after.isPresent() ? ":id" : "(SELECT c.id FROM conversation c WHERE c.lane = 0 ORDER BY " + order.column + " LIMIT 1)";
        String which = after.isEmpty() && order.descending ? "" : " WHERE conversation_id = " + first;
        Query query = NamedValues.query(handle, "SELECT coalesce(max(id), 0) FROM message" + which);
        after.ifPresent(place -> query.bind("id", place.id()));
        return query.mapTo(Long.class).one();
    }

    /** @param plus keeps the planner off the order's index */
    private record Where(List<String> conditions, String plus) {}

    private List<Place> run(int stage, Part part, Optional<Place> after, int limit, Where where) {
        List<String> conditions = new ArrayList<>(where.conditions());
        String since = switch (part.who()) {
            case WAITS, DUE, UNDUE -> part.order() == Order.WAITING ? "c.waiting_since" : "+c.waiting_since";
            case RESTS -> "c.last_at";
            case ANY -> "coalesce(c.waiting_since, c.last_at)";
        };
        sql.others.forEach(condition -> conditions.add(condition.replace(FilterSql.SINCE, since)));
        sql.words.ifPresent(conditions::add);
        String column = where.plus() + part.order().column;
        String direction = part.order().descending ? " DESC" : "";
        after.ifPresent(place -> conditions.add("(" + column + ", c.id) " + (part.order().descending ? "<" : ">") + " (:key, :id)"));
        Query query = NamedValues.query(handle, "SELECT c.id, " + part.order().column + " FROM conversation c"
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + " ORDER BY " + column + direction + ", " + where.plus() + "c.id" + direction + " LIMIT :limit").bindMap(sql.values).bind("limit", limit);
        after.ifPresent(place -> query.bind("key", place.key()).bind("id", place.id()));
        return query.map((row, context) -> new Place(stage, row.getLong(2), row.getLong(1))).list();
    }

    /** The few, one by one. */
    private Where fetching(Part part) {
        List<String> where = new ArrayList<>(List.of("c.id IN (" + sql.source.orElseThrow().ids() + ")", "+c.lane IN (" + sql.numbers() + ")"));
        sql.network.ifPresent(condition -> where.add("+" + condition));
        sql.assignee.ifPresent(condition -> where.add("+" + condition));
        if (sql.review) {
            where.add("+c.review = 1");
        }
        who(part, "+").ifPresent(where::add);
        return new Where(where, "+");
    }

    private static Optional<String> who(Part part, String plus) {
        return switch (part.who()) {
            case WAITS -> Optional.of(plus + (part.order() == Order.URGENT ? "c.urgency" : "c.waiting_since") + " IS NOT NULL");
            case RESTS -> Optional.of(plus + "c.waiting_since IS NULL");
            case DUE -> Optional.of(plus + "c.due_at IS NOT NULL AND " + plus + "c.waiting_since IS NOT NULL");
            case UNDUE -> Optional.of(plus + "c.due_at IS NULL AND " + plus + "c.waiting_since IS NOT NULL");
            case ANY -> Optional.empty();
        };
    }

    /** The walks along indexes that together hold the part. */
    private List<Where> walks(Part part) {
        boolean recent = part.order() == Order.RECENT;
        boolean mine = recent && sql.assignee.filter(condition -> !condition.endsWith("NULL")).isPresent() && NOT_DONE.containsAll(sql.lanes);
        if (mine) {
            return List.of(walk(part, List.of("c.lane < 3", "+c.lane IN (" + sql.numbers() + ")"), true));
        }
        if (recent && part.who() == Who.ANY && sql.lanes.size() == Lane.values().length) {
            return List.of(walk(part, List.of(), false));
        }
        return sql.lanes.stream().filter(lane -> holds(lane, part.who())).map(lane -> part.who() == Who.UNDUE || recent && part.who() == Who.WAITS && lane != Lane.WAITING
                ? exception(part, lane) : walk(part, List.of("c.lane = " + lane.number()), part.order() == Order.WAITING)).toList();
    }

    /** Where a conversation stands mostly says whether somebody waits; a test of the doctor holds it. */
    private static boolean holds(Lane lane, Who who) {
        return switch (lane) {
            case WAITING -> who != Who.RESTS;
            case ON_CUSTOMER, CLOSED -> who == Who.RESTS || who == Who.ANY;
            case SNOOZED, SPAM -> true;
        };
    }

    /** @param byAssignee whether the index of the order begins with the assignee where one is wanted */
    private Where walk(Part part, List<String> lane, boolean byAssignee) {
        List<String> where = new ArrayList<>(lane);
        boolean assignee = byAssignee && sql.assignee.isPresent();
        boolean review = part.order() == Order.WAITING && sql.review && !assignee;
        sql.assignee.ifPresent(condition -> where.add((assignee ? "" : "+") + condition));
        if (sql.review) {
            where.add((review ? "" : "+") + "c.review = 1");
        }
        boolean network = part.order() != Order.URGENT && part.order() != Order.DUE && !assignee && !review;
        sql.network.ifPresent(condition -> where.add((network ? "" : "+") + condition));
        who(part, part.order() == Order.RECENT ? "+" : "").ifPresent(where::add);
        return new Where(where, "");
    }

    /** Hardly anybody waits there: those are found by the index of who waits, and sorted. */
    private Where exception(Part part, Lane lane) {
        List<String> where = new ArrayList<>(List.of("c.lane = " + lane.number()));
        sql.network.ifPresent(condition -> where.add("+" + condition));
        sql.assignee.ifPresent(condition -> where.add("+" + condition));
        if (sql.review) {
            where.add("+c.review = 1");
        }
        who(part, "").ifPresent(where::add);
        return new Where(where, "+");
    }

    /** The best matches of the newest hits, then what only older ones match, newest first. */
    private List<Place> ranked(Optional<Place> after, int limit) {
        Ranking best = new Ranking(handle, filter, bounds.ranked());
        String conditions = sql.wordless("+");
        List<Long> ids = List.copyOf(after.isEmpty() ? best.first(limit, conditions, sql.values) : best.after(after.get().id(), limit, conditions, sql.values));
        int from = after.map(place -> ids.indexOf(place.id()) + 1).orElse(0);
        boolean beyond = after.isPresent() && from == 0;
        List<Place> places = new ArrayList<>();
        if (!beyond) {
            ids.subList(from, Math.min(ids.size(), from + limit)).forEach(id -> places.add(new Place(0, 0, id)));
        }
        return places.size() < limit && best.isTruncated() ? older(places, Set.copyOf(ids), beyond ? after : Optional.empty(), limit) : places;
    }

    /** Fills up a page of the ranked with the others. */
    private List<Place> older(List<Place> places, Set<Long> ranked, Optional<Place> after, int limit) {
        Optional<Place> last = after;
        List<Place> next;
        do {
            next = stage(0, last, limit);
            next.stream().filter(place -> !ranked.contains(place.id())).limit(limit - places.size()).forEach(places::add);
            last = next.isEmpty() ? last : Optional.of(next.getLast());
        } while (next.size() == limit && places.size() < limit);
        return places;
    }

    /** The rows at these places, in this order. */
    private List<Conversation> rows(List<Place> places) {
        Map<Long, Conversation> rows = new HashMap<>();
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            String ids = places.subList(from, Math.min(places.size(), from + AT_ONCE)).stream().map(place -> Long.toString(place.id()))
                    .collect(Collectors.joining(", "));
            ConversationRows.list(NamedValues.query(handle, ConversationRows.SELECT + " WHERE c.id IN (" + ids + ")")).forEach(row -> rows.put(row.id(), row));
        }
        return places.stream().map(place -> rows.get(place.id())).filter(Objects::nonNull).toList();
    }
}
