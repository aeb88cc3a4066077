package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.ChannelAccount;
import app.detente.model.Conversation;
import app.detente.model.Due;
import app.detente.model.HideReason;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Sanction;
import app.detente.model.Status;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads conversations as rows of the queue, tags and all. */
final class ConversationRows {
    /** To be followed by a WHERE on {@code c}. LEFT JOINs throughout, so that the planner begins with the conversation's index. */
    static final String SELECT = """
            SELECT c.id, c.network, c.account_id, a.name AS account, c.customer_id, coalesce(p.name, c.title) AS name, c.status,
                   c.assignee_id, s.name AS assignee, c.waiting_since, c.last_at, c.snoozed_until, c.message_count, c.preview,
                   c.claimed_by, k.name AS claimer, c.claimed_until, c.priority, c.urgency, c.urgency_why, c.due_at, c.due_target, c.review, c.language, c.version,
                   h.step AS held_step, h.reason AS held_reason,
                   (SELECT group_concat(t.id || ' ' || t.colour || ' ' || t.name, char(10) ORDER BY t.folded)
                      FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id
                     WHERE ct.conversation_id = c.id) AS tags
              FROM conversation c LEFT JOIN account a ON a.id = c.account_id LEFT JOIN customer p ON p.id = c.customer_id
                   LEFT JOIN adviser s ON s.id = c.assignee_id LEFT JOIN adviser k ON k.id = c.claimed_by
                   LEFT JOIN sanction h ON h.id = c.held_by AND """ + Sanctions.KEEPS + "\n";

    private ConversationRows() {}

    static List<Conversation> list(Query query) {
        return query.map((row, context) -> read(row)).list();
    }

    static Optional<Conversation> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE c.id = :id").bind("id", Merging.home(handle, id)).map((row, context) -> read(row)).findOne();
    }

    static Conversation read(ResultSet row) throws SQLException {
        return new Conversation(row.getLong("id"),
                new ChannelAccount(row.getLong("account_id"), Network.of(row.getString("network")).orElseThrow(), row.getString("account")),
                Rows.maybeLong(row, "customer_id"), row.getString("name"), Status.of(row.getString("status")),
                adviser(row, "assignee_id", "assignee"), Rows.maybeInstant(row, "waiting_since"), Rows.instant(row, "last_at"),
                Rows.maybeInstant(row, "snoozed_until"), row.getInt("message_count"), row.getString("preview"), tags(row.getString("tags")),
                claim(row), Priority.numbered(row.getInt("priority")),
                urgency(row), due(row), row.getBoolean("review"),
                language(row.getString("language")), held(row), row.getLong("version"));
    }

    private static Optional<Urgency> urgency(ResultSet row) throws SQLException {
        Optional<Instant> since = Rows.maybeInstant(row, "urgency");
        String why = row.getString("urgency_why");
        return since.map(from -> Urgency.decode(from, why));
    }

    private static Optional<Due> due(ResultSet row) throws SQLException {
        Optional<Instant> at = Rows.maybeInstant(row, "due_at");
        long minutes = row.getLong("due_target");
        return at.map(when -> new Due(when, Duration.ofMinutes(minutes)));
    }

    private static Optional<Language> language(String key) {
        return Arrays.stream(Language.values()).filter(language -> language.key().equals(key)).findFirst();
    }

    private static Optional<Conversation.Held> held(ResultSet row) throws SQLException {
        String step = row.getString("held_step");
        return step == null ? Optional.empty()
                : Optional.of(new Conversation.Held(Sanction.Step.of(step), HideReason.of(row.getString("held_reason"))));
    }

    private static Optional<Adviser> adviser(ResultSet row, String id, String name) throws SQLException {
        Optional<Long> found = Rows.maybeLong(row, id);
        String called = row.getString(name);
        return found.map(number -> new Adviser(number, called));
    }

    private static Optional<Conversation.Claim> claim(ResultSet row) throws SQLException {
        Optional<Adviser> who = adviser(row, "claimed_by", "claimer");
        return who.isEmpty() ? Optional.empty() : Optional.of(new Conversation.Claim(who.get(), Rows.instant(row, "claimed_until")));
    }

    private static List<Tag> tags(String lines) {
        if (lines == null) {
            return List.of();
        }
        List<Tag> tags = new ArrayList<>();
        for (String line : lines.split("\n")) {
            String[] parts = line.split(" ", 3);
            tags.add(new Tag(Long.parseLong(parts[0]), parts[2], TagColour.of(parts[1])));
        }
        return List.copyOf(tags);
    }
}
