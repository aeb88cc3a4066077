package app.detente.storage;

import app.detente.model.MessageKind;
import app.detente.model.Priority;
import app.detente.model.RemoteIds;
import app.detente.model.Status;
import app.detente.model.Triage;
import app.detente.model.Turn;
import app.detente.model.Urgency;
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
    /** Characters of the shown message that are looked at: for the row, its language and its urgency. */
    private static final int READ = 2_000;

    private static final Comparator<Line> IN_TIME =
            Comparator.<Line, Instant>comparing(line -> line.turn().authored()).thenComparing(line -> line.turn().remoteId(), RemoteIds.ORDER);

    private final Statements sql;
    private final Deadlines deadlines;

    Settling(Statements sql) {
        this.sql = sql;
        this.deadlines = new Deadlines(sql);
    }

    /** A turn with what the queue row needs beside it. */
    private record Line(Turn turn, String author, boolean hidden) {}

    private record Before(Status status, boolean closedByPerson, boolean seen, Priority priority, Optional<Long> customer) {}

    /** What {@link Waits} is told about a reply that did not get out, and about what waits behind it: nobody was answered by it. */
    private static final String LINES = """
            SELECT m.id, m.remote_id, m.parent_ref, CASE WHEN o.state IN ('failed', 'needs_person', 'given_up') OR o.state = 'queued' AND EXISTS (
                     SELECT 1 FROM chain_part p JOIN chain_part f ON f.first = p.first AND f.message_id < p.message_id
                       JOIN reply fr ON fr.message_id = f.message_id JOIN outbox fo ON fo.key = fr.key
                      WHERE p.message_id = m.id AND fo.state IN ('failed', 'needs_person', 'given_up')) THEN 'note' ELSE m.kind END AS kind,
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
            return new Raw(new Line(turn, row.getString("author"), row.getString("hidden") != null), parent);
        }, conversation);
        List<Line> lines = new ArrayList<>(raws.size());
        for (Raw raw : raws) {
            lines.add(new Line(withParent(raw.line().turn(), raw.parent().map(ids::get)), raw.line().author(), raw.line().hidden()));
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

    private void summarize(long conversation, List<Line> lines, List<Wait> waits, boolean wakes) throws SQLException {
        Optional<Wait> oldest = waits.stream().filter(wait -> wait.end().isEmpty()).findFirst();
        Optional<Line> firstCustomer = lines.stream().filter(line -> line.turn().customer().isPresent()).findFirst();
        boolean anyCustomer = lines.stream().anyMatch(line -> line.turn().kind() == MessageKind.CUSTOMER);
        Optional<Before> written = sql.first("SELECT status, closed_at, seen, priority, customer_id FROM conversation WHERE id = ?",
                row -> new Before(Status.of(row.getString(1)), row.getObject(2) != null, row.getInt(3) == 1, Priority.numbered(row.getInt(4)),
                        Rows.maybeLong(row, "customer_id")), conversation);
        Before before = written.orElse(new Before(Status.NEW, false, false, Priority.NORMAL, Optional.empty()));
        Status status = Triage.afterMessages(before.status(),
                new Triage.Standing(before.closedByPerson(), before.seen(), oldest.isPresent(), wakes, anyCustomer));
        Turn last = lines.getLast().turn();
        Shown shown = shown(oldest.map(Wait::openedBy).orElseGet(() -> newestVisible(lines)));
        QueueRow row = new QueueRow(status, oldest.map(Wait::customerId).or(() -> firstCustomer.flatMap(line -> line.turn().customer())),
                firstCustomer.isPresent() ? "" : lines.getFirst().author(), shown.text(), oldest.map(Wait::openedAt),
                oldest.map(wait -> Urgency.of(new Urgency.Facts(wait.openedAt(), before.priority(), shown.text(), isFirstContact(wait, waits), people(lines)))),
                oldest.isEmpty() ? Optional.empty() : deadlines.of(conversation, shown.network(), before.priority(), waits), last.authored(), lines.size(), hidden(lines));
        if (written.isEmpty()) {
            row.insert(sql, conversation, shown.account(), shown.network());
        } else {
            row.update(sql, conversation, before.status(), before.customer(),
                    before.status() == Status.CLOSED && before.closedByPerson() && status != Status.CLOSED);
        }
    }

    /** What is hidden is not shown in the list; where all is hidden, the newest is, for a row shows something. */
    private static long newestVisible(List<Line> lines) {
        return lines.reversed().stream().filter(line -> !line.hidden()).findFirst().orElse(lines.getLast()).turn().id();
    }

    /** The message that the row shows, and where it came from. */
    private record Shown(String text, long account, String network) {}

    private Shown shown(long message) throws SQLException {
        return sql.first("""
                SELECT substr(m.body, 1, ?) AS text, m.account_id, a.network FROM message m JOIN account a ON a.id = m.account_id WHERE m.id = ?""",
                row -> new Shown(row.getString(1), row.getLong(2), row.getString(3)), READ, message).orElseThrow();
    }

    /** Who never wrote before is met for the first time also where the brand began, and no wait is a first response. */
    private static boolean isFirstContact(Wait oldest, List<Wait> waits) {
        return waits.stream().filter(wait -> wait.customerId() == oldest.customerId()).findFirst().filter(oldest::equals).isPresent();
    }

    private static int people(List<Line> lines) {
        return (int) lines.stream().filter(line -> line.turn().kind() == MessageKind.CUSTOMER).flatMap(line -> line.turn().customer().stream())
                .distinct().count();
    }

    private static int hidden(List<Line> lines) {
        return (int) lines.stream().filter(Line::hidden).count();
    }
}
