package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.voice.Names;
import app.detente.voice.Sentence;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down which sentences a reply says, as hashes: enough to know one again, and nothing to read. They go with their message when it is taken back.
 */
final class Saying {
    /** Customers of a thread whose names are taken out: more than are ever greeted in one. */
    private static final int MOST_PEOPLE = 50;

    private Saying() {}

    static void write(Statements sql, long message, long conversation, ReplyStore.Sending reply, Adviser me, Instant now) throws SQLException {
        for (Sentence sentence : Sentence.in(reply.text(), names(sql, conversation, me.name(), reply.brand()))) {
            sql.run("INSERT OR IGNORE INTO said (sentence, message_id, at, opening) VALUES (?, ?, ?, ?)", sentence.key(), message, now.toEpochMilli(),
                    sentence.opening() ? 1 : 0);
        }
    }

    /** Who a reply in this conversation may name. */
    static Names names(Statements sql, long conversation, String... ours) throws SQLException {
        List<String> names = new ArrayList<>(List.of(ours));
        names.addAll(sql.list("SELECT DISTINCT author FROM message WHERE conversation_id = ? AND kind IN ('customer', 'peer') LIMIT ?",
                row -> row.getString(1), conversation, MOST_PEOPLE));
        return Names.of(names);
    }
}
