package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Approval;
import app.detente.model.Approval.State;
import app.detente.model.Done;
import app.detente.model.GatePass;
import app.detente.storage.ReplyStore.Draft;
import app.detente.storage.ReplyStore.Sending;
import app.detente.voice.MadeFrom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of replies that need a second pair of eyes, and what becomes of them, within a transaction of the caller's; each with its audit row. */
final class Approvals {
    static final String ASK = "approval-ask";
    static final String APPROVE = "approval-approve";
    static final String IMPROVE = "approval-improve";
    static final String SEND_BACK = "approval-return";
    private static final String DETAIL = "approval=";

    static final String SELECT = """
            SELECT a.id, a.conversation_id, a.reply_to, a.adviser_id, w.name AS author, a.text, a.at, a.state, a.improved, a.comment,
                   a.decided_by, d.name AS decider, a.decided_at, a.brand, a.made_from, a.gate, a.gate_words, a.asked_event, a.decided_event, a.privately
              FROM approval a JOIN adviser w ON w.id = a.adviser_id LEFT JOIN adviser d ON d.id = a.decided_by
            """;

    private final Handle handle;
    private final Adviser me;
    private final Instant now;

    Approvals(Handle handle, Adviser me, Instant now) {
        this.handle = handle;
        this.me = me;
        this.now = now;
    }

    /** An approval with what only storage needs of it. */
    record Kept(Approval approval, String brand, List<MadeFrom> made, Optional<GatePass> pass, long askedEvent, long decidedEvent) {
        Sending sending(long conversation, long version, Duration undoWindow) {
            return new Sending(conversation, approval.replyTo(), approval.text(), made, brand, version, undoWindow, pass, approval.privately());
        }

        /** What was made from templates is no longer what they said. */
        Sending sending(String improved, Sending as) {
            List<MadeFrom> edited = made.stream().map(MadeFrom::asEdited).toList();
            return new Sending(as.conversation(), as.inReplyTo(), improved, edited, as.brand(), as.version(), as.undoWindow(), as.pass(), as.privately());
        }
    }

