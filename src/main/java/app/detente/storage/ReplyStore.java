package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.GatePass;
import app.detente.model.MessageKind;
import app.detente.model.ReplyState;
import app.detente.model.Status;
import app.detente.voice.MadeFrom;
import app.detente.voice.NumberedChain;
import app.detente.voice.NumberedChain.Part;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What advisers write: drafts, notes and replies. A reply, its outbox row, its audit row and the end of the wait are one transaction. */
public final class ReplyStore {
    /** How far the clock of a network may be ahead of ours: a reply to a message from this near a future still comes after it. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    /** Where a reply has not left the house, or is known not to have. */
    static final Set<ReplyState> HELD = EnumSet.of(ReplyState.QUEUED, ReplyState.FAILED, ReplyState.NEEDS_PERSON);

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public ReplyStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A text not sent yet.
     *
     * @param made      the templates it was made from, in the order of the text
     * @param privately for whoever it answers alone
     */
    public record Draft(String text, List<MadeFrom> made, boolean privately) {
        public Draft {
            made = List.copyOf(made);
        }

        public Draft(String text, List<MadeFrom> made) {
            this(text, made, false);
        }
    }

    /**
     * A reply to send.
     *
     * @param inReplyTo  the message it answers; empty answers everyone waiting in the conversation
     * @param made       the templates it was made from, in the order of the text; reports count it for the first
     * @param brand      the name it is published under
     * @param version    {@link Conversation#version()} as its author saw it
     * @param undoWindow how long it is held back
     * @param pass       why a light word goes to somebody in trouble, where one does
     * @param privately  for whoever it answers alone, as one post without files
     */
    public record Sending(long conversation, Optional<Long> inReplyTo, String text, List<MadeFrom> made, String brand, long version,
            Duration undoWindow, Optional<GatePass> pass, boolean privately) {
        public Sending {
            made = List.copyOf(made);
        }

        public Sending(long conversation, Optional<Long> inReplyTo, String text, List<MadeFrom> made, String brand, long version, Duration undoWindow) {
            this(conversation, inReplyTo, text, made, brand, version, undoWindow, Optional.empty(), false);
        }
    }

    /** What became of a click on Send. */
    public sealed interface Outcome {
        /** It is on disk and will go out when its undo window ends. */
        record Queued(String key, Instant leavesAt, Done done) implements Outcome {}

        /** A newcomer wrote it: it waits for a second pair of eyes, and its customer waits on. */
        record ForApproval(long approval, Done done) implements Outcome {}

        /** The conversation has changed since its author looked; the draft is kept and nothing was queued. */
        record Conflict(Conversation newer) implements Outcome {}
    }

    /** Keeps what is being typed; a blank text forgets the draft. */
    public void saveDraft(long conversation, Adviser me, boolean note, Draft draft) {
        database.useWrite(handle -> {
            Drafts drafts = new Drafts(handle, conversation, me, note);
            if (draft.text().isBlank()) {
                drafts.forget();
            } else {
                drafts.save(draft, clock.millis());
            }
        });
    }

    public Optional<Draft> draft(long conversation, Adviser me, boolean note) {
        return database.read(handle -> new Drafts(handle, conversation, me, note).find());
    }

    /** The conversations in which this adviser has a reply or a note begun and not sent. */
    public Set<Long> drafted(Adviser me) {
        return database.read(handle -> handle.createQuery("SELECT conversation_id FROM draft WHERE adviser_id = :me").bind("me", me.id())
                .mapTo(Long.class).set());
    }

    /** Adds an internal note, and tells the colleagues it names. Notes never leave the console and never end a wait. */
    public Done note(long conversation, Adviser me, String text) {
        Done done = database.write(handle -> {
            long home = Merging.home(handle, conversation);
            long message = writeNote(handle, home, me, text);
            new Drafts(handle, home, me, true).forget();
            long event = Audit.append(handle, clock.instant(), me.name(), "note", Optional.of(home), Long.toString(message));
            return new Done(event, "note", home);
        });
        changes.tell(new Change(Set.of(done.conversationId())));
        return done;
    }

    /** Adds a note within the caller's transaction, who writes the audit row; gives its number. */
    long writeNote(Handle handle, long home, Adviser me, String text) {
        Written note = new Written(MessageKind.NOTE, "note:" + UUID.randomUUID(), Optional.empty(), me.name(), text, clock.millis());
        long message = insert(handle, home, note, me);
        Mentioning.write(handle, message, text, me);
        Statements.use(handle, "settling a conversation", sql -> new Settling(sql).settle(home, false));
        return message;
    }

    /**
     * Queues a reply, unless the conversation has changed since its author looked. A newcomer's waits for a second pair of eyes instead, where it
     * falls into their sample or was made from a template outside their set.
     */
    public Outcome send(Sending reply, Adviser me) {
        Outcome outcome = database.write(handle -> {
            Conversation now = ConversationRows.find(handle, reply.conversation()).orElseThrow();
            boolean asSeen = now.id() == reply.conversation() && now.version() == reply.version();
            if (!asSeen) {
                return new Outcome.Conflict(now);
            }
            new Drafts(handle, now.id(), me, false).forget();
            return SecondEyes.needed(handle, reply, me) ? new Approvals(handle, me, clock.instant()).ask(reply) : queue(handle, reply, now, me);
        });
        if (!(outcome instanceof Outcome.Conflict)) {
            changes.tell(new Change(Set.of(reply.conversation())));
        }
        return outcome;
    }

