package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.Fold;
import app.detente.model.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What advisers write: drafts, notes and replies. A reply, its outbox row, its audit row and the end of the wait are one transaction. */
public final class ReplyStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public ReplyStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** A text not sent yet. */
    public record Draft(String text, Optional<String> templateId) {}

    /**
     * A reply to send.
     *
     * @param inReplyTo  the message it answers; empty answers everyone waiting in the conversation
     * @param brand      the name it is published under
     * @param version    {@link Conversation#version()} as its author saw it
     * @param undoWindow how long it is held back
     */
    public record Sending(long conversation, Optional<Long> inReplyTo, String text, Optional<String> templateId, String brand, long version,
            Duration undoWindow) {}

    /** What became of a click on Send. */
    public sealed interface Outcome {
        /** It is on disk and will go out when its undo window ends. */
        record Queued(String key, Instant leavesAt, Done done) implements Outcome {}

        /** The conversation has changed since its author looked; the draft is kept and nothing was queued. */
        record Conflict(Conversation newer) implements Outcome {}
    }

    /** Keeps what is being typed; a blank text forgets the draft. */
    public void saveDraft(long conversation, Adviser me, boolean note, Draft draft) {
        database.write(handle -> {
            if (draft.text().isBlank()) {
                return forget(handle, conversation, me, note);
            }
            return handle.createUpdate("""
                            INSERT INTO draft VALUES (:conversation, :me, :note, :body, :template, :now)
                            ON CONFLICT DO UPDATE SET body = excluded.body, template_id = excluded.template_id, updated_at = excluded.updated_at""")
                    .bind("conversation", conversation).bind("me", me.id()).bind("note", note ? 1 : 0).bind("body", draft.text())
                    .bind("template", draft.templateId().orElse(null)).bind("now", clock.millis()).execute();
        });
    }

    public Optional<Draft> draft(long conversation, Adviser me, boolean note) {
        return database.read(handle -> handle.createQuery("""
                        SELECT body, template_id FROM draft WHERE conversation_id = :conversation AND adviser_id = :me AND note = :note""")
                .bind("conversation", conversation).bind("me", me.id()).bind("note", note ? 1 : 0)
                .map((row, context) -> new Draft(row.getString(1), Optional.ofNullable(row.getString(2)))).findOne());
    }

    private static int forget(Handle handle, long conversation, Adviser me, boolean note) {
        return handle.execute("DELETE FROM draft WHERE conversation_id = ? AND adviser_id = ? AND note = ?", conversation, me.id(), note ? 1 : 0);
    }

    /** Adds an internal note. Notes never leave the console and never end a wait. */
    public Done note(long conversation, Adviser me, String text) {
        Done done = database.write(handle -> {
            long message = insert(handle, conversation, MessageKind.NOTE, "note:" + UUID.randomUUID(), Optional.empty(), me.name(), me, text);
            forget(handle, conversation, me, true);
            TriageStore.settle(handle, conversation);
            long event = Audit.append(handle, clock.instant(), me.name(), "note", Optional.of(conversation), Long.toString(message));
            return new Done(event, "note", conversation);
        });
        changes.tell(new Change(Set.of(conversation)));
        return done;
    }

    /** Queues a reply, unless the conversation has changed since its author looked. */
    public Outcome send(Sending reply, Adviser me) {
        Outcome outcome = database.write(handle -> {
            Conversation now = ConversationRows.find(handle, reply.conversation()).orElseThrow();
            return now.version() == reply.version() ? queue(handle, reply, now, me) : new Outcome.Conflict(now);
        });
        if (outcome instanceof Outcome.Queued) {
            changes.tell(new Change(Set.of(reply.conversation())));
        }
        return outcome;
    }

    private Outcome queue(Handle handle, Sending reply, Conversation conversation, Adviser me) {
        Instant now = clock.instant();
        String key = UUID.randomUUID().toString();
        long message = insert(handle, reply.conversation(), MessageKind.BRAND, "local:" + key, reply.inReplyTo(), reply.brand(), me, reply.text());
        handle.execute("INSERT INTO reply VALUES (?, ?, ?, ?)", message, key, me.id(), reply.templateId().orElse(null));
        handle.execute("INSERT INTO outbox (key, account_id, state, not_before) VALUES (?, ?, 'queued', ?)", key, conversation.account().id(),
                now.plus(reply.undoWindow()).toEpochMilli());
        reply.templateId().ifPresent(template -> handle.execute("UPDATE template SET uses = uses + 1 WHERE id = ?", template));
        handle.execute("UPDATE conversation SET assignee_id = coalesce(assignee_id, ?), seen = 1 WHERE id = ?", me.id(), reply.conversation());
        forget(handle, reply.conversation(), me, false);
        TriageStore.settle(handle, reply.conversation());
        long event = Audit.append(handle, now, me.name(), "reply", Optional.of(reply.conversation()), "key=" + key);
        return new Outcome.Queued(key, now.plus(reply.undoWindow()), new Done(event, "reply", reply.conversation()));
    }

    private long insert(Handle handle, long conversation, MessageKind kind, String remoteId, Optional<Long> parent, String author, Adviser me,
            String text) {
        long now = clock.millis();
        long id = handle.createQuery("""
                        INSERT INTO message (account_id, conversation_id, remote_id, parent_ref, kind, author, adviser, body, authored_at, received_at)
                        SELECT account_id, id, :remote, (SELECT remote_id FROM message WHERE id = :parent), :kind, :author, :adviser, :body, :now, :now
                          FROM conversation WHERE id = :conversation RETURNING id""")
                .bind("conversation", conversation).bind("remote", remoteId).bind("parent", parent.orElse(null)).bind("kind", kind.key())
                .bind("author", author).bind("adviser", me.name()).bind("body", text).bind("now", now).mapTo(Long.class).one();
        handle.execute("INSERT INTO search (rowid, body, author) VALUES (?, ?, ?)", id, Fold.fold(text), Fold.fold(author));
        return id;
    }

    /**
     * Takes a reply back before anything left: it becomes the draft again and its customer waits again. False where it is on its way already.
     */
    public boolean takeBack(String key, Adviser me) {
        Optional<Long> conversation = database.write(handle -> takeBack(handle, key, me));
        conversation.ifPresent(id -> changes.tell(new Change(Set.of(id))));
        return conversation.isPresent();
    }

    private Optional<Long> takeBack(Handle handle, String key, Adviser me) {
        record Written(long message, long conversation, String text, Optional<String> template) {}
        Optional<Written> written = handle.createQuery("""
                        SELECT m.id, m.conversation_id, m.body, r.template_id FROM outbox o JOIN reply r ON r.key = o.key
                          JOIN message m ON m.id = r.message_id WHERE o.key = :key AND o.state IN ('queued', 'failed')""")
                .bind("key", key).map((row, context) ->
                        new Written(row.getLong(1), row.getLong(2), row.getString(3), Optional.ofNullable(row.getString(4)))).findOne();
        written.ifPresent(reply -> {
            handle.execute("DELETE FROM outbox WHERE key = ?", key);
            handle.execute("DELETE FROM reply WHERE key = ?", key);
            handle.execute("DELETE FROM search WHERE rowid = ?", reply.message());
            handle.execute("DELETE FROM message WHERE id = ?", reply.message());
            reply.template().ifPresent(id -> handle.execute("UPDATE template SET uses = max(0, uses - 1) WHERE id = ?", id));
            handle.createUpdate("INSERT INTO draft VALUES (:c, :me, 0, :body, :template, :now) ON CONFLICT DO UPDATE SET body = excluded.body || char(10) || body")
                    .bind("c", reply.conversation()).bind("me", me.id()).bind("body", reply.text())
                    .bind("template", reply.template().orElse(null)).bind("now", clock.millis()).execute();
            TriageStore.settle(handle, reply.conversation());
            Optional<Long> event = handle.createQuery("SELECT seq FROM event WHERE action = 'reply' AND conversation_id = :c AND detail = :detail")
                    .bind("c", reply.conversation()).bind("detail", "key=" + key).mapTo(Long.class).findOne();
            Audit.append(handle, clock.instant(), me.name(), "undo", Optional.of(reply.conversation()), "reply", event);
        });
        return written.map(Written::conversation);
    }
}
