package app.detente.storage;

import app.detente.model.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The waits of a conversation as they are kept. */
final class WaitRows {
    private WaitRows() {}

    private record Row(
            long customer, long openedBy, long openedAt, long openedReceived, boolean first, boolean viaGroup, Optional<Long> closedAt,
            Optional<Long> closedBy, Optional<String> dismissal) {

        static Row of(Wait wait) {
            Optional<Long> reply = Optional.empty();
            Optional<String> dismissal = Optional.empty();
            switch (wait.end().orElse(null)) {
                case Wait.End.Answered answered -> reply = Optional.of(answered.reply());
                case Wait.End.Dismissed dismissed -> dismissal = Optional.of(dismissed.why().name().toLowerCase(Locale.ROOT));
                case null -> { }
            }
            return new Row(wait.customerId(), wait.openedBy(), wait.openedAt().toEpochMilli(), wait.openedReceived().toEpochMilli(), wait.first(),
                    wait.viaGroup(), wait.end().map(end -> end.at().toEpochMilli()), reply, dismissal);
        }

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong("customer_id"), row.getLong("opened_by"), row.getLong("opened_at"), row.getLong("opened_received"),
                    row.getBoolean("first"), row.getBoolean("via_group"), Rows.maybeLong(row, "closed_at"), Rows.maybeLong(row, "closed_by"),
                    Rows.maybeText(row, "dismissal"));
        }
    }

    /** A wait as it is kept, whole. */
    static Wait read(ResultSet row) throws SQLException {
        Row kept = Row.read(row);
        Optional<Wait.End> end = kept.closedAt().map(Instant::ofEpochMilli).map(at -> kept.dismissal()
                .<Wait.End>map(why -> new Wait.End.Dismissed(at, Wait.Dismissal.valueOf(why.toUpperCase(Locale.ROOT))))
                .orElseGet(() -> new Wait.End.Answered(at, kept.closedBy().orElseThrow())));
        return new Wait(kept.customer(), kept.openedBy(), Instant.ofEpochMilli(kept.openedAt()), Instant.ofEpochMilli(kept.openedReceived()),
                kept.first(), kept.viaGroup(), end);
    }

    /** Replaces what was kept. */
    static void write(Statements sql, long conversation, List<Wait> waits) throws SQLException {
        sql.run("DELETE FROM wait WHERE conversation_id = ?", conversation);
        for (Wait wait : waits) {
            Row row = Row.of(wait);
            sql.run("""
                    INSERT INTO wait (conversation_id, customer_id, opened_by, opened_at, opened_received, first, via_group, closed_at, closed_by,
                                      dismissal)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    conversation, row.customer(), row.openedBy(), row.openedAt(), row.openedReceived(), row.first() ? 1 : 0, row.viaGroup() ? 1 : 0,
                    row.closedAt(), row.closedBy(), row.dismissal());
        }
    }

    /** Whether exactly these are kept. */
    static boolean hold(Statements sql, long conversation, List<Wait> waits) throws SQLException {
        List<Row> kept = sql.list("SELECT * FROM wait WHERE conversation_id = ?", Row::read, conversation);
        return kept.size() == waits.size() && new HashSet<>(kept).equals(new HashSet<>(waits.stream().map(Row::of).toList()));
    }
}