    /** Queues it within the caller's transaction; what is too long for one post goes out as a chain of them. */
    Outcome.Queued queue(Handle handle, Sending reply, Conversation conversation, Adviser me) {
        Instant now = clock.instant();
        long id = conversation.id();
        String key = UUID.randomUUID().toString();
        List<Part> parts = reply.privately() ? List.of() : NumberedChain.of(conversation.account().network(), reply.text());
        String text = parts.stream().findFirst().map(Part::text).orElse(reply.text());
        Written written = new Written(MessageKind.BRAND, "local:" + key, reply.inReplyTo(), reply.brand(), text, afterTheNewest(handle, id));
        String before = Statements.ask(handle, "keeping how it stood", sql -> Before.of(sql, id)).orElseThrow().encode();
        long message = insert(handle, id, written, me);
        handle.execute("INSERT INTO reply (message_id, key, adviser_id, template_id, before, privately) VALUES (?, ?, ?, ?, ?, ?)", message, key, me.id(),
                reply.made().stream().findFirst().map(MadeFrom::template).orElse(null), before, reply.privately() ? 1 : 0);
        MadeFromRows.write(handle, message, reply.made());
        AttachmentStore.copy(handle, message, reply.made(), conversation.account().network());
        handle.execute("INSERT INTO outbox (key, account_id, state, not_before) VALUES (?, ?, 'queued', ?)", key, conversation.account().id(),
                now.plus(reply.undoWindow()).toEpochMilli());
        follow(handle, reply, parts, new First(message, key, conversation.account().id()), me);
        reply.pass().ifPresent(pass -> {
            handle.execute("INSERT INTO gate_pass (message_id, reason, explanation, adviser_id, at) VALUES (?, ?, ?, ?, ?)", message, pass.reason().key(),
                    pass.explanation(), me.id(), now.toEpochMilli());
            Audit.append(handle, now, me.name(), "gate", Optional.of(id), "reason=" + pass.reason().key() + " key=" + key);
        });
        handle.execute("UPDATE conversation SET assignee_id = coalesce(assignee_id, ?), seen = 1 WHERE id = ?", me.id(), id);
        Statements.use(handle, "settling a conversation", sql -> {
            Saying.write(sql, message, id, reply, me, now);
            new Settling(sql).settle(id, false);
        });
        long event = Audit.append(handle, now, me.name(), "reply", Optional.of(id), "key=" + key);
        return new Outcome.Queued(key, now.plus(reply.undoWindow()), new Done(event, "reply", id));
    }

    private record First(long message, String key, long account) {}

    /** The parts behind the first, each a reply to the one before. They were written at the same moment; their order is that of their rows. */
    private void follow(Handle handle, Sending reply, List<Part> parts, First first, Adviser me) {
        long former = first.message();
        for (Part part : parts) {
            if (part != parts.getFirst()) {
                String key = UUID.randomUUID().toString();
                Written written = new Written(MessageKind.BRAND, "local:" + key, Optional.of(former), reply.brand(), part.text(),
                        afterTheNewest(handle, reply.conversation()));
                former = insert(handle, reply.conversation(), written, me);
                handle.execute("INSERT INTO reply (message_id, key, adviser_id, before) VALUES (?, ?, ?, '')", former, key, me.id());
                handle.execute("INSERT INTO outbox (key, account_id, state, not_before) VALUES (?, ?, 'queued', ?)", key, first.account(),
                        clock.instant().plus(reply.undoWindow()).toEpochMilli());
                Audit.append(handle, clock.instant(), me.name(), "reply-part", Optional.of(reply.conversation()), "key=" + key);
            }
            Chains.write(handle, former, first.key(), part);
        }
    }

    /** Now, or the time of the newest message where a network's clock is a little ahead: whoever is answered must not seem to wait on. */
    private long afterTheNewest(Handle handle, long conversation) {
        long now = clock.millis();
        return handle.createQuery("SELECT max(authored_at) FROM message WHERE conversation_id = :id AND kind = 'customer' AND authored_at <= :latest")
                .bind("id", conversation).bind("latest", now + CLOCK_SKEW.toMillis()).mapTo(Long.class).findOne()
                .map(newest -> Math.max(now, newest)).orElse(now);
    }

    private record Written(MessageKind kind, String remoteId, Optional<Long> parent, String author, String text, long authored) {}

