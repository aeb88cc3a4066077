package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Done;
import app.detente.storage.ReplyStore;
import app.detente.storage.ReplyStore.Draft;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.storage.ReplyStore.Sending;
import app.detente.storage.TriageStore;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * One adviser's drafts, written one at a time and always as they were typed last, whichever worker gets there first: a late save never brings
 * back what was sent. {@link #typed} is for the FX thread, the others for workers.
 */
final class Drafts {
    private final ConcurrentMap<Key, Draft> unsaved = new ConcurrentHashMap<>();
    private final ReplyStore replies;
    private final TriageStore triage;
    private final Adviser me;

    Drafts(ReplyStore replies, TriageStore triage, Adviser me) {
        this.replies = replies;
        this.triage = triage;
        this.me = me;
    }

    /** Which draft. */
    record Key(long conversation, Mode mode) {
        boolean note() {
            return mode == Mode.NOTE;
        }
    }

    /** Both drafts of a conversation. */
    record Pair(Draft reply, Draft note) {}

    static final Draft BLANK = new Draft("", List.of());

    void typed(Key key, Draft draft) {
        unsaved.put(key, draft);
    }

    /** Brings what was typed last to disk. */
    synchronized boolean save(Key key) {
        Draft newest = unsaved.get(key);
        if (newest != null) {
            replies.saveDraft(key.conversation(), me, key.note(), newest);
            unsaved.remove(key, newest);
        }
        return newest != null;
    }

    synchronized Pair of(long conversation) {
        return new Pair(read(new Key(conversation, Mode.REPLY)), read(new Key(conversation, Mode.NOTE)));
    }

    private Draft read(Key key) {
        Draft newest = unsaved.get(key);
        return newest != null ? newest : replies.draft(key.conversation(), me, key.note()).orElse(BLANK);
    }

    /** Queues a reply. Its text is on disk as the draft before, so that nothing is lost whatever happens between. */
    synchronized Outcome send(Sending reply) {
        Key key = new Key(reply.conversation(), Mode.REPLY);
        unsaved.remove(key);
        replies.saveDraft(key.conversation(), me, false, new Draft(reply.text(), reply.made(), reply.privately()));
        return replies.send(reply, me);
    }

    synchronized Done note(long conversation, String text) {
        unsaved.remove(new Key(conversation, Mode.NOTE));
        replies.saveDraft(conversation, me, true, new Draft(text, List.of()));
        return replies.note(conversation, me, text);
    }

    /** Takes a reply back; its text comes before what has been typed since. False where it is on its way already. */
    synchronized boolean takeBack(String key, long conversation) {
        save(new Key(conversation, Mode.REPLY));
        return replies.takeBack(key, me);
    }

    /** Takes back a reply that waits for approval, as {@link #takeBack}. False where it has been decided on. */
    synchronized boolean withdraw(Done asked) {
        save(new Key(asked.conversationId(), Mode.REPLY));
        return triage.undo(asked, me);
    }

    /** Takes a note back; its text becomes the draft again, unless another note has been begun. */
    synchronized boolean takeBackNote(Done done, String text) {
        boolean undone = triage.undo(done, me);
        Key key = new Key(done.conversationId(), Mode.NOTE);
        if (undone && read(key).text().isBlank()) {
            unsaved.remove(key);
            replies.saveDraft(key.conversation(), me, true, new Draft(text, List.of()));
        }
        return undone;
    }
}
