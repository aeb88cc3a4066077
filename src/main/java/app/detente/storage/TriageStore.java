package app.detente.storage;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Done;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What advisers do to conversations: each action is one transaction with its audit row, and each can be taken back. */
public final class TriageStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public TriageStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** Does it; empty where it would change nothing (already tagged, already closed, gone). */
    public Optional<Done> apply(Action action, long conversation, Adviser me) {
        Optional<Done> done = database.write(handle -> apply(handle, action, Merging.home(handle, conversation), me));
        done.ifPresent(d -> changes.tell(new Change(Set.of(d.conversationId()))));
        return done;
    }

    /** The same within the caller's transaction, for the conversation kept under that number. */
    Optional<Done> apply(Handle handle, Action action, long conversation, Adviser me) {
        Instant now = clock.instant();
        Optional<String> detail = Statements.ask(handle, "doing what an adviser asked", sql -> {
            Optional<Before> before = Before.of(sql, conversation);
            return before.isEmpty() ? Optional.empty() : new Applying(sql, now).apply(action, conversation, before.get());
        });
        return detail.map(text ->
                new Done(Audit.append(handle, now, me.name(), action.key(), Optional.of(conversation), text), action.key(), conversation));
    }

    /**
     * Takes an action back, once. False where it was taken back already, or where somebody has moved the conversation on since: what has happened
     * since stays.
     */
    public boolean undo(Done done, Adviser me) {
        Optional<Long> conversation = database.write(handle -> undo(handle, done, me));
        conversation.ifPresent(id -> changes.tell(new Change(Set.of(id))));
        return conversation.isPresent();
    }

    private Optional<Long> undo(Handle handle, Done done, Adviser me) {
        return undo(handle, done, me, clock.instant());
    }

    /** Takes one of {@link TodayStore#UNDOABLE} back within the caller's transaction, with its audit row. Gives the conversation; empty where it was not taken back. */
    static Optional<Long> undo(Handle handle, Done done, Adviser me, Instant now) {
        String detail = handle.createQuery("SELECT detail FROM event WHERE seq = :seq").bind("seq", done.event()).mapTo(String.class).one();
        long conversation = Merging.home(handle, done.conversationId());
        if (isUndone(handle, done) || Since.hasMovedOn(handle, done, detail, conversation)) {
            return Optional.empty();
        }
        switch (done.key()) {
            case "reply" -> {
                return ReplyStore.takeBack(handle, detail.substring("key=".length()), me, now);
            }
            case Approvals.APPROVE, Approvals.IMPROVE -> {
                return Approvals.reply(handle, done.event(), detail).flatMap(key -> ReplyStore.takeBack(handle, key, me, now));
            }
            case Approvals.ASK, Approvals.SEND_BACK -> {
                if (!new Approvals(handle, me, now).undo(done, detail)) {
                    return Optional.empty();
                }
            }
            case "hide", "show", "warn", "mute", "block", "lift" -> {
                if (!ModerationStore.undo(handle, done, detail, me, now)) {
                    return Optional.empty();
                }
            }
            case RuleUndo.ACTION -> RuleUndo.undo(handle, conversation, detail, now);
            case "person-note", "person-unnote", "person-join", "person-separate" -> {
                if (!CustomerStore.undo(handle, done.key(), detail)) {
                    return Optional.empty();
                }
            }
            case "peer", "peer-deny", "no-reply" -> PeerStore.undo(handle, done.key(), detail);
            case RemoteActionStore.DELETE -> {
                if (!RemoteActionStore.undo(handle, detail, now)) {
                    return Optional.empty();
                }
            }
            case UndeliveredStore.GIVE_UP, UndeliveredStore.CONFIRM -> {
                if (!UndeliveredStore.undo(handle, detail)) {
                    return Optional.empty();
                }
            }
            case EscalationStore.BEGIN, EscalationStore.NEXT, EscalationStore.ACKNOWLEDGE, EscalationStore.DECIDE, EscalationStore.WITHDRAW -> {
                if (!EscalationStore.undo(handle, done, detail, me, now)) {
                    return Optional.empty();
                }
            }
            case "note" -> ReplyStore.removeNote(handle, Long.parseLong(detail), conversation, me, now);
            default -> Statements.use(handle, "taking an action back", sql -> new Applying(sql, now).undo(done.key(), detail, conversation));
        }
        Audit.append(handle, now, me.name(), "undo", Optional.of(conversation), done.key(), Optional.of(done.event()));
        return Optional.of(conversation);
    }

    private static boolean isUndone(Handle handle, Done done) {
        return handle.createQuery("SELECT count(*) FROM event WHERE undoes = :seq").bind("seq", done.event()).mapTo(Integer.class).one() > 0;
    }
}
