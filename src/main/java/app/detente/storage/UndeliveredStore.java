package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Done;
import app.detente.model.GivingUp;
import app.detente.model.ReplyState;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What a person decides about a reply that did not get out, or of which nobody can tell: to try it again, that it is public after all, or to leave it
 * at that. Taking it back to write it anew is {@link ReplyStore#takeBack}. Each is one transaction with its audit row; the last two can be undone.
 */
public final class UndeliveredStore {
    static final String GIVE_UP = "give_up";
    static final String CONFIRM = "confirm_sent";
    private static final String KEY = "key=";
    private static final String WAS = " was=";
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public UndeliveredStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** Sends it again. False where there is no such reply any more. */
    public boolean tryAgain(String key) {
        Optional<Long> conversation = database.write(handle -> {
            int changed = handle.execute("""
                    UPDATE outbox SET state = 'queued', not_before = ?, error = NULL WHERE key = ? AND state IN ('failed', 'needs_person')""",
                    clock.millis(), key);
            if (changed == 0) {
                return Optional.empty();
            }
            long found = OutboxStore.conversation(handle, key);
            settle(handle, found);
            Audit.append(handle, clock.instant(), "", ReplyState.QUEUED.key(), Optional.of(found), KEY + key);
            return Optional.of(found);
        });
        conversation.ifPresent(id -> changes.tell(new Change(Set.of(id))));
        return conversation.isPresent();
    }

    /**
     * A person has seen it on the network: its customer was answered. What follows it as a chain goes on below what it answers itself, for its own id
     * there is not known. Empty where nobody was in doubt any more.
     */
    public Optional<Done> confirm(String key, Adviser me) {
        return told(database.write(handle -> {
            int changed = handle.execute("UPDATE outbox SET state = 'sent', error = NULL WHERE key = ? AND state = 'needs_person'", key);
            if (changed == 0) {
                return Optional.empty();
            }
            handle.execute("""
                    UPDATE message SET parent_ref = (SELECT m.parent_ref FROM reply r JOIN message m ON m.id = r.message_id WHERE r.key = ?)
                     WHERE id IN (SELECT p.message_id FROM chain_part p) AND parent_ref = ?""", key, "local:" + key);
            return Optional.of(done(handle, CONFIRM, key, ReplyState.NEEDS_PERSON, me));
        }));
    }

    /**
     * It need not go out, and neither need the parts of its chain behind it; its customer waits until somebody says otherwise. Empty where it is not
     * waiting for a decision any more.
     */
    public Optional<Done> giveUp(String key, GivingUp why, Adviser me) {
        return told(database.write(handle -> {
            Optional<ReplyState> was = handle.createQuery("SELECT state FROM outbox WHERE key = :key AND state IN ('failed', 'needs_person')")
                    .bind("key", key).mapTo(String.class).findOne().map(ReplyState::of);
            return was.map(state -> {
                List<String> all = Chains.held(handle, key).stream().map(Chains.Held::key).toList();
                handle.createUpdate("UPDATE outbox SET state = 'given_up', given_up = :why WHERE key IN (<keys>)").bind("why", why.key())
                        .bindList("keys", all).execute();
                return done(handle, GIVE_UP, key, state, me);
            });
        }));
    }

    private Done done(Handle handle, String action, String key, ReplyState was, Adviser me) {
        long conversation = OutboxStore.conversation(handle, key);
        settle(handle, conversation);
        return new Done(Audit.append(handle, clock.instant(), me.name(), action, Optional.of(conversation), KEY + key + WAS + was.key()), action,
                conversation);
    }

    /** Takes back that it was given up, or thought to be public, within the caller's transaction; false where something else has become of it since. */
    static boolean undo(Handle handle, String detail) {
        int cut = detail.indexOf(WAS);
        String key = detail.substring(KEY.length(), cut);
        int changed = handle.execute("UPDATE outbox SET state = ?, given_up = NULL WHERE key = ? AND state IN ('given_up', 'sent')",
                detail.substring(cut + WAS.length()), key);
        if (changed > 0) {
            handle.execute("""
                    UPDATE outbox SET state = 'queued', given_up = NULL WHERE state = 'given_up' AND key IN (
                      SELECT r.key FROM chain_part p JOIN chain_part q ON q.first = p.first JOIN reply r ON r.message_id = q.message_id
                        JOIN reply s ON s.message_id = p.message_id WHERE s.key = ?)""", key);
            settle(handle, OutboxStore.conversation(handle, key));
        }
        return changed > 0;
    }

    private static void settle(Handle handle, long conversation) {
        Statements.use(handle, "settling a conversation", sql -> new Settling(sql).settle(conversation, false));
    }

    private Optional<Done> told(Optional<Done> done) {
        done.ifPresent(what -> changes.tell(new Change(Set.of(what.conversationId()))));
        return done;
    }
}
