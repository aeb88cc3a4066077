package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Priority;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of bulk jobs, and the word or words each keeps for its action. */
final class BulkRows {
    private static final String SELECT = """
            SELECT b.id, b.at, b.adviser_id, a.name, b.action, b.total, b.handled, b.changed, b.undone, b.state
              FROM bulk b JOIN adviser a ON a.id = b.adviser_id
            """;

    private BulkRows() {}

    static Bulk find(Handle handle, long id) {
        return handle.createQuery(SELECT + "WHERE b.id = :id").bind("id", id).map((row, context) -> read(row)).one();
    }

    static List<Bulk> unfinished(Handle handle) {
        return handle.createQuery(SELECT + "WHERE b.state IN ('doing', 'undoing') ORDER BY b.id").map((row, context) -> read(row)).list();
    }

    /** An adviser's since then, newest first. */
    static List<Bulk> since(Handle handle, Adviser me, Instant from, int limit) {
        return handle.createQuery(SELECT + "WHERE b.adviser_id = :me AND b.at >= :from ORDER BY b.at DESC, b.id DESC LIMIT :limit")
                .bind("me", me.id()).bind("from", from.toEpochMilli()).bind("limit", limit).map((row, context) -> read(row)).list();
    }

    private static Bulk read(ResultSet row) throws SQLException {
        return new Bulk(row.getLong("id"), Rows.instant(row, "at"), new Adviser(row.getLong("adviser_id"), row.getString("name")),
                decode(row.getString("action")), row.getInt("total"), row.getInt("handled"), row.getInt("changed"), row.getInt("undone"),
                Bulk.State.of(row.getString("state")));
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The tag it is about, where it is about one. */
    static Optional<Long> tag(BulkAction action) {
        return switch (action) {
            case BulkAction.Each(Action.AddTag(long tag)) -> Optional.of(tag);
            case BulkAction.Each(Action.RemoveTag(long tag)) -> Optional.of(tag);
            case BulkAction.Each each -> Optional.empty();
            case BulkAction.HideWaiting hide -> Optional.empty();
            case BulkAction.Answer answer -> Optional.empty();
        };
    }

    private static String words(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }

    private static BulkAction each(Action action) {
        return new BulkAction.Each(action);
    }

    /** `tag 12`, `snooze 1767346200000`, `close`, `reply 15000 merci Maison+Telecom`. */
    static String encode(BulkAction action) {
        return switch (action) {
            case BulkAction.Each(Action each) -> (each.key() + " " + switch (each) {
                case Action.Assign(Optional<Long> adviser) -> adviser.map(String::valueOf).orElse("");
                case Action.AddTag(long tag) -> tag;
                case Action.RemoveTag(long tag) -> tag;
                case Action.Snooze(Optional<Instant> until) -> until.map(at -> String.valueOf(at.toEpochMilli())).orElse("");
                case Action.SetPriority(Priority priority) -> priority.key();
                case Action.Close(), Action.Reopen(), Action.MarkSpam() -> "";
            }).strip();
            case BulkAction.HideWaiting(Hide how) ->
                    "hide " + how.reason().key() + " " + (how.override() ? 1 : 0) + " " + word(how.explanation());
            case BulkAction.Answer(String template, String brand, Duration window) ->
                    "reply " + window.toMillis() + " " + word(template) + " " + word(brand);
        };
    }

    static BulkAction decode(String text) {
        String[] parts = text.split(" ", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "assign" -> each(new Action.Assign(Optional.of(Long.valueOf(rest))));
            case "unassign" -> each(new Action.Assign(Optional.empty()));
            case "tag" -> each(new Action.AddTag(Long.parseLong(rest)));
            case "untag" -> each(new Action.RemoveTag(Long.parseLong(rest)));
            case "snooze" -> each(new Action.Snooze(Optional.of(rest).filter(at -> !at.isEmpty()).map(Long::valueOf).map(Instant::ofEpochMilli)));
            case "close" -> each(new Action.Close());
            case "reopen" -> each(new Action.Reopen());
            case "spam" -> each(new Action.MarkSpam());
            case "priority" -> each(new Action.SetPriority(Priority.of(rest)));
            case "hide" -> {
                String[] hide = rest.split(" ", -1);
                yield new BulkAction.HideWaiting(new Hide(HideReason.of(hide[0]), words(hide[2]), hide[1].equals("1")));
            }
            case "reply" -> {
                String[] answer = rest.split(" ", -1);
                yield new BulkAction.Answer(words(answer[1]), words(answer[2]), Duration.ofMillis(Long.parseLong(answer[0])));
            }
            default -> throw new IllegalStateException("a bulk action of a newer version: " + parts[0]);
        };
    }
}
