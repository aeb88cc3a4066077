package app.detente.ui.reply;

import app.detente.model.Problem;
import app.detente.ui.common.Session;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Adds a note, and takes it back. FX thread only. */
record NotePost(Session session, Drafts drafts, LongConsumer reload) {

    void add(long conversation, String written, Runnable then, Consumer<Problem> failed) {
        session.background().run(() -> drafts.note(conversation, written), done -> {
            then.run();
            session.notices().done(session.texts().get("reply.said.note"), () ->
                    session.background().run(() -> drafts.takeBackNote(done, written), undone -> {
                        session.notices().say(session.texts().get(undone ? "reply.said.note-back" : "reply.said.settled"));
                        reload.accept(done.conversationId());
                    }, session.notices()::failed));
        }, failed);
    }
}
