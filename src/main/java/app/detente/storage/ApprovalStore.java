package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Approval;
import app.detente.model.Change;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.Message;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.storage.Approvals.Kept;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.storage.ReplyStore.Sending;
import app.detente.voice.Length;
import app.detente.voice.NumberedChain;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Newcomers' replies before a second pair of eyes. They come in by {@link ReplyStore#send}; here somebody else approves, improves or sends them back.
 * Each is one transaction with its audit row and can be taken back by {@link TriageStore#undo}: what was approved, as long as it has not left.
 */
public final class ApprovalStore {
    /** Messages shown with a reply: what leads up to it. */
    private static final int THREAD = 40;
    /** Told to its author until they, or somebody else, have answered since. */
    private static final String UNANSWERED = """
            a.state = 'sent_back'
              AND NOT EXISTS (SELECT 1 FROM message m
                               WHERE m.conversation_id = a.conversation_id AND m.kind = 'brand' AND m.received_at > a.decided_at)
              AND NOT EXISTS (SELECT 1 FROM approval l WHERE l.conversation_id = a.conversation_id AND l.adviser_id = a.adviser_id AND l.id > a.id
                                 AND l.state <> 'withdrawn')""";

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;
    private final ReplyStore replies;

    public ApprovalStore(Database database, ChangeFeed changes, InstantSource clock, ReplyStore replies) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
        this.replies = replies;
    }

    /**
     * What a reviewer needs to see before they decide, as it was at one moment.
     *
     * @param thread the newest messages, oldest first
     */
    public record Review(Approval approval, Conversation conversation, List<Message> thread) {
        public Review {
            thread = List.copyOf(thread);
        }
    }

    /** What became of a decision. */
    public sealed interface Verdict {
        /** It goes out when the undo window ends. */
        record Published(Done done, Instant leavesAt) implements Verdict {}

        /** Its author has it again. */
        record SentBack(Done done) implements Verdict {}

        /** The conversation has changed since the reviewer looked; nothing was done. */
        record Changed(Review newer) implements Verdict {}

        /** Somebody else was faster, or its author took it back; nothing was done. */
        record Settled(Approval now) implements Verdict {}
    }

    /** How one newcomer's replies were found. */
    public record Figures(int approved, int improved, int sentBack) {
        public int decided() {
            return approved + improved + sentBack;
        }
    }

    /** What waits for a second pair of eyes, the oldest first. */
    public List<Approval> waiting() {
        return list("JOIN conversation c ON c.id = a.conversation_id WHERE a.state = 'asked' ORDER BY a.at, a.id", query -> query);
    }

    /** What waits in one conversation, and what was sent back there and not answered since; the oldest first. */
    public List<Approval> in(long conversation) {
        return list("WHERE a.conversation_id = :id AND (a.state = 'asked' OR " + UNANSWERED + ") ORDER BY a.id",
                query -> query.bind("id", conversation));
    }

    /** What was sent back to this one and not answered since, the newest first. */
    public List<Approval> sentBack(Adviser author) {
        return list("WHERE a.adviser_id = :id AND " + UNANSWERED + " ORDER BY a.id DESC", query -> query.bind("id", author.id()));
    }

    /** Everything that was asked for this one, the newest first. */
    public List<Approval> of(Adviser author, int limit) {
        return list("WHERE a.adviser_id = :id AND a.state <> 'withdrawn' ORDER BY a.at DESC, a.id DESC LIMIT :limit",
                query -> query.bind("id", author.id()).bind("limit", limit));
    }

    private interface Binding {
        Query on(Query query);
    }

    private List<Approval> list(String where, Binding binding) {
        return database.read(handle -> binding.on(handle.createQuery(Approvals.SELECT + where)).map((row, context) -> Approvals.read(row)).list());
    }

    /** How this one's replies were found, of those asked since then. */
    public Figures figures(Adviser author, Instant since) {
        return database.read(handle -> handle.createQuery("""
                        SELECT count(*) FILTER (WHERE state = 'approved'), count(*) FILTER (WHERE state = 'improved'),
                               count(*) FILTER (WHERE state = 'sent_back') FROM approval WHERE adviser_id = :id AND at >= :since""")
                .bind("id", author.id()).bind("since", since.toEpochMilli())
                .map((row, context) -> new Figures(row.getInt(1), row.getInt(2), row.getInt(3))).one());
    }

    /** One of those that wait, to be decided on; empty where it waits no more. */
    public Optional<Review> review(long id) {
        return database.read(handle -> Approvals.find(handle, id).map(Kept::approval).filter(one -> one.state() == Approval.State.ASKED)
                .flatMap(one -> review(handle, one)));
    }

    private static Optional<Review> review(Handle handle, Approval approval) {
        return ConversationRows.find(handle, approval.conversationId())
                .map(row -> new Review(approval, row, MessageRows.thread(handle, row.id(), Optional.empty(), THREAD)));
    }

    /**
     * Lets a reply out as it is, signed by its author.
     *
     * @param version {@link Conversation#version()} as the reviewer saw it
     * @throws Problem {@code approval_own} or {@code approval_newcomer} where this one must not decide, {@code approval_long} where the network takes
     *     no text as long
     */
    public Verdict approve(long id, long version, Duration undoWindow, Adviser me) {
        return publish(id, Optional.empty(), version, undoWindow, me);
    }

    /**
     * Lets it out as the reviewer has made it, signed by its author; the author's text is kept beside it. Where nothing was changed it is approved.
     *
     * @throws Problem as {@link #approve}; {@code approval_blank} where nothing is left of it
     */
    public Verdict improve(long id, String text, long version, Duration undoWindow, Adviser me) {
        if (text.isBlank()) {
            throw new Problem("approval_blank");
        }
        return publish(id, Optional.of(text), version, undoWindow, me);
    }

    private Verdict publish(long id, Optional<String> text, long version, Duration undoWindow, Adviser me) {
        return decide(id, me, (handle, asked) -> {
            Conversation now = ConversationRows.find(handle, asked.approval().conversationId()).orElseThrow(() -> new Problem("approval_gone"));
            if (now.version() != version) {
                return new Verdict.Changed(review(handle, asked.approval()).orElseThrow());
            }
            Optional<String> improved = text.filter(words -> !words.equals(asked.approval().text()));
            Sending asWritten = asked.sending(now.id(), version, undoWindow);
            Sending reply = improved.map(words -> asked.sending(words, asWritten)).orElse(asWritten);
            checkLength(now.account().network(), reply);
            Outcome.Queued queued = replies.queue(handle, reply, now, asked.approval().author());
            Done done = new Approvals(handle, me, clock.instant()).published(asked.approval(), queued.key(), improved);
            return new Verdict.Published(done, queued.leavesAt());
        });
    }

    private static void checkLength(Network network, Sending reply) {
        Length length = reply.privately() ? Length.inPrivate(network, reply.text()) : Length.of(network, reply.text());
        if (!length.fits() && (reply.privately() || NumberedChain.of(network, reply.text()).isEmpty())) {
            throw new Problem("approval_long", -length.remaining());
        }
    }

    /**
     * Gives it back to its author, as a draft with a comment.
     *
     * @throws Problem as {@link #approve}; {@code approval_comment} where nothing is said with it
     */
    public Verdict sendBack(long id, String comment, Adviser me) {
        if (comment.isBlank()) {
            throw new Problem("approval_comment");
        }
        return decide(id, me, (handle, asked) -> new Verdict.SentBack(new Approvals(handle, me, clock.instant()).sentBack(asked, comment.strip())));
    }

    private interface Deciding {
        Verdict on(Handle handle, Kept asked);
    }

    private Verdict decide(long id, Adviser me, Deciding deciding) {
        Verdict verdict = database.write(handle -> {
            Kept kept = Approvals.find(handle, id).orElseThrow(() -> new Problem("approval_gone"));
            if (kept.approval().state() != Approval.State.ASKED) {
                return new Verdict.Settled(kept.approval());
            }
            if (kept.approval().author().id() == me.id()) {
                throw new Problem("approval_own");
            }
            if (!TeamStore.role(handle, me).reviews()) {
                throw new Problem("approval_newcomer");
            }
            return deciding.on(handle, kept);
        });
        switch (verdict) {
            case Verdict.Published(var done, var leaves) -> changes.tell(new Change(Set.of(done.conversationId())));
            case Verdict.SentBack(var done) -> changes.tell(new Change(Set.of(done.conversationId())));
            case Verdict.Changed changed -> { }
            case Verdict.Settled settled -> { }
        }
        return verdict;
    }

    /** Its author takes it back: it is their draft again. False where it has been decided on, or is not theirs. */
    public boolean withdraw(long id, Adviser me) {
        Optional<Long> conversation = database.write(handle -> Approvals.find(handle, id).flatMap(kept -> TriageStore.undo(handle,
                new Done(kept.askedEvent(), Approvals.ASK, kept.approval().conversationId()), me, clock.instant())));
        conversation.ifPresent(home -> changes.tell(new Change(Set.of(home))));
        return conversation.isPresent();
    }
}
