package app.detente.storage;

import app.detente.model.Priority;
import app.detente.model.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A conversation as it stood before an action, kept in the action's audit row so that it can be put back.
 *
 * @param dismissed the messages whose dismissal the action changed
 */
record Before(Status status, boolean seen, Optional<Long> assignee, Optional<Long> snoozedUntil, Optional<Long> closedAt, int reopened,
        Priority priority, List<Long> dismissed) {
    /** What is read of a conversation `c` to tell. */
    static final String COLUMNS = "c.status, c.seen, c.assignee_id, c.snoozed_until, c.closed_at, c.reopened, c.priority";

    static Optional<Before> of(Statements sql, long conversation) throws SQLException {
        return sql.first("SELECT " + COLUMNS + " FROM conversation c WHERE c.id = ?", row -> read(row, 1), conversation);
    }

    /** Reads {@link #COLUMNS}, of which the first is the row's `from`th. */
    static Before read(ResultSet row, int from) throws SQLException {
        return new Before(Status.of(row.getString(from)), row.getInt(from + 1) == 1, number(row, from + 2), number(row, from + 3),
                number(row, from + 4), row.getInt(from + 5), Priority.numbered(row.getInt(from + 6)), List.of());
    }

    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    Before with(List<Long> messages) {
        return new Before(status, seen, assignee, snoozedUntil, closedAt, reopened, priority, messages);
    }

    /** Put away already, until this very time, or until the customer writes. */
    boolean isSnoozed(Optional<Instant> until) {
        return status == Status.SNOOZED && snoozedUntil.equals(until.map(Instant::toEpochMilli));
    }

    /** Closed only because no customer ever wrote in it: there is nothing to take back. */
    boolean isNobodysWork() {
        return status == Status.CLOSED && closedAt.isEmpty();
    }

    /** `status=open assignee=3 …`: no text of anybody's, so that the audit trail holds none. */
    String encode() {
        StringBuilder out = new StringBuilder("status=" + status.key() + " seen=" + (seen ? 1 : 0) + " reopened=" + reopened);
        assignee.ifPresent(id -> out.append(" assignee=").append(id));
        snoozedUntil.ifPresent(at -> out.append(" snoozed=").append(at));
        closedAt.ifPresent(at -> out.append(" closed=").append(at));
        if (priority != Priority.NORMAL) {
            out.append(" priority=").append(priority.number());
        }
        if (!dismissed.isEmpty()) {
            out.append(" dismissed=").append(dismissed.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return out.toString();
    }

    static Before decode(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(" ")) {
            String[] pair = part.split("=", 2);
            parts.put(pair[0], pair[1]);
        }
        List<Long> dismissed = parts.containsKey("dismissed")
                ? Arrays.stream(parts.get("dismissed").split(",")).map(Long::valueOf).toList() : List.of();
        return new Before(Status.of(parts.get("status")), parts.get("seen").equals("1"), number(parts, "assignee"),
                number(parts, "snoozed"), number(parts, "closed"), Integer.parseInt(parts.get("reopened")),
                Priority.numbered(Integer.parseInt(parts.getOrDefault("priority", "0"))), dismissed);
    }

    private static Optional<Long> number(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name)).map(Long::valueOf);
    }
}
