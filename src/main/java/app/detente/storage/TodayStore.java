package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Bulk;
import app.detente.model.Deed;
import app.detente.model.Deed.Standing;
import app.detente.model.Done;
import app.detente.model.ReplyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What an adviser has done, read from the audit trail: what was done to many at once is one line. */
public final class TodayStore {
    /** What {@link TriageStore#undo} takes back; a new case there is a new word here. */
    static final List<String> UNDOABLE = List.of("assign", "unassign", "tag", "untag", "snooze", "close", "reopen", "spam", "priority", "note", "reply",
            "hide", "show", "warn", "mute", "block", "lift", "person-note", "person-unnote", "person-join", "person-separate", "peer", "peer-deny",
            "no-reply", Approvals.ASK, Approvals.APPROVE, Approvals.IMPROVE, Approvals.SEND_BACK,
            EscalationStore.BEGIN, EscalationStore.NEXT, EscalationStore.ACKNOWLEDGE, EscalationStore.DECIDE, EscalationStore.WITHDRAW);

    /** A row before `from` is looked for backwards from the newest: a day is a small part of the trail. */
    private static final String DONE = """
            SELECT e.seq, e.at, e.action, e.conversation_id, e.detail, coalesce(m.into_id, e.conversation_id) AS home,
                   coalesce(p.name, c.title, '') AS customer, coalesce(t.name, '') AS tag,
                   EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.seq) AS undone,
                   CASE WHEN e.action = 'reply' THEN (SELECT state FROM outbox o WHERE o.key = substr(e.detail, 5))
                        WHEN a.decided_event = e.seq THEN (SELECT state FROM reply r JOIN outbox o ON o.key = r.key WHERE r.message_id = a.message_id)
                   END AS reply,
                   a.id IS NOT NULL AND e.seq <> CASE WHEN a.state = 'asked' THEN a.asked_event ELSE coalesce(a.decided_event, 0) END
                   OR x.id IS NOT NULL AND e.seq <> x.last_event AS overtaken
              FROM event e LEFT JOIN merged m ON m.id = e.conversation_id LEFT JOIN conversation c ON c.id = coalesce(m.into_id, e.conversation_id)
                   LEFT JOIN customer p ON p.id = c.customer_id
                   LEFT JOIN approval a ON e.action LIKE 'approval-%' AND a.id = CAST(substr(e.detail, 10) AS INTEGER)
                   LEFT JOIN escalation x ON e.action LIKE 'escalate%' AND x.id = CAST(substr(e.detail, 12) AS INTEGER)
                   LEFT JOIN tag t ON e.action IN ('tag', 'untag') AND t.id = CAST(substr(e.detail, 5) AS INTEGER)
             WHERE e.seq > coalesce((SELECT seq FROM event WHERE at < :from ORDER BY seq DESC LIMIT 1), 0) AND e.at >= :from
               AND e.adviser = :me AND e.action IN (<undoable>)
               AND coalesce((SELECT last_event FROM bulk_span WHERE first_event <= e.seq ORDER BY first_event DESC LIMIT 1), 0) < e.seq
             ORDER BY e.seq DESC LIMIT :limit""";

    private final Database database;

    public TodayStore(Database database) {
        this.database = database;
    }

    /** What was done since then, the newest first. */
    public List<Deed> since(Instant from, Adviser me, int limit) {
        return database.read(handle -> {
            List<Deed> deeds = new ArrayList<>(single(handle, from, me, limit));
            Map<Long, String> tags = handle.createQuery("SELECT id, name FROM tag").map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                    .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            for (Bulk bulk : BulkRows.since(handle, me, from, limit)) {
                deeds.add(new Deed.Many(bulk, BulkRows.tag(bulk.action()).map(tags::get).orElse(""), standing(bulk)));
            }
            deeds.sort(Comparator.comparing(Deed::at).reversed());
            return List.copyOf(deeds.subList(0, Math.min(limit, deeds.size())));
        });
    }

    private record Row(Done done, Instant at, String detail, long home, String customer, String tag, boolean undone, Optional<ReplyState> reply,
            boolean overtaken) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(new Done(row.getLong("seq"), row.getString("action"), row.getLong("conversation_id")), Rows.instant(row, "at"),
                    row.getString("detail"), row.getLong("home"), row.getString("customer"), row.getString("tag"), row.getBoolean("undone"),
                    Rows.maybeText(row, "reply").map(ReplyState::of), row.getBoolean("overtaken"));
        }

        Deed.One deed(Since since) {
            return new Deed.One(at, done, customer, tag, standing(since));
        }

        private Standing standing(Since since) {
            if (undone) {
                return Standing.UNDONE;
            }
            if (overtaken) {
                return Standing.MOVED_ON;
            }
            if (List.of("reply", Approvals.APPROVE, Approvals.IMPROVE).contains(done.key())) {
                return reply.filter(ReplyStore.HELD::contains).isPresent() ? Standing.UNDOABLE : Standing.LEFT;
            }
            return since.hasMovedOn(done.event(), done.key(), detail, home) ? Standing.MOVED_ON : Standing.UNDOABLE;
        }
    }

    private static List<Deed.One> single(Handle handle, Instant from, Adviser me, int limit) {
        List<Row> rows = handle.createQuery(DONE).bind("from", from.toEpochMilli()).bind("me", me.name()).bind("limit", limit)
                .bindList("undoable", UNDOABLE).map((row, context) -> Row.read(row)).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        return Statements.ask(handle, "looking for what came after", sql -> {
            Since since = Since.event(sql, rows.getLast().done().event());
            return rows.stream().map(row -> row.deed(since)).toList();
        });
    }

    private static Standing standing(Bulk bulk) {
        return switch (bulk.state()) {
            case DOING, UNDOING -> Standing.UNDER_WAY;
            case UNDONE -> Standing.UNDONE;
            case DONE, STOPPED -> bulk.changed() > 0 ? Standing.UNDOABLE : Standing.NOTHING;
        };
    }
}
