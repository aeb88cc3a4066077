package app.detente.storage;

import app.detente.voice.NumberedChain.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Replies that are too long for one post and go out as several, each a reply to the one before. A part has its own key and its own row in the
 * outbox, and is not taken while the one before has no id on its network; which parts belong together is kept here.
 */
final class Chains {
    private Chains() {}

    /** Notes a part; `first` is the key of the first of its chain. */
    static void write(Handle handle, long message, String first, Part part) {
        handle.execute("INSERT INTO chain_part (message_id, first, words) VALUES (?, ?, ?)", message, first, part.words());
    }

    /** A reply that has not left, by itself or as a part of the text its author wrote. */
    record Held(String key, Optional<String> words) {}

    /** Removes a part that has not left. */
    static void drop(Handle handle, String key) {
        long message = handle.createQuery("SELECT message_id FROM reply WHERE key = :key").bind("key", key).mapTo(Long.class).one();
        handle.execute("DELETE FROM outbox WHERE key = ?", key);
        handle.execute("DELETE FROM reply WHERE key = ?", key);
        handle.execute("DELETE FROM message WHERE id = ?", message);
        Statements.use(handle, "taking a part back", sql -> Searching.forget(sql, message));
    }

    /** What these parts say, as it was written; empty for a reply that is no chain. */
    static Optional<String> words(List<Held> parts) {
        return parts.getFirst().words().map(first -> parts.stream().map(part -> part.words().orElse("")).collect(Collectors.joining()).strip());
    }

    /** What leaves or stays together with this reply: itself, and the parts of its chain that have not left. Empty where it has left itself. */
    static List<Held> held(Handle handle, String key) {
        List<Held> all = handle.createQuery("""
                        SELECT r.key, p.words FROM reply r JOIN outbox o ON o.key = r.key LEFT JOIN chain_part p ON p.message_id = r.message_id
                         WHERE o.state IN ('queued', 'failed', 'needs_person')
                           AND (r.key = :key OR p.first = (SELECT q.first FROM chain_part q JOIN reply s ON s.message_id = q.message_id WHERE s.key = :key))
                         ORDER BY r.message_id""")
                .bind("key", key).map((row, context) -> new Held(row.getString(1), Optional.ofNullable(row.getString(2)))).list();
        return all.stream().anyMatch(one -> one.key().equals(key)) ? all : List.of();
    }
}
