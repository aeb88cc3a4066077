package app.detente.storage;

import app.detente.model.Due;
import app.detente.model.Language;
import app.detente.model.Status;
import app.detente.model.Urgency;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What the queue shows of a conversation, as it is derived from its messages.
 *
 * @param customer who waits longest, otherwise who wrote first
 * @param title    who speaks, where no customer does
 * @param text     the beginning of the message shown
 * @param hidden   how many of its messages are hidden
 */
record QueueRow(Status status, Optional<Long> customer, String title, String text, Optional<Instant> waitingSince, Optional<Urgency> urgency,
        Optional<Due> due, Instant lastAt, int count, int hidden) {
    /** UTF-16 units of text a row shows. */
    static final int PREVIEW = 500;

    void insert(Statements sql, long conversation, long account, String network) throws SQLException {
        sql.run("""
                INSERT INTO conversation (id, account_id, network, status, lane, customer_id, title, preview, waiting_since, last_at, message_count,
                                          urgency, urgency_why, due_at, due_target, language, hidden_count)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                conversation, account, network, status.key(), Lane.of(status).number(), customer, title, preview(),
                waitingSince.map(Instant::toEpochMilli), lastAt.toEpochMilli(), count, urgency.map(u -> u.since().toEpochMilli()),
                urgency.map(Urgency::encoded).orElse(""), due.map(d -> d.at().toEpochMilli()), due.map(d -> d.target().toMinutes()), language(), hidden);
        Counters.added(sql, Lane.of(status), network);
    }

    /**
     * Writes the row over what it was. What has a trigger or a foreign key is written only where it changes: SQLite prepares such a statement to be
     * rolled back alone, which doubles its cost.
     *
     * @param reopened whether the messages have just taken it back from being closed
     */
    void update(Statements sql, long conversation, Status before, Optional<Long> customerBefore, boolean reopened) throws SQLException {
        if (Lane.of(before) != Lane.of(status) || !customerBefore.equals(customer)) {
            sql.run("UPDATE conversation SET status = ?, lane = ?, customer_id = ? WHERE id = ?",
                    status.key(), Lane.of(status).number(), customer, conversation);
        }
        sql.run("""
                UPDATE conversation SET status = ?, title = ?, preview = ?,
                       waiting_since = ?, last_at = ?, message_count = ?, urgency = ?, urgency_why = ?, due_at = ?, due_target = ?, language = ?, hidden_count = ?,
                       reopened = reopened + ?, closed_at = CASE WHEN ? THEN NULL ELSE closed_at END,
                       snoozed_until = CASE WHEN ? THEN snoozed_until END, version = version + 1
                 WHERE id = ?""",
                status.key(), title, preview(),
                waitingSince.map(Instant::toEpochMilli), lastAt.toEpochMilli(), count, urgency.map(u -> u.since().toEpochMilli()),
                urgency.map(Urgency::encoded).orElse(""), due.map(d -> d.at().toEpochMilli()), due.map(d -> d.target().toMinutes()), language(), hidden,
                reopened ? 1 : 0, reopened ? 1 : 0, status == Status.SNOOZED ? 1 : 0, conversation);
    }

    private String language() {
        return Language.of(text).map(Language::key).orElse("");
    }

    /** Never half of a surrogate pair. */
    private String preview() {
        if (text.length() <= PREVIEW) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(PREVIEW - 1)) ? PREVIEW - 1 : PREVIEW);
    }
}