    private long insert(Handle handle, long conversation, Written written, Adviser me) {
        long id = handle.createQuery("""
                        INSERT INTO message (account_id, conversation_id, remote_id, parent_ref, kind, author, adviser, body,
                                             authored_at, received_at)
                        SELECT account_id, id, :remote, (SELECT remote_id FROM message WHERE id = :parent), :kind, :author, :adviser, :body, :at, :now
                          FROM conversation WHERE id = :conversation RETURNING id""")
                .bind("conversation", conversation).bind("remote", written.remoteId()).bind("parent", written.parent().orElse(null))
                .bind("kind", written.kind().key()).bind("author", written.author()).bind("adviser", me.name()).bind("body", written.text())
                .bind("at", written.authored()).bind("now", clock.millis()).mapTo(Long.class).one();
        Statements.use(handle, "indexing a message", sql -> Searching.index(sql, id, written.text(), written.author()));
        return id;
    }

    /**
     * Takes a reply back before anything left: it becomes the draft again, or waits for approval again, and its customer waits again. False where it is on its way already.
     */
    public boolean takeBack(String key, Adviser me) {
        Optional<Long> conversation = database.write(handle -> takeBack(handle, key, me, clock.instant()));
        conversation.ifPresent(id -> changes.tell(new Change(Set.of(id))));
        return conversation.isPresent();
    }

    /** Gives the conversation it was taken back in; empty where it was not. The parts of a chain that have not left come back together, as one text. */
    static Optional<Long> takeBack(Handle handle, String key, Adviser me, Instant now) {
        List<Chains.Held> parts = Chains.held(handle, key);
        parts.stream().skip(1).forEach(part -> Chains.drop(handle, part.key()));
        return parts.stream().findFirst().flatMap(first -> takeBack(handle, first.key(), Chains.words(parts), me, now));
    }

    private static Optional<Long> takeBack(Handle handle, String key, Optional<String> whole, Adviser me, Instant now) {
        record Reply(long message, long conversation, long author, String text, String before, boolean held, boolean privately) {}
        Optional<Reply> found = handle.createQuery("""
                        SELECT m.id, m.conversation_id, r.adviser_id, m.body, r.before, o.state = 'queued', r.privately FROM outbox o JOIN reply r ON r.key = o.key
                          JOIN message m ON m.id = r.message_id WHERE o.key = :key AND o.state IN ('queued', 'failed', 'needs_person')""")
                .bind("key", key).map((row, context) ->
                        new Reply(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5), row.getBoolean(6),
                        row.getBoolean(7))).findOne();
        found.ifPresent(reply -> {
            List<MadeFrom> made = MadeFromRows.of(handle, reply.message());
            handle.execute("DELETE FROM outbox WHERE key = ?", key);
            handle.execute("DELETE FROM reply WHERE key = ?", key);
            handle.execute("DELETE FROM message WHERE id = ?", reply.message());
            MadeFromRows.uncount(handle, made);
            Statements.use(handle, "taking a reply back", sql -> {
                Searching.forget(sql, reply.message());
                Optional<Before> before = Optional.of(reply.before()).filter(kept -> reply.held() && !kept.isEmpty()).map(Before::decode);
                if (before.isPresent()) {
                    giveUp(sql, reply.conversation(), reply.author(), before.get());
                }
                boolean wasPutAway = before.filter(stood -> stood.status() == Status.SNOOZED).isPresent();
                new Settling(sql).settle(reply.conversation(), !wasPutAway);
            });
            Optional<Long> event = handle.createQuery("SELECT seq FROM event WHERE action = 'reply' AND detail = :detail")
                    .bind("detail", "key=" + key).mapTo(Long.class).findOne();
            boolean toMany = event.isPresent() && Chunk.holds(handle, event.get()); // what was written to many is nobody's draft
            if (!new Approvals(handle, me, now).reopenOf(reply.message()) && !toMany) {
                new Drafts(handle, reply.conversation(), me, false).giveBack(new Draft(whole.orElse(reply.text()), made, reply.privately()), now.toEpochMilli());
            }
            Audit.append(handle, now, me.name(), "undo", Optional.of(reply.conversation()), "reply", event);
        });
        return found.map(Reply::conversation);
    }

    /** Who took a conversation by answering it lets go of it; one that nobody had opened is new again. */
    private static void giveUp(Statements sql, long conversation, long author, Before before) throws SQLException {
        sql.run("UPDATE conversation SET seen = min(seen, ?), assignee_id = CASE WHEN assignee_id = ? THEN ? ELSE assignee_id END WHERE id = ?",
                before.seen() ? 1 : 0, author, before.assignee(), conversation);
    }

    /** What the note said becomes the draft again. */
    static void removeNote(Handle handle, long message, long conversation, Adviser me, Instant now) {
        String text = handle.createQuery("SELECT body FROM message WHERE id = :id").bind("id", message).mapTo(String.class).one();
        eraseNote(handle, message, conversation);
        new Drafts(handle, conversation, me, true).giveBack(new Draft(text, List.of()), now.toEpochMilli());
    }

    /** A note that nobody wrote by hand goes without becoming a draft. */
    static void eraseNote(Handle handle, long message, long conversation) {
        handle.execute("DELETE FROM message WHERE id = ? AND kind = 'note'", message);
        Statements.use(handle, "taking a note back", sql -> {
            Searching.forget(sql, message);
            new Settling(sql).settle(conversation, false);
        });
    }
}
