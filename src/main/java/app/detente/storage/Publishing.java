package app.detente.storage;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** Gives a reply of ours the id it has on the network, whatever has already come in from there: a copy of it, answers to it, both, or neither. */
final class Publishing {
    private Publishing() {}

    private record Ours(long message, long account, String localId) {}

    private record Copy(long message, long conversation) {}

    /** Gives the conversations touched: the reply's own, and those that turned out to be part of it. */
    static Set<Long> named(Statements sql, String key, String remoteId, long conversation) throws SQLException {
        Ours ours = sql.first("SELECT m.id, m.account_id, m.remote_id FROM reply r JOIN message m ON m.id = r.message_id WHERE r.key = ?",
                row -> new Ours(row.getLong(1), row.getLong(2), row.getString(3)), key).orElseThrow();
        Threading threading = new Threading(sql);
        Optional<Copy> copy = sql.first("""
                SELECT id, conversation_id FROM message
                 WHERE account_id = ? AND remote_id = ? AND id <> ? AND kind IN ('brand', 'automatic')""",
                row -> new Copy(row.getLong(1), row.getLong(2)), ours.account(), remoteId, ours.message());
        long home = conversation;
        if (copy.isPresent()) {
            Searching.forget(sql, copy.get().message());
            sql.run("DELETE FROM message WHERE id = ?", copy.get().message());
            SequencedSet<Long> both = new LinkedHashSet<>(Set.of(conversation));
            both.add(copy.get().conversation());
            home = threading.one(both);
        }
        home = threading.join(ours.account(), remoteId, home);
        sql.run("UPDATE message SET parent_ref = ? WHERE conversation_id = ? AND parent_ref = ?", remoteId, home, ours.localId());
        sql.run("UPDATE message SET remote_id = ? WHERE id = ?", remoteId, ours.message());
        new Settling(sql).settle(home, false);
        Set<Long> touched = new HashSet<>(threading.gone());
        touched.add(home);
        return touched;
    }
}
