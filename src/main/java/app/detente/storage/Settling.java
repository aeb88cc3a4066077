package app.detente.storage;

import app.detente.model.MessageKind;
import app.detente.model.RemoteIds;
import app.detente.model.Status;
import app.detente.model.Triage;
import app.detente.model.Turn;
import app.detente.model.Wait;
import app.detente.model.Waits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what a conversation derives from its messages - its waits, its status, the row the queue shows - and writes it. It always reads all
 * the messages of the conversation, so that the outcome does not depend on the order in which they came.
 */
final class Settling {
    /** UTF-16 units of text a queue row shows. */
    static final int PREVIEW = 500;

    private static final Comparator<Line> IN_TIME =
            Comparator.<Line, Instant>comparing(line -> line.turn().authored()).thenComparing(line -> line.turn().remoteId(), RemoteIds.ORDER);

    private final Statements sql;

    Settling(Statements sql) {
        this.sql = sql;
    }

    /** A turn with what the queue row needs beside it. */
    private record Line(Turn turn, String author) {}

    private record Before(Status status, boolean closedByPerson, boolean seen) {}

    /** What {@link Waits} is told about a reply that did not get out: nobody was answered by it. */
    private static final String LINES = """
            SELECT m.id, m.remote_id, m.parent_ref, CASE WHEN o.state IN ('failed', 'needs_person') THEN 'note' ELSE m.kind END AS kind,
                   m.customer_id, m.author, m.authored_at, m.received_at, m.dismissed_at, m.hidden
              FROM message m LEFT JOIN reply r ON r.message_id = m.id LEFT JOIN outbox o ON o.key = r.key
             WHERE m.conversation_id = ?""";

    /**
     * Settles one conversation.
     *
     * @param wakes whether a customer message has just come in, or a reply is known not to have got out: either brings back a snoozed one
     */
    void settle(long conversation, boolean wakes) throws SQLException {
        List<Line> lines = lines(conversation);
        if (lines.isEmpty()) {
            return;
        }
        List<Wait> waits = waits(lines);
        WaitRows.write(sql, conversation, waits);
        summarize(conversation, lines, waits, wakes);
    }

    /** Whether the waits kept are those that the messages tell. */
    boolean agrees(long conversation) throws SQLException {
        return WaitRows.hold(sql, conversation, waits(lines(conversation)));
    }

    private static List<Wait> waits(List<Line> lines) {
        return Waits.of(lines.stream().map(Line::turn).toList());
    }

    private List<Line> lines(long conversation) throws SQLException {
        record Raw(Line line, Optional<String> parent) {}
        Map<String, Long> ids = new HashMap<>();
        List<Raw> raws = sql.list(LINES, row -> {
            Optional<String> parent = Rows.maybeText(row, "parent_ref");
            Turn turn = turn(row, parent.isPresent());
            ids.put(turn.remoteId(), turn.id());
            return new Raw(new Line(turn, row.getString("author")), parent);
        }, conversation);
        List<Line> lines = new ArrayList<>(raws.size());
        for (Raw raw : raws) {
            lines.add(new Line(withParent(raw.line().turn(), raw.parent().map(ids::get)), raw.line().author()));
        }
        lines.sort(IN_TIME);
        return lines;
    }

    private static Turn turn(ResultSet row, boolean linked) throws SQLException {
        Wait.Dismissal why = row.getString("hidden") == null ? Wait.Dismissal.NO_REPLY_NEEDED : Wait.Dismissal.HIDDEN;
        return new Turn(row.getLong("id"), row.getString("remote_id"), MessageKind.of(row.getString("kind")), Rows.maybeLong(row, "customer_id"),
                Optional.empty(), linked, Rows.instant(row, "authored_at"), Rows.instant(row, "received_at"),
                Rows.maybeInstant(row, "dismissed_at").map(at -> new Wait.End.Dismissed(at, why)));
    }

    private static Turn withParent(Turn t, Optional<Long> parent) {
        return new Turn(t.id(), t.remoteId(), t.kind(), t.customer(), parent, t.linked(), t.authored(), t.received(), t.dismissal());
    }

    /** What the queue shows of a conversation. */
    private record Row(Status status, Optional<Long> customer, String title, long shown, Optional<Long> waitingSince, long lastAt, int count) {}

    private void summarize(long conversation, List<Line> lines, List<Wait> waits, boolean wakes) throws SQLException {
        Optional<Wait> oldest = waits.stream().filter(wait -> wait.end().isEmpty()).findFirst();
        Optional<Line> firstCustomer = lines.stream().filter(line -> line.turn().customer().isPresent()).findFirst();
        boolean anyCustomer = lines.stream().anyMatch(line -> line.turn().kind() == MessageKind.CUSTOMER);
        Optional<Before> written = sql.first("SELECT status, closed_at, seen FROM conversation WHERE id = ?",
                row -> new Before(Status.of(row.getString(1)), row.getObject(2) != null, row.getInt(3) == 1), conversation);
        Before before = written.orElse(new Before(Status.NEW, false, false));
        Status status = Triage.afterMessages(before.status(),
                new Triage.Standing(before.closedByPerson(), before.seen(), oldest.isPresent(), wakes, anyCustomer));
        Turn last = lines.getLast().turn();
        Row row = new Row(status, oldest.map(Wait::customerId).or(() -> firstCustomer.flatMap(line -> line.turn().customer())),
                firstCustomer.isPresent() ? "" : lines.getFirst().author(), oldest.map(Wait::openedBy).orElse(last.id()),
                oldest.map(wait -> wait.openedAt().toEpochMilli()), last.authored().toEpochMilli(), lines.size());
        if (written.isEmpty()) {
            insert(conversation, row);
        } else {
            update(conversation, row, before.status() == Status.CLOSED && before.closedByPerson() && status != Status.CLOSED);
        }
    }

    /** VALUES and not SELECT: a statement that may insert many rows copies every page it touches first, to be able to give up half-way. */
    private void insert(long conversation, Row row) throws SQLException {
        sql.run("""
                INSERT INTO conversation (id, account_id, network, status, lane, customer_id, title, preview, waiting_since, last_at, message_count)
                VALUES (?1, (SELECT account_id FROM message WHERE id = ?2),
                        (SELECT a.network FROM message m JOIN account a ON a.id = m.account_id WHERE m.id = ?2), ?3, ?4, ?5, ?6,
                        (SELECT substr(body, 1, ?7) FROM message WHERE id = ?2), ?8, ?9, ?10)""",
                conversation, row.shown(), row.status().key(), Lane.of(row.status()).number(), row.customer(), row.title(), PREVIEW / 2,
                row.waitingSince(), row.lastAt(), row.count());
    }

    private void update(long conversation, Row row, boolean reopened) throws SQLException {
        sql.run("""
                UPDATE conversation SET status = ?, lane = ?, customer_id = ?, title = ?, preview = (SELECT substr(body, 1, ?) FROM message WHERE id = ?),
                       waiting_since = ?, last_at = ?, message_count = ?, reopened = reopened + ?,
                       closed_at = CASE WHEN ? THEN NULL ELSE closed_at END, snoozed_until = CASE WHEN ? THEN snoozed_until END,
                       version = version + 1
                 WHERE id = ?""",
                row.status().key(), Lane.of(row.status()).number(), row.customer(), row.title(), PREVIEW / 2, row.shown(), row.waitingSince(), row.lastAt(),
                row.count(), reopened ? 1 : 0, reopened ? 1 : 0, row.status() == Status.SNOOZED ? 1 : 0, conversation);
    }
}
