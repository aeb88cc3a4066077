package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Done;
import app.detente.model.Hide;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The next part of a bulk job, within one transaction: so many conversations that a desk beside it never waits long for the writer. */
final class Chunk {
    /** Conversations, where an action is one or two small rows. */
    private static final int LIGHT = 1_000;
    /** Where the whole conversation is settled anew. */
    private static final int SETTLED = 500;
    /** Where each is a message, too. */
    private static final int WRITTEN = 20;

    private final Handle handle;
    private final Bulk bulk;
    private final Adviser me;
    private final Instant now;
    private final ReplyStore replies;
    private final Set<Long> touched = new HashSet<>();

    Chunk(Handle handle, Bulk bulk, Instant now, ReplyStore replies) {
        this.handle = handle;
        this.bulk = bulk;
        this.me = bulk.by();
        this.now = now;
        this.replies = replies;
    }

    /** The conversations changed. */
    Set<Long> touched() {
        return touched;
    }

    void run() {
        Statements.use(handle, "doing the next part of a bulk action", sql -> {
            switch (bulk.state()) {
                case DOING -> next(sql);
                case UNDOING -> undoNext(sql);
                case DONE, STOPPED, UNDONE -> { }
            }
        });
    }

    private void next(Statements sql) throws SQLException {
        long before = lastEvent(sql);
        int handled = switch (bulk.action()) {
            case BulkAction.Each(Action action) -> act(sql, action);
            case BulkAction.HideWaiting(Hide how) -> hide(sql, how);
            case BulkAction.Answer answer -> new Answering(handle, sql, bulk, answer, now).next(WRITTEN, replies, touched);
        };
        long after = lastEvent(sql);
        if (after > before) {
            sql.run("INSERT INTO bulk_span (first_event, last_event, bulk_id) VALUES (?, ?, ?)", before + 1, after, bulk.id());
        }
        boolean more = sql.number("SELECT 1 FROM bulk_item WHERE bulk_id = ? LIMIT 1", bulk.id()).isPresent();
        sql.run("UPDATE bulk SET handled = handled + ?, changed = changed + ?, state = ? WHERE id = ?", handled, after - before,
                more ? "doing" : "done", bulk.id());
    }

    private static long lastEvent(Statements sql) throws SQLException {
        return sql.number("SELECT max(seq) FROM event").orElse(0L);
    }

    /** @param home empty where it is gone */
    private record Item(long id, Optional<Long> home, Before before) {}

    private static final String ITEMS = "SELECT i.conversation_id, c.id, " + Before.COLUMNS + """
              FROM bulk_item i LEFT JOIN merged m ON m.id = i.conversation_id
                   LEFT JOIN conversation c ON c.id = coalesce(m.into_id, i.conversation_id)
             WHERE i.bulk_id = ? ORDER BY i.conversation_id LIMIT ?""";

    private List<Item> items(Statements sql, int limit) throws SQLException {
        return sql.list(ITEMS, row -> {
            boolean there = row.getObject(2) != null;
            return new Item(row.getLong(1), there ? Optional.of(row.getLong(2)) : Optional.empty(), there ? Before.read(row, 3) : null);
        }, bulk.id(), limit);
    }

    private void handled(Statements sql, List<Item> items) throws SQLException {
        if (!items.isEmpty()) {
            sql.run("DELETE FROM bulk_item WHERE bulk_id = ? AND conversation_id <= ?", bulk.id(), items.getLast().id());
        }
    }

    /** Two that have become one are one: the first of them counts. */
    private boolean isFirst(Item item) {
        return item.home().isPresent() && touched.add(item.home().get());
    }

    private int hide(Statements sql, Hide how) throws SQLException {
        List<Item> items = items(sql, WRITTEN);
        items.stream().filter(this::isFirst).forEach(item -> ModerationStore.hideWaiting(handle, item.home().orElseThrow(), how, me, now));
        handled(sql, items);
        return items.size();
    }

    private int act(Statements sql, Action action) throws SQLException {
        return switch (action) {
            case Action.AddTag(long tag) -> tag(sql, new Tagging(sql, bulk.id(), tag, true), action.key());
            case Action.RemoveTag(long tag) -> tag(sql, new Tagging(sql, bulk.id(), tag, false), action.key());
            case Action.Assign a -> each(sql, action, LIGHT);
            case Action.Snooze a -> each(sql, action, SETTLED);
            case Action.MarkSpam a -> each(sql, action, SETTLED);
            case Action.Close a -> each(sql, action, SETTLED);
            case Action.Reopen a -> each(sql, action, SETTLED);
            case Action.SetPriority a -> each(sql, action, SETTLED);
        };
    }

