package app.detente.storage;

import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The facts reports are worked out from. Exact and whole; what a figure means is decided in {@code report}. */
public final class ReportStore {
    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{N}_]{1,64})");
    private static final int MENTION_WITHIN = 500;

    private final Database database;

    public ReportStore(Database database) {
        this.database = database;
    }

    /**
     * What the board of a day needs: it holds the facts of that day, not those of the whole queue.
     *
     * @param waits    those that are open now, and those that opened or ended in the span
     * @param messages those written in the span
     */
    public record Facts(List<WaitFact> waits, List<MessageFact> messages) {}

    /** The facts of a span of time, its start in it and its end not; both lists in the order of time, read from one state of the queue. */
    public Facts around(Instant from, Instant until) {
        return database.read(handle -> {
            Brands brands = new Brands(handle);
            Map<String, Long> span = Map.of("from", from.toEpochMilli(), "until", until.toEpochMilli());
            String open = "w.closed_at IS NULL AND w.dismissal IS NULL";
            String touched = "w.opened_at >= :from AND w.opened_at < :until OR w.closed_at >= :from AND w.closed_at < :until";
            return new Facts(waits(handle, brands, "AND (" + open + " OR " + touched + ")", span),
                    messages(handle, brands, "AND m.authored_at >= :from AND m.authored_at < :until", span));
        });
    }

    /** When the newest message was written; empty where the queue holds none. */
    public Optional<Instant> newest() {
        return database.read(handle -> handle.createQuery("""
                        SELECT m.authored_at FROM message m JOIN conversation c ON c.id = m.conversation_id
                         WHERE c.status <> 'spam' ORDER BY m.authored_at DESC LIMIT 1""")
                .map((row, context) -> Rows.instant(row, "authored_at")).findFirst());
    }

    /** Every wait, oldest first. */
    public List<WaitFact> waits() {
        return database.read(handle -> waits(handle, new Brands(handle), "", Map.of()));
    }

    private static List<WaitFact> waits(Handle handle, Brands brands, String narrowed, Map<String, Long> by) {
        return handle.createQuery("""
                        SELECT w.conversation_id, w.opened_at, w.opened_received, w.closed_at, r.received_at AS closed_received, w.dismissal, w.first,
                               w.via_group, coalesce(r.author, '') AS brand, coalesce(r.adviser, '') AS adviser, c.network,
                               CASE WHEN w.closed_by IS NULL THEN (SELECT substr(body, 1, :within) FROM message WHERE id = w.opened_by) END AS said
                          FROM wait w JOIN conversation c ON c.id = w.conversation_id LEFT JOIN message r ON r.id = w.closed_by
                         WHERE c.status <> 'spam' %s ORDER BY w.opened_at, w.opened_by""".formatted(narrowed))
                .bind("within", MENTION_WITHIN).bindMap(by).map((row, context) -> wait(row, brands)).list();
    }

    private static WaitFact wait(ResultSet row, Brands brands) throws SQLException {
        long conversation = row.getLong("conversation_id");
        boolean dismissed = row.getString("dismissal") != null;
        String said = row.getString("said");
        String brand = said == null ? row.getString("brand") : brands.addressed(conversation, said);
        return new WaitFact(Network.of(row.getString("network")).orElseThrow(), Rows.instant(row, "opened_at"), Rows.instant(row, "opened_received"),
                dismissed ? Optional.empty() : Rows.maybeInstant(row, "closed_at"), Rows.maybeInstant(row, "closed_received"), dismissed,
                row.getBoolean("first"), row.getBoolean("via_group"), brand, row.getString("adviser"), brands.tags(conversation));
    }

    /** Every message, in the order of time. */
    public List<MessageFact> messages() {
        return database.read(handle -> messages(handle, new Brands(handle), "", Map.of()));
    }

    private static List<MessageFact> messages(Handle handle, Brands brands, String narrowed, Map<String, Long> by) {
        return handle.createQuery("""
                        SELECT m.id, m.remote_id, m.conversation_id, c.network, m.kind, p.id AS parent, m.parent_ref, m.author,
                               coalesce(m.adviser, '') AS adviser, m.authored_at, m.received_at, m.hidden,
                               CASE WHEN m.customer_id IS NOT NULL THEN substr(m.body, 1, :within) END AS said
                          FROM message m JOIN conversation c ON c.id = m.conversation_id
                               LEFT JOIN message p ON p.account_id = m.account_id AND p.remote_id = m.parent_ref
                         WHERE c.status <> 'spam' %s ORDER BY m.authored_at, m.id""".formatted(narrowed))
                .bind("within", MENTION_WITHIN).bindMap(by).map((row, context) -> message(row, brands)).list();
    }

    private static MessageFact message(ResultSet row, Brands brands) throws SQLException {
        long conversation = row.getLong("conversation_id");
        MessageKind kind = MessageKind.of(row.getString("kind"));
        String said = row.getString("said");
        return new MessageFact(row.getLong("id"), row.getString("remote_id"), conversation, Network.of(row.getString("network")).orElseThrow(), kind,
                Rows.maybeLong(row, "parent"), row.getString("parent_ref") != null,
                said != null ? brands.addressed(conversation, said) : row.getString("author"), row.getString("adviser"),
                Rows.instant(row, "authored_at"), Rows.instant(row, "received_at"), row.getString("hidden") != null, brands.tags(conversation));
    }

    /**
     * Which brand a message was addressed to, where nobody has answered it: the brand that speaks in its conversation; otherwise the first one
     * it mentions that speaks anywhere in the queue; otherwise unknown, "".
     */
    private static final class Brands {
        private final Map<String, String> known = new HashMap<>();
        private final Map<Long, String> byConversation = new HashMap<>();
        private final Map<Long, List<String>> tags = new HashMap<>();

        Brands(Handle handle) {
            handle.createQuery("SELECT conversation_id, author, min(authored_at) FROM message WHERE kind = 'brand' GROUP BY conversation_id")
                    .map((row, context) -> byConversation.put(row.getLong(1), row.getString(2))).list();
            Set<String> names = new TreeSet<>(byConversation.values());
            names.forEach(name -> known.put(name.toLowerCase(Locale.ROOT), name));
            handle.createQuery("SELECT ct.conversation_id, t.name FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id ORDER BY t.folded")
                    .map((row, context) -> tags.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2))).list();
        }

        String addressed(long conversation, String said) {
            String speaking = byConversation.get(conversation);
            if (speaking != null) {
                return speaking;
            }
            Matcher mention = MENTION.matcher(said);
            while (mention.find()) {
                String brand = known.get(mention.group(1).toLowerCase(Locale.ROOT));
                if (brand != null) {
                    return brand;
                }
            }
            return "";
        }

        List<String> tags(long conversation) {
            return tags.getOrDefault(conversation, List.of());
        }
    }
}
