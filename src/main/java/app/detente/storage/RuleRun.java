package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Triage;
import app.detente.rules.Arrival;
import app.detente.rules.Effect;
import app.detente.rules.Guard;
import app.detente.rules.Match;
import app.detente.rules.RuleBook;
import app.detente.rules.RuleText;
import app.detente.rules.Span;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/**
 * Applies the rule book to messages, within one transaction: a finding for whatever a rule does, and an audit row for whatever that changed. The
 * same rule does the same to a message once, however often it is asked to; so what a person has taken back stays so.
 */
final class RuleRun {
    private final Handle handle;
    private final Statements sql;
    private final RuleBook book;
    private final Guard guard;
    private final Instant now;
    private final Audit.Trail trail;
    private final Set<Long> changed = new HashSet<>();

    RuleRun(Handle handle, Statements sql, RuleBook book, Guard guard, Instant now) throws SQLException {
        this.handle = handle;
        this.sql = sql;
        this.book = book;
        this.guard = guard;
        this.now = now;
        this.trail = new Audit.Trail(sql);
    }

    /** Whether the queue holds nothing of this customer that came before this message: by the order of arrival, which never changes. */
    static BooleanSupplier first(Statements sql, long customer, long message) {
        return () -> {
            try {
                return sql.number("SELECT id FROM message WHERE customer_id = ? AND id < ? LIMIT 1", customer, message).isEmpty();
            } catch (SQLException e) {
                throw new StorageException("looking for what a customer wrote before", e);
            }
        };
    }

    /** Applies the rules to one message of a settled conversation. */
    void apply(Arrival message, long conversation) throws SQLException {
        List<Match> matches = book.matches(message, guard);
        for (Match match : matches) {
            for (Effect effect : match.rule().effects()) {
                apply(match, effect, message.message(), conversation);
            }
        }
    }

    private void apply(Match match, Effect effect, long message, long conversation) throws SQLException {
        String kept = RuleText.encode(effect);
        long rule = match.rule().id();
        if (sql.number("SELECT id FROM finding WHERE message_id = ? AND rule_id = ? AND effect = ?", message, rule, kept).isPresent()) {
            return;
        }
        Optional<String> before = change(effect, message, conversation);
        Long event = null;
        if (before.isPresent()) {
            event = trail.append(now.toEpochMilli(), RuleUndo.ACTION, conversation, "rule=" + rule + " message=" + message + " did=" + before.get());
            changed.add(conversation);
        }
        sql.run("INSERT INTO finding (message_id, rule_id, rule_name, effect, reason, spans, at, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                message, rule, match.rule().name(), kept, RuleText.encodeClauses(match.why()), Span.encode(match.found()), now.toEpochMilli(), event);
    }

    /** Does it, and gives what {@link RuleUndo} needs to take it back; empty where there was nothing to do. */
    private Optional<String> change(Effect effect, long message, long conversation) throws SQLException {
        return switch (effect) {
            case Effect.Tag(long tag) -> sql.run("""
                    INSERT INTO conversation_tag (tag_id, conversation_id) SELECT id, ? FROM tag WHERE id = ? ON CONFLICT DO NOTHING""",
                    conversation, tag) > 0 ? Optional.of("tag tag=" + tag) : Optional.empty();
            case Effect.Prioritize(var priority) -> {
                Before before = Before.of(handle, conversation).orElseThrow();
                if (before.priority() == priority) {
                    yield Optional.empty();
                }
                sql.run("UPDATE conversation SET priority = ? WHERE id = ?", priority.number(), conversation);
                new Settling(sql).settle(conversation, false);
                yield Optional.of("priority " + before.encode());
            }
            case Effect.Assign(long adviser) -> sql.run("""
                    UPDATE conversation SET assignee_id = ?1 WHERE id = ?2 AND assignee_id IS NULL AND EXISTS (SELECT 1 FROM adviser WHERE id = ?1)""",
                    adviser, conversation) > 0 ? Optional.of("assign assigned=" + adviser) : Optional.empty();
            case Effect.Snooze(Duration time) -> snooze(time, message, conversation);
            case Effect.Review() -> sql.run("UPDATE conversation SET review = 1 WHERE id = ? AND review = 0", conversation) > 0
                    ? Optional.of("review") : Optional.empty();
            case Effect.Propose(String template) -> Optional.of("template");
            case Effect.Flag() -> Optional.of("flag");
        };
    }

    /** Only for the last thing the customer wrote: what came after it would have woken the conversation again. */
    private Optional<String> snooze(Duration time, long message, long conversation) throws SQLException {
        Instant until = now.plus(time);
        Before before = Before.of(handle, conversation).orElseThrow();
        boolean last = sql.number("SELECT max(id) FROM message WHERE conversation_id = ? AND kind = 'customer'", conversation)
                .filter(newest -> newest == message).isPresent();
        if (!last || !Triage.allows(new Action.Snooze(until)).contains(before.status())) {
            return Optional.empty();
        }
        sql.run("UPDATE conversation SET status = 'snoozed', lane = 2, snoozed_until = ? WHERE id = ?", until.toEpochMilli(), conversation);
        return Optional.of("snooze " + before.encode());
    }

    /** Keeps which rules were slow; the third time switches one off. Gives the conversations that were changed. */
    Set<Long> finish() throws SQLException {
        List<Long> slow = guard.takeStrikes();
        for (long rule : slow) {
            sql.run("UPDATE rule SET slow = slow + 1, enabled = CASE WHEN slow + 1 >= ? THEN 0 ELSE enabled END WHERE id = ?", Guard.STRIKES, rule);
        }
        if (!slow.isEmpty()) {
            RuleBooks.changed(handle);
        }
        return changed;
    }
}