    /** Tags are the commonest of all: their rows are written as sets, and the audit rows alone one by one. */
    private int tag(Statements sql, Tagging tagging, String key) throws SQLException {
        int handled = tagging.take(LIGHT);
        try (Audit.Trail trail = new Audit.Trail(sql)) {
            for (long home : tagging.run()) {
                trail.append(now, me.name(), key, Optional.of(home), tagging.detail(), Optional.empty());
                touched.add(home);
            }
        }
        return handled;
    }

    private int each(Statements sql, Action action, int limit) throws SQLException {
        List<Item> items = items(sql, limit);
        Applying applying = new Applying(sql, now);
        try (Audit.Trail trail = new Audit.Trail(sql)) {
            for (Item item : items) {
                if (isFirst(item)) {
                    long home = item.home().get();
                    Optional<String> detail = applying.apply(action, home, item.before());
                    if (detail.isPresent()) {
                        trail.append(now, me.name(), action.key(), Optional.of(home), detail.get(), Optional.empty());
                    }
                }
            }
        }
        handled(sql, items);
        return items.size();
    }

    /** Whether this audit row is one of a bulk job's. */
    static boolean holds(Handle handle, long event) {
        return handle.createQuery("SELECT last_event FROM bulk_span WHERE first_event <= :event ORDER BY first_event DESC LIMIT 1")
                .bind("event", event).mapTo(Long.class).findOne().filter(last -> last >= event).isPresent();
    }

    private record Span(long first, long last) {}

    private record Event(long seq, String key, long conversation, String detail, long home) {}

    /** The newest span that is not taken back yet, its last event first. */
    private void undoNext(Statements sql) throws SQLException {
        Optional<Span> span = sql.first("SELECT first_event, last_event FROM bulk_span WHERE bulk_id = ? AND undone = 0 ORDER BY first_event DESC LIMIT 1",
                row -> new Span(row.getLong(1), row.getLong(2)), bulk.id());
        int undone = 0;
        if (span.isPresent()) {
            List<Event> events = events(sql, span.get());
            undone = switch (bulk.action()) {
                case BulkAction.Each each -> takeBack(sql, events, Since.event(sql, span.get().first()));
                case BulkAction.HideWaiting hide -> takeBack(events);
                case BulkAction.Answer answer -> takeBack(events);
            };
            sql.run("UPDATE bulk_span SET undone = 1 WHERE first_event = ?", span.get().first());
        }
        boolean more = sql.number("SELECT 1 FROM bulk_span WHERE bulk_id = ? AND undone = 0 LIMIT 1", bulk.id()).isPresent();
        sql.run("UPDATE bulk SET undone = undone + ?, state = ? WHERE id = ?", undone, more ? "undoing" : "undone", bulk.id());
    }

    /** Those not taken back one by one already. */
    private static List<Event> events(Statements sql, Span span) throws SQLException {
        return sql.list("""
                SELECT e.seq, e.action, e.conversation_id, e.detail, coalesce(m.into_id, e.conversation_id)
                  FROM event e LEFT JOIN merged m ON m.id = e.conversation_id
                 WHERE e.seq BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.seq) ORDER BY e.seq DESC""",
                row -> new Event(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5)), span.first(), span.last());
    }

    private int takeBack(Statements sql, List<Event> events, Since since) throws SQLException {
        Applying applying = new Applying(sql, now);
        int undone = 0;
        try (Audit.Trail trail = new Audit.Trail(sql)) {
            for (Event event : events) {
                if (!since.hasMovedOn(event.seq(), event.key(), event.detail(), event.home())) {
                    applying.undo(event.key(), event.detail(), event.home());
                    trail.append(now, me.name(), "undo", Optional.of(event.home()), event.key(), Optional.of(event.seq()));
                    since.undone(event.seq(), event.key(), event.detail(), event.home());
                    touched.add(event.home());
                    undone++;
                }
            }
        }
        return undone;
    }

    private int takeBack(List<Event> events) {
        int undone = 0;
        for (Event event : events) {
            Optional<Long> home = TriageStore.undo(handle, new Done(event.seq(), event.key(), event.conversation()), me, now);
            home.ifPresent(touched::add);
            undone += home.isPresent() ? 1 : 0;
        }
        return undone;
    }
}
