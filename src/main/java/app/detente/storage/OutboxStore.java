package app.detente.storage;

import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import app.detente.model.Change;
import app.detente.model.MessageLimit;
import app.detente.model.Network;
import app.detente.model.ReplyState;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Replies on their way out, by the allowed steps of {@link ReplyState#next()} only. An attempt is counted and on disk before its first byte
 * leaves; what was being sent when the console died is unknown, never queued again by itself.
 */
public final class OutboxStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public OutboxStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A reply the sender has to deal with, with the files that go out with it.
     *
     * @param inReplyTo on a network what is for everybody answers whoever wrote last: nothing there stands under no message
     * @param handle   of the message it answers
     * @param privately for whoever it answers alone
     * @param attempts made so far; a step with an older number than the row's is refused
     */
    public record Due(String key, long account, Network network, Optional<String> inReplyTo, String handle, String author, String adviser, String text,
            Instant writtenAt, int attempts, long conversation, List<AttachedFile> files, boolean privately) {}

    private static final String DUE = """
            SELECT o.key, a.network, coalesce(m.parent_ref, p.remote_id), m.author, m.adviser, m.body, m.authored_at, o.attempts, m.conversation_id, m.id, o.account_id,
                   coalesce(p.handle, ''), r.privately
              FROM outbox o JOIN reply r ON r.key = o.key JOIN message m ON m.id = r.message_id JOIN account a ON a.id = o.account_id
              LEFT JOIN message p ON p.id = coalesce(
                (SELECT q.id FROM message q WHERE q.account_id = m.account_id AND q.remote_id = m.parent_ref),
                CASE WHEN m.parent_ref IS NULL AND a.state <> 'files' THEN (SELECT q.id FROM message q WHERE q.conversation_id = m.conversation_id
                  AND q.kind IN ('customer', 'peer') AND q.id < m.id ORDER BY q.authored_at DESC, q.id DESC LIMIT 1) END)
            """;

    /** Not before the reply that it follows has its id on the network. */
    private static final String FREE = """
            AND NOT EXISTS (SELECT 1 FROM reply r JOIN chain_part p ON p.message_id = r.message_id JOIN message m ON m.id = r.message_id
                         WHERE r.key = outbox.key AND m.parent_ref LIKE 'local:%')""";

    /** Before an account is sent for: whatever was being sent for it when that last stopped is now unknown. */
    public int recover(long account) {
        int lost = database.write(handle -> {
            List<String> keys = handle.createQuery("UPDATE outbox SET state = 'unknown' WHERE account_id = :account AND state = 'sending' RETURNING key")
                    .bind("account", account).mapTo(String.class).list();
            keys.forEach(key -> audit(handle, ReplyState.UNKNOWN, key, conversation(handle, key)));
            return keys.size();
        });
        if (lost > 0) {
            changes.tell(Change.anything());
        }
        return lost;
    }

    /** Takes the reply of an account whose turn it is: it is {@link ReplyState#SENDING} and its attempt counted, on disk, when this returns. */
    public Optional<Due> take(long account) {
        Optional<Due> due = database.write(handle -> handle.createQuery("""
                        UPDATE outbox SET state = 'sending', attempts = attempts + 1
                         WHERE key = (SELECT key FROM outbox WHERE account_id = :account AND state = 'queued' AND not_before <= :now
                         """ + FREE + """
                          ORDER BY not_before, key LIMIT 1)
                        RETURNING key""")
                .bind("account", account).bind("now", clock.millis()).mapTo(String.class).findOne()
                .flatMap(key -> due(handle, "o.key", key).stream().findFirst()));
        due.ifPresent(reply -> changes.tell(new Change(Set.of(reply.conversation()))));
        return due;
    }

    /** Those of an account whose fate is unknown and has to be looked up. */
    public List<Due> unknown(long account) {
        return database.read(handle -> due(handle, "o.state", ReplyState.UNKNOWN.key())).stream().filter(one -> one.account() == account).toList();
    }

    private static List<Due> due(Handle handle, String column, String value) {
        return handle.createQuery(DUE + " WHERE " + column + " = :value").bind("value", value).map((row, context) -> new Due(row.getString(1),
                row.getLong(11), Network.of(row.getString(2)).orElseThrow(), Optional.ofNullable(row.getString(3)), row.getString(12), row.getString(4),
                Optional.ofNullable(row.getString(5)).orElse(""), row.getString(6), Instant.ofEpochMilli(row.getLong(7)), row.getInt(8),
                row.getLong(9), files(handle, row.getLong(10)), row.getBoolean(13))).list();
    }

    private static List<AttachedFile> files(Handle handle, long message) {
        return handle.createQuery("SELECT name, type, content FROM reply_attachment WHERE message_id = :message ORDER BY id").bind("message", message)
                .map((row, context) -> new AttachedFile(row.getString(1), row.getString(2), row.getBytes(3))).list();
    }

    /** When the next queued reply of an account is due; empty where none is queued. */
    public Optional<Instant> nextDue(long account) {
        return database.read(handle -> handle.createQuery(
                "SELECT min(not_before) FROM outbox WHERE account_id = :account AND state = 'queued' " + FREE).bind("account", account).mapTo(Long.class).findOne())
                .map(Instant::ofEpochMilli);
    }

    /**
     * It is public under this id; from now on a message that comes back from the network under it is known. Where it came back before this was
     * called, the two are one message.
     */
    public void sent(Due reply, String remoteId, String handle) {
        step(reply, ReplyState.SENT, Optional.empty(), Duration.ZERO, (sql, conversation) -> {
            sql.run("UPDATE message SET handle = ? WHERE id = (SELECT message_id FROM reply WHERE key = ?)", handle, reply.key());
            if (reply.privately()) {
                closePrivateReplies(sql, reply);
            }
            return Publishing.named(sql, reply.key(), remoteId, conversation);
        });
    }

    /** Whoever wrote a message is answered in private once. */
    private static void closePrivateReplies(Statements sql, Due reply) throws SQLException {
        Optional<String> limits = sql.first("SELECT limits FROM message WHERE account_id = ? AND remote_id = ?", row -> row.getString(1), reply.account(),
                reply.inReplyTo().orElse(""));
        if (limits.isPresent()) {
            Set<MessageLimit> all = new HashSet<>(MessageLimit.read(limits.get()));
            all.add(MessageLimit.NO_PRIVATE_REPLY);
            sql.run("UPDATE message SET limits = ? WHERE account_id = ? AND remote_id = ?", MessageLimit.keep(all), reply.account(),
                    reply.inReplyTo().orElse(""));
        }
    }

    /** It surely did not get out, and is tried again after a while. */
    public void retry(Due reply, Duration after, String reason) {
        step(reply, ReplyState.QUEUED, Optional.of(reason), after, (sql, conversation) -> Set.of(conversation));
    }

    /** It did not get out, for its account can do nothing now: it waits for the account, and this was no attempt. */
    public void held(Due reply, String reason) {
        step(reply, ReplyState.QUEUED, Optional.of(reason), Duration.ZERO, (sql, conversation) -> {
            sql.run("UPDATE outbox SET attempts = attempts - 1 WHERE key = ?", reply.key());
            return Set.of(conversation);
        });
    }

    /** It was refused for good; its customer waits again. */
    public void failed(Due reply, String reason) {
        step(reply, ReplyState.FAILED, Optional.of(reason), Duration.ZERO, OutboxStore::waitsAgain);
    }

    /** Nobody can say whether it got out. */
    public void unknown(Due reply, String reason) {
        step(reply, ReplyState.UNKNOWN, Optional.of(reason), Duration.ZERO, (sql, conversation) -> Set.of(conversation));
    }

    /** The network cannot tell either; a person decides. Until then its customer waits. */
    public void needsPerson(Due reply, String reason) {
        step(reply, ReplyState.NEEDS_PERSON, Optional.of(reason), Duration.ZERO, OutboxStore::waitsAgain);
    }

    /** Within cutting an account off: what may be public on its network can be looked up no more, and must not go to the folder as well. */
    static void leave(Handle handle, long account, Instant now) {
        List<String> keys = handle.createQuery("""
                        UPDATE outbox SET state = 'needs_person', error = :error WHERE account_id = :account AND state IN ('sending', 'unknown')
                        RETURNING key""")
                .bind("account", account).bind("error", AccountTrouble.INCOMPLETE.key()).mapTo(String.class).list();
        for (String key : keys) {
            long conversation = conversation(handle, key);
            Statements.use(handle, "leaving a reply to a person", sql -> waitsAgain(sql, conversation));
            Audit.append(handle, now, "", ReplyState.NEEDS_PERSON.key(), Optional.of(conversation), "key=" + key);
        }
    }

    static Set<Long> waitsAgain(Statements sql, long conversation) throws SQLException {
        new Settling(sql).settle(conversation, true);
        return Set.of(conversation);
    }

    /** What else a step changes; gives the conversations it touched. */
    private interface Also {
        Set<Long> run(Statements sql, long conversation) throws SQLException;
    }

    private void step(Due reply, ReplyState to, Optional<String> error, Duration wait, Also also) {
        Set<Long> touched = new HashSet<>();
        database.useWrite(handle -> {
            ReplyState from = ReplyState.of(handle.createQuery("SELECT state FROM outbox WHERE key = :key AND attempts = :attempts")
                    .bind("key", reply.key()).bind("attempts", reply.attempts()).mapTo(String.class).findOne()
                    .orElseThrow(() -> new IllegalStateException("a later attempt has begun")));
            if (!from.next().contains(to)) {
                throw new IllegalStateException("a reply does not go from " + from + " to " + to);
            }
            handle.execute("UPDATE outbox SET state = ?, error = ?, not_before = ? WHERE key = ?", to.key(), error.orElse(null),
                    clock.instant().plus(wait).toEpochMilli(), reply.key());
            Statements.use(handle, "noting how far a reply has got", sql -> touched.addAll(also.run(sql, conversation(handle, reply.key()))));
            audit(handle, to, reply.key(), conversation(handle, reply.key()));
        });
        changes.tell(new Change(Set.copyOf(touched)));
    }

    /** Asked each time: a merge may have moved the reply since it was taken. */
    static long conversation(Handle handle, String key) {
        return handle.createQuery("SELECT m.conversation_id FROM reply r JOIN message m ON m.id = r.message_id WHERE r.key = :key")
                .bind("key", key).mapTo(Long.class).one();
    }

    private void audit(Handle handle, ReplyState state, String key, long conversation) {
        Audit.append(handle, clock.instant(), "", state.key(), Optional.of(conversation), "key=" + key);
    }

    /** How many replies stand in each state that is not {@link ReplyState#SENT}. */
    public Map<ReplyState, Long> pending() {
        return database.read(handle -> {
            Map<ReplyState, Long> counted = new EnumMap<>(ReplyState.class);
            handle.createQuery("""
                            SELECT state, count(*) FROM outbox
                             WHERE state IN ('queued', 'sending', 'failed', 'unknown', 'needs_person') GROUP BY state""")
                    .map((row, context) -> counted.put(ReplyState.of(row.getString(1)), row.getLong(2))).list();
            return counted;
        });
    }
}
