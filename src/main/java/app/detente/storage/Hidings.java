package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Done;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Hiding;
import app.detente.model.Problem;
import app.detente.voice.Criticism;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Hides messages and shows them again, within the caller's transaction. A hidden message's wait is dismissed as hidden, never counted as answered;
 * shown again, its author waits as before, from when they wrote.
 */
final class Hidings {
    static final String SELECT = """
            SELECT h.id, h.message_id, h.reason, h.explanation, h.overridden, h.adviser_id, a.name AS adviser, h.rule_name, h.at, h.reversed_at,
                   h.reversed_by, r.name AS reverser
              FROM hiding h JOIN adviser a ON a.id = h.adviser_id LEFT JOIN adviser r ON r.id = h.reversed_by
            """;

    private final Handle handle;
    private final Adviser me;
    private final Instant now;

    Hidings(Handle handle, Adviser me, Instant now) {
        this.handle = handle;
        this.me = me;
        this.now = now;
    }

    private record Found(long id, String body, Optional<Long> dismissed) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getLong("id"), row.getString("body"), Rows.maybeLong(row, "dismissed_at"));
        }
    }

    private record Shown(long hiding, long message, Optional<Long> dismissed, long event) {}

    static Hiding read(ResultSet row) throws SQLException {
        Optional<Instant> reversed = Rows.maybeInstant(row, "reversed_at");
        Adviser by = new Adviser(row.getLong("adviser_id"), row.getString("adviser"));
        Adviser reverser = new Adviser(row.getLong("reversed_by"), row.getString("reverser"));
        return new Hiding(row.getLong("id"), row.getLong("message_id"), HideReason.of(row.getString("reason")), row.getString("explanation"),
                row.getBoolean("overridden"), by, row.getString("rule_name"), Rows.instant(row, "at"),
                reversed.map(at -> new Hiding.Reversal(at, reverser)));
    }

    /**
     * Hides one message of the public's; empty where it is hidden already or is not one.
     *
     * @throws Problem {@code hide_criticism} where it only criticises and no override was given
     */
    Optional<Done> hide(long message, Hide how) {
        record Place(long conversation, Found found) {}
        return handle.createQuery("""
                        SELECT id, body, dismissed_at, conversation_id FROM message
                         WHERE id = :id AND kind IN ('customer', 'peer') AND hidden IS NULL""")
                .bind("id", message).map((row, context) -> new Place(row.getLong("conversation_id"), Found.read(row))).findOne()
                .map(place -> {
                    if (!how.override() && Criticism.in(place.found().body()).only()) {
                        throw new Problem("hide_criticism");
                    }
                    return new Done(hide(place.conversation(), List.of(place.found()), how), "hide", place.conversation());
                });
    }

    /**
     * Hides what the customers now waiting in a conversation wrote and nobody answered; without an override, but for what only criticises. Gives
     * the number of its one audit row; empty where there was nothing to hide.
     */
    Optional<Long> hideWaiting(long conversation, Hide how) {
        List<Found> found = handle.createQuery("""
                        SELECT m.id, m.body, m.dismissed_at FROM wait w JOIN message m ON m.conversation_id = w.conversation_id
                               AND m.customer_id = w.customer_id
                         WHERE w.conversation_id = :id AND w.closed_at IS NULL AND m.kind = 'customer' AND m.authored_at >= w.opened_at
                           AND m.dismissed_at IS NULL AND m.hidden IS NULL ORDER BY m.id""")
                .bind("id", conversation).map((row, context) -> Found.read(row)).list();
        List<Found> wanted = how.override() ? found : found.stream().filter(message -> !Criticism.in(message.body()).only()).toList();
        return wanted.isEmpty() ? Optional.empty() : Optional.of(hide(conversation, wanted, how));
    }

    private long hide(long conversation, List<Found> messages, Hide how) {
        String ids = messages.stream().map(message -> Long.toString(message.id())).collect(Collectors.joining(","));
        long event = Audit.append(handle, now, me.name(), "hide", Optional.of(conversation), "reason=" + how.reason().key() + " messages=" + ids);
        for (Found message : messages) {
            boolean overridden = how.override() && Criticism.in(message.body()).only();
            handle.createUpdate("""
                            INSERT INTO hiding (message_id, event, reason, explanation, overridden, adviser_id, rule_name, at, dismissed_before)
                            VALUES (:message, :event, :reason, :explanation, :overridden, :me, :rule, :now, :dismissed)""")
                    .bind("message", message.id()).bind("event", event).bind("reason", how.reason().key()).bind("explanation", how.explanation())
                    .bind("overridden", overridden ? 1 : 0).bind("me", me.id()).bind("rule", rule(message.id())).bind("now", now.toEpochMilli())
                    .bind("dismissed", message.dismissed().orElse(null)).execute();
            conceal(message.id(), how.reason().key(), now.toEpochMilli());
        }
        settle(conversation);
        return event;
    }

    private void conceal(long message, String reason, long at) {
        handle.execute("UPDATE message SET hidden = ?, dismissed_at = coalesce(dismissed_at, ?) WHERE id = ?", reason, at, message);
        RemoteActionStore.wish(handle, message, true, now);
    }

    /** The rule that had marked the message for review, where one had. */
    private String rule(long message) {
        return handle.createQuery("SELECT rule_name FROM finding WHERE message_id = :id AND effect = 'review' ORDER BY id LIMIT 1")
                .bind("id", message).mapTo(String.class).findOne().orElse("");
    }

    /** Shows a message again; empty where it is not hidden. */
    Optional<Done> show(long message) {
        return handle.createQuery(SELECT + " WHERE h.message_id = :id AND h.reversed_at IS NULL").bind("id", message)
                .map((row, context) -> row.getLong("id")).findOne()
                .map(hiding -> {
                    long conversation = reveal("h.id", hiding).orElseThrow();
                    return new Done(Audit.append(handle, now, me.name(), "show", Optional.of(conversation), "hiding=" + hiding), "show", conversation);
                });
    }

    /** Shows what is still hidden by this audit row's doing. Gives its conversation; empty where nothing is. */
    Optional<Long> undoHide(long event) {
        return reveal("h.event", event);
    }

    private Optional<Long> reveal(String by, long number) {
        List<Shown> shown = handle.createQuery("SELECT h.id, h.message_id, h.dismissed_before, h.event FROM hiding h WHERE h.reversed_at IS NULL AND "
                        + by + " = :number")
                .bind("number", number)
                .map((row, context) -> new Shown(row.getLong(1), row.getLong(2), Rows.maybeLong(row, "dismissed_before"), row.getLong(4))).list();
        Optional<Long> conversation = Optional.empty();
        for (Shown one : shown) {
            long home = conversation(one.message());
            handle.execute("UPDATE hiding SET reversed_at = ?, reversed_by = ? WHERE id = ?", now.toEpochMilli(), me.id(), one.hiding());
            Optional<Long> dismissed = one.dismissed().filter(at -> !isReopened(home, one.event()));
            handle.execute("UPDATE message SET hidden = NULL, dismissed_at = ? WHERE id = ?", dismissed.orElse(null), one.message());
            RemoteActionStore.wish(handle, one.message(), false, now);
            conversation = Optional.of(home);
        }
        conversation.ifPresent(this::settle);
        return conversation;
    }

    /** Whether somebody has reopened the conversation since: all whom its closing had dismissed wait again, this one's author too. */
    private boolean isReopened(long conversation, long since) {
        return handle.createQuery("""
                        SELECT count(*) FROM event e WHERE e.seq > :seq AND e.action = 'reopen' AND e.conversation_id = :id
                           AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.seq)""")
                .bind("seq", since).bind("id", conversation).mapTo(Integer.class).one() > 0;
    }

    /** Hides again what was shown, under the reason it had; empty where it has been hidden anew since. */
    Optional<Long> undoShow(String detail) {
        record Was(long hiding, long message, String reason, long at) {}
        return handle.createQuery("""
                        SELECT h.id, h.message_id, h.reason, h.at FROM hiding h JOIN message m ON m.id = h.message_id
                         WHERE h.id = :id AND h.reversed_at IS NOT NULL AND m.hidden IS NULL""")
                .bind("id", Long.parseLong(detail.substring("hiding=".length())))
                .map((row, context) -> new Was(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4))).findOne()
                .map(was -> {
                    long conversation = conversation(was.message());
                    handle.execute("UPDATE hiding SET reversed_at = NULL, reversed_by = NULL WHERE id = ?", was.hiding());
                    conceal(was.message(), was.reason(), was.at());
                    settle(conversation);
                    return conversation;
                });
    }

    private long conversation(long message) {
        return handle.createQuery("SELECT conversation_id FROM message WHERE id = :id").bind("id", message).mapTo(Long.class).one();
    }

    private void settle(long conversation) {
        Statements.use(handle, "settling a conversation", sql -> new Settling(sql).settle(conversation, false));
    }

    /** What is wrong with the register: a message hidden without a row in it, a row without its audit row, an audit row without its rows. */
    static List<String> findings(Handle handle) {
        List<String> wrong = new ArrayList<>(handle.createQuery("""
                        SELECT 'message ' || m.id FROM message m
                         WHERE (m.hidden IS NOT NULL) <> (SELECT count(*) = 1 FROM hiding h WHERE h.message_id = m.id AND h.reversed_at IS NULL)
                           AND (m.hidden IS NOT NULL OR m.id IN (SELECT message_id FROM hiding))
                        UNION ALL SELECT 'hiding ' || id FROM hiding
                         WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.seq = hiding.event AND e.action = 'hide')""")
                .mapTo(String.class).list());
        handle.createQuery("""
                        SELECT e.seq, e.detail, (SELECT count(*) FROM hiding h WHERE h.event = e.seq) AS rows FROM event e WHERE e.action = 'hide'""")
                .map((row, context) -> {
                    long told = row.getString("detail").chars().filter(c -> c == ',').count() + 1;
                    return told == row.getLong("rows") ? "" : "event " + row.getLong("seq");
                }).list().stream().filter(finding -> !finding.isEmpty()).forEach(wrong::add);
        return wrong;
    }
}
