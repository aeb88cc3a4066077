package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Done;
import app.detente.model.Message;
import app.detente.model.PeerAnswer;
import app.detente.model.Wait;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Customers who answer customers. Once confirmed, such a message opens no wait and is nobody's answer: whoever it helps waits on, until the brand
 * answers or an adviser says that no reply is needed. So another customer's kindness never improves a figure.
 */
public final class PeerStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public PeerStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** What looks like one customer's help for another among these messages of a conversation, by message; what was denied is left out. */
    public Map<Long, PeerAnswer> among(long conversation, List<Message> thread) {
        if (thread.stream().flatMap(message -> message.customerId().stream()).distinct().count() < 2) {
            return Map.of();
        }
        return database.read(handle -> {
            long home = Merging.home(handle, conversation);
            List<Wait> waits = handle.createQuery("SELECT * FROM wait WHERE conversation_id = :id").bind("id", home)
                    .map((row, context) -> WaitRows.read(row)).list();
            Set<Long> denied = new HashSet<>(handle.createQuery(
                            "SELECT d.message_id FROM message m JOIN peer_denied d ON d.message_id = m.id WHERE m.conversation_id = :id")
                    .bind("id", home).mapTo(Long.class).list());
            Map<Long, PeerAnswer> found = new HashMap<>(PeerAnswer.in(thread, waits));
            found.keySet().removeAll(denied);
            return Map.copyOf(found);
        });
    }

    /** Says that a customer's message answers another customer; empty where it is none, or was said to be that already. */
    public Optional<Done> confirm(long message, Adviser me) {
        return act("peer", me, handle ->
                handle.execute("UPDATE message SET kind = 'peer' WHERE id = ? AND kind = 'customer'", message) == 0
                        ? Optional.empty() : Optional.of(Long.toString(message)));
    }

    /** Says that it does not, though it looks so: it is not asked again. */
    public Optional<Done> deny(long message, Adviser me) {
        return act("peer-deny", me, handle ->
                handle.execute("INSERT INTO peer_denied (message_id) SELECT id FROM message WHERE id = ? AND kind = 'customer' ON CONFLICT DO NOTHING",
                        message) == 0 ? Optional.empty() : Optional.of(Long.toString(message)));
    }

    /** Says that a customer who waits in this conversation needs no reply: their wait ends as dismissed, never as answered. */
    public Optional<Done> noReplyNeeded(long conversation, long customer, Adviser me) {
        return act("no-reply", me, handle -> {
            List<Long> dismissed = handle.createQuery("""
                            SELECT m.id FROM wait w JOIN message m ON m.conversation_id = w.conversation_id AND m.customer_id = w.customer_id
                             WHERE w.conversation_id = :id AND w.customer_id = :who AND w.closed_at IS NULL AND m.kind = 'customer'
                               AND m.authored_at >= w.opened_at AND m.dismissed_at IS NULL ORDER BY m.id""")
                    .bind("id", Merging.home(handle, conversation)).bind("who", customer).mapTo(Long.class).list();
            dismissed.forEach(message -> handle.execute("UPDATE message SET dismissed_at = ? WHERE id = ?", clock.millis(), message));
            return dismissed.isEmpty() ? Optional.empty() : Optional.of(dismissed.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        });
    }

    private Optional<Done> act(String key, Adviser me, Function<Handle, Optional<String>> work) {
        Optional<Done> done = database.write(handle -> work.apply(handle).map(detail -> {
            long home = home(handle, detail);
            settle(handle, home);
            return new Done(Audit.append(handle, clock.instant(), me.name(), key, Optional.of(home), detail), key, home);
        }));
        done.ifPresent(what -> changes.tell(new Change(Set.of(what.conversationId()))));
        return done;
    }

    /** Takes back an action of this store, within the caller's transaction. */
    static void undo(Handle handle, String key, String detail) {
        for (String message : detail.split(" ")) {
            handle.execute(switch (key) {
                case "peer" -> "UPDATE message SET kind = 'customer' WHERE id = ? AND kind = 'peer'";
                case "peer-deny" -> "DELETE FROM peer_denied WHERE message_id = ?";
                default -> "UPDATE message SET dismissed_at = NULL WHERE id = ? AND hidden IS NULL";
            }, Long.parseLong(message));
        }
        settle(handle, home(handle, detail));
    }

    private static long home(Handle handle, String detail) {
        return handle.createQuery("SELECT conversation_id FROM message WHERE id = :id").bind("id", Long.parseLong(detail.split(" ")[0]))
                .mapTo(Long.class).one();
    }

    private static void settle(Handle handle, long conversation) {
        Statements.use(handle, "settling a conversation", sql -> new Settling(sql).settle(conversation, false));
    }
}
