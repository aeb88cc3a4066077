package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Priority;
import app.detente.rules.Arrival;
import app.detente.rules.Effect;
import app.detente.rules.Guard;
import app.detente.rules.Match;
import app.detente.rules.RuleBook;
import app.detente.rules.RuleText;
import app.detente.rules.Spans;
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
    private final Applying applying;
    private final Audit.Trail trail;
    private final Set<Long> changed = new HashSet<>();

    RuleRun(Handle handle, Statements sql, RuleBook book, Guard guard, Instant now) throws SQLException {
        this.handle = handle;
        this.sql = sql;
        this.book = book;
        this.guard = guard;
        this.now = now;
        this.applying = new Applying(sql, now);
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
            event = trail.append(now, "", RuleUndo.ACTION, Optional.of(conversation), "rule=" + rule + " message=" + message + " did=" + before.get(),
                    Optional.empty());
            changed.add(conversation);
        }
        sql.run("INSERT INTO finding (message_id, rule_id, rule_name, effect, reason, spans, at, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                message, rule, match.rule().name(), kept, RuleText.encodeClauses(match.why()), Spans.encode(match.found()), now.toEpochMilli(), event);
    }

    /** Does it, and gives what {@link RuleUndo} needs to take it back; empty where there was nothing to do. */
    private Optional<String> change(Effect effect, long message, long conversation) throws SQLException {
        return switch (effect) {
            case Effect.Tag(long tag) -> holds("SELECT id FROM tag WHERE id = ?", tag) ? act(new Action.AddTag(tag), conversation) : Optional.empty();
            case Effect.Prioritize(Priority priority) -> act(new Action.SetPriority(priority), conversation);
            case Effect.Assign(long adviser) -> holds("SELECT a.id FROM adviser a, conversation c WHERE a.id = ? AND c.id = ? AND c.assignee_id IS NULL",
                    adviser, conversation) ? act(new Action.Assign(Optional.of(adviser)), conversation) : Optional.empty();
            // only for the last thing the customer wrote: what came after it would have woken the conversation again
            case Effect.Snooze(Duration time) -> holds("""
                    SELECT id FROM message WHERE id = ? AND id = (SELECT max(id) FROM message WHERE conversation_id = ? AND kind = 'customer')""",
                    message, conversation) ? act(new Action.Snooze(Optional.of(now.plus(time))), conversation) : Optional.empty();
            case Effect.Review() -> sql.run("UPDATE conversation SET review = 1, version = version + 1 WHERE id = ? AND review = 0", conversation) > 0
                    ? Optional.of(RuleUndo.REVIEW) : Optional.empty();
            case Effect.Propose(String template) -> Optional.of(RuleUndo.SAID);
            case Effect.Flag() -> Optional.of(RuleUndo.SAID);
        };
    }

    private boolean holds(String query, Object... arguments) throws SQLException {
        return sql.number(query, arguments).isPresent();
    }

    private Optional<String> act(Action action, long conversation) throws SQLException {
        Before before = Before.of(sql, conversation).orElseThrow();
        return applying.apply(action, conversation, before).map(kept -> action.key() + " " + kept);
    }

    /** Keeps where the audit trail ends now and which rules were slow; the third time switches one off. Gives the conversations that were changed. */
    Set<Long> finish() throws SQLException {
        trail.close();
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
