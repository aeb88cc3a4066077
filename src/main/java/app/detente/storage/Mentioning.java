package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Mention;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who is named in which note, and whether they have seen it. A note that is taken back takes its mentions with it. */
final class Mentioning {
    /** The conversations that name `:me`. */
    static final String CONVERSATIONS =
            "SELECT n.conversation_id FROM mention g CROSS JOIN message n ON n.id = g.message_id WHERE g.adviser_id = :me";

    private Mentioning() {}

    /** Writes down the colleagues a note names, within its transaction. Who names themselves need not be told. */
    static void write(Handle handle, long note, String text, Adviser author) {
        List<Adviser> advisers = handle.createQuery("SELECT id, name FROM adviser WHERE id <> :me").bind("me", author.id())
                .map((row, context) -> new Adviser(row.getLong(1), row.getString(2))).list();
        Mention.in(text, advisers).stream().map(mention -> mention.adviser().id()).distinct().forEach(adviser -> handle.execute(
                "INSERT INTO mention (message_id, adviser_id) VALUES (?, ?)", note, adviser));
    }

    static void seen(Handle handle, long conversation, Adviser me, Instant now) {
        handle.createUpdate("""
                        UPDATE mention SET seen_at = :now WHERE adviser_id = :me AND seen_at IS NULL
                           AND (SELECT conversation_id FROM message WHERE id = message_id) = :id""")
                .bind("now", now.toEpochMilli()).bind("me", me.id()).bind("id", conversation).execute();
    }

    /** How many conversations name them in a note they have not seen. */
    static long unseen(Handle handle, Adviser me) {
        return handle.createQuery("SELECT count(DISTINCT conversation_id) FROM (" + CONVERSATIONS + " AND g.seen_at IS NULL)")
                .bind("me", me.id()).mapTo(Long.class).one();
    }
}
