package app.detente.storage;

import app.detente.model.IncomingMessage;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Finds the conversation of a message by the network's links. A parent or a thread not seen yet is awaited by name, so that the same messages end
 * in the same conversations in whatever order they come.
 */
final class Threading {
    private final Statements sql;
    private final Map<Long, Long> gone = new HashMap<>();
    private long last;

    Threading(Statements sql) throws SQLException {
        this.sql = sql;
        this.last = sql.number("SELECT seq FROM sqlite_sequence WHERE name = 'conversation'").orElse(0L);
    }

    /** The conversations that have become part of another one here. */
    Set<Long> gone() {
        return gone.keySet();
    }

    /** Where a conversation met here is now. */
    long home(long conversation) {
        long at = conversation;
        while (gone.containsKey(at)) {
            at = gone.get(at);
        }
        return at;
    }

    /**
     * The conversation the message belongs to. Where there is none, the number of a new one, whose row {@link Settling} writes when all its messages
     * are there; where the message joins several that were apart until now, they become one.
     */
    long place(long account, IncomingMessage message) throws SQLException {
        Optional<String> parent = message.inReplyTo().filter(id -> !id.equals(message.id()));
        Optional<Long> withParent = parent.isEmpty() ? Optional.empty()
                : sql.number("SELECT conversation_id FROM message WHERE account_id = ? AND remote_id = ?", account, parent.get());
        Optional<String> awaited = withParent.isPresent() ? Optional.empty() : parent.map(id -> "m:" + id);
        Optional<String> thread = message.thread().map(id -> "t:" + id);

        SequencedSet<Long> homes = new LinkedHashSet<>();
        withParent.ifPresent(homes::add);
        arrived(account, message.id()).ifPresent(homes::add);
        Optional<Long> sibling = awaited.isEmpty() ? Optional.empty() : byRef(account, awaited.get());
        sibling.ifPresent(homes::add);
        Optional<Long> known = thread.isEmpty() ? Optional.empty() : byRef(account, thread.get());
        known.ifPresent(homes::add);

        long home = homes.isEmpty() ? ++last : one(homes);
        if (awaited.isPresent() && sibling.isEmpty()) {
            await(account, awaited.get(), home);
        }
        if (thread.isPresent() && known.isEmpty()) {
            await(account, thread.get(), home);
        }
        return home;
    }

    /** A message of this conversation has got this id on the network: whoever awaited it joins. Gives the conversation that all are in now. */
    long join(long account, String remoteId, long conversation) throws SQLException {
        SequencedSet<Long> homes = new LinkedHashSet<>();
        homes.add(conversation);
        arrived(account, remoteId).ifPresent(homes::add);
        return one(homes);
    }

    /** Makes one of these. */
    long one(SequencedSet<Long> homes) throws SQLException {
        if (homes.size() == 1) {
            return homes.getFirst();
        }
        long into = Merging.merge(sql, homes);
        homes.stream().filter(home -> home != into).forEach(home -> gone.put(home, into));
        return into;
    }

    /** The conversation that awaited this message, which now awaits it no longer. */
    private Optional<Long> arrived(long account, String remoteId) throws SQLException {
        Optional<Long> waiting = byRef(account, "m:" + remoteId);
        if (waiting.isPresent()) {
            sql.run("DELETE FROM thread_ref WHERE account_id = ? AND ref = ?", account, "m:" + remoteId);
        }
        return waiting;
    }

    private Optional<Long> byRef(long account, String ref) throws SQLException {
        return sql.number("SELECT conversation_id FROM thread_ref WHERE account_id = ? AND ref = ?", account, ref);
    }

    private void await(long account, String ref, long conversation) throws SQLException {
        sql.run("INSERT INTO thread_ref VALUES (?, ?, ?)", account, ref, conversation);
    }
}