    static Optional<Kept> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE a.id = :id").bind("id", id).map((row, context) -> new Kept(read(row), row.getString("brand"),
                MadeFromRows.decode(row.getString("made_from")), pass(row), row.getLong("asked_event"), row.getLong("decided_event"))).findOne();
    }

    private static Optional<GatePass> pass(ResultSet row) throws SQLException {
        String words = row.getString("gate_words");
        return Rows.maybeText(row, "gate").flatMap(GatePass.Reason::of).map(reason -> new GatePass(reason, words));
    }

    static Approval read(ResultSet row) throws SQLException {
        Optional<Instant> decided = Rows.maybeInstant(row, "decided_at");
        Optional<Approval.Decision> decision = decided.isEmpty() ? Optional.empty()
                : Optional.of(new Approval.Decision(new Adviser(row.getLong("decided_by"), row.getString("decider")), decided.get()));
        return new Approval(row.getLong("id"), row.getLong("conversation_id"), Rows.maybeLong(row, "reply_to"),
                new Adviser(row.getLong("adviser_id"), row.getString("author")), row.getString("text"), Rows.instant(row, "at"),
                State.of(row.getString("state")), row.getString("improved"), row.getString("comment"), decision, row.getBoolean("privately"));
    }

    /** Asks for a second pair of eyes. Whoever writes in the conversation meanwhile is told that it has changed. */
    ReplyStore.Outcome ask(Sending reply) {
        long id = handle.createQuery("""
                        INSERT INTO approval (conversation_id, reply_to, adviser_id, brand, text, made_from, gate, gate_words, privately, state, at, asked_event)
                        VALUES (:conversation, :message, :me, :brand, :text, :made, :gate, :words, :privately, 'asked', :now, 0) RETURNING id""")
                .bind("conversation", reply.conversation()).bind("message", reply.inReplyTo().orElse(null)).bind("me", me.id())
                .bind("brand", reply.brand()).bind("text", reply.text()).bind("made", MadeFromRows.encode(reply.made()))
                .bind("gate", reply.pass().map(pass -> pass.reason().key()).orElse(null))
                .bind("words", reply.pass().map(GatePass::explanation).orElse(""))
                .bind("privately", reply.privately() ? 1 : 0).bind("now", now.toEpochMilli()).mapTo(Long.class).one();
        long event = audit(ASK, id, reply.conversation());
        handle.execute("UPDATE approval SET asked_event = ? WHERE id = ?", event, id);
        touch(handle, reply.conversation());
        return new ReplyStore.Outcome.ForApproval(id, new Done(event, ASK, reply.conversation()));
    }

    /** It went out, as it was or as its reviewer made it. */
    Done published(Approval asked, String key, Optional<String> improved) {
        String action = improved.isPresent() ? IMPROVE : APPROVE;
        long event = audit(action, asked.id(), asked.conversationId());
        handle.execute("""
                UPDATE approval SET state = ?, improved = ?, decided_by = ?, decided_at = ?, decided_event = ?,
                       message_id = (SELECT message_id FROM reply WHERE key = ?) WHERE id = ?""",
                (improved.isPresent() ? State.IMPROVED : State.APPROVED).key(), improved.orElse(""),
                me.id(), now.toEpochMilli(), event, key, asked.id());
        return new Done(event, action, asked.conversationId());
    }

    /** It is its author's draft again. */
    Done sentBack(Kept asked, String comment) {
        Approval approval = asked.approval();
        long event = audit(SEND_BACK, approval.id(), approval.conversationId());
        handle.execute("UPDATE approval SET state = 'sent_back', comment = ?, decided_by = ?, decided_at = ?, decided_event = ? WHERE id = ?",
                comment, me.id(), now.toEpochMilli(), event, approval.id());
        draft(approval).giveBack(new Draft(approval.text(), asked.made(), approval.privately()), now.toEpochMilli());
        touch(handle, approval.conversationId());
        return new Done(event, SEND_BACK, approval.conversationId());
    }

    /**
     * Takes back the asking, which is its author's to do, or the sending back, as long as its author has not begun anew. False where there is
     * nothing to take back. The caller writes the audit row.
     */
    boolean undo(Done done, String detail) {
        Kept kept = find(handle, Long.parseLong(detail.substring(DETAIL.length()))).orElseThrow();
        boolean undone = done.key().equals(ASK) ? withdraw(kept) : unreturn(kept, done.event());
        if (undone) {
            touch(handle, kept.approval().conversationId());
        }
        return undone;
    }

    private boolean withdraw(Kept kept) {
        Approval approval = kept.approval();
        if (approval.state() != State.ASKED || approval.author().id() != me.id()) {
            return false;
        }
        handle.execute("UPDATE approval SET state = 'withdrawn' WHERE id = ?", approval.id());
        draft(approval).giveBack(new Draft(approval.text(), kept.made(), approval.privately()), now.toEpochMilli());
        return true;
    }

    private boolean unreturn(Kept kept, long event) {
        Approval approval = kept.approval();
        boolean untouched = approval.state() == State.SENT_BACK && kept.decidedEvent() == event && handle.execute("""
                DELETE FROM draft WHERE conversation_id = ? AND adviser_id = ? AND note = 0 AND body = ? AND updated_at = (
                       SELECT decided_at FROM approval WHERE id = ?)""",
                Merging.home(handle, approval.conversationId()), approval.author().id(), approval.text(), approval.id()) > 0;
        if (untouched) {
            reopen(approval.id());
        }
        return untouched;
    }

    private void reopen(long id) {
        handle.execute("""
                UPDATE approval SET state = 'asked', comment = '', decided_by = NULL, decided_at = NULL, decided_event = NULL, message_id = NULL
                 WHERE id = ?""", id);
    }

    /** A reply that had been approved is taken back: it waits for its second pair of eyes again. False where nobody ever had to approve it. */
    boolean reopenOf(long message) {
        record Published(long approval, long conversation, State state, long event) {}
        Optional<Published> found = handle.createQuery("SELECT id, conversation_id, state, decided_event FROM approval WHERE message_id = :id")
                .bind("id", message).map((row, context) ->
                        new Published(row.getLong(1), row.getLong(2), State.of(row.getString(3)), row.getLong(4))).findOne();
        found.ifPresent(published -> {
            reopen(published.approval());
            Audit.append(handle, now, me.name(), "undo", Optional.of(published.conversation()),
                    published.state() == State.IMPROVED ? IMPROVE : APPROVE, Optional.of(published.event()));
        });
        return found.isPresent();
    }

    /** The key of the reply that an approval let out; empty where it was taken back since. */
    static Optional<String> reply(Handle handle, long event, String detail) {
        return handle.createQuery("""
                        SELECT r.key FROM approval a JOIN reply r ON r.message_id = a.message_id WHERE a.id = :id AND a.decided_event = :event""")
                .bind("id", Long.parseLong(detail.substring(DETAIL.length()))).bind("event", event).mapTo(String.class).findOne();
    }

    private Drafts draft(Approval approval) {
        return new Drafts(handle, approval.conversationId(), approval.author(), false);
    }

    private long audit(String action, long id, long conversation) {
        return Audit.append(handle, now, me.name(), action, Optional.of(conversation), DETAIL + id);
    }

    private static void touch(Handle handle, long conversation) {
        handle.execute("UPDATE conversation SET version = version + 1 WHERE id = ?", conversation);
    }
}
