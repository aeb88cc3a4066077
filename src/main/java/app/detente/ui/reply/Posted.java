package app.detente.ui.reply;

import app.detente.model.Texts;
import app.detente.storage.OutboxStore;
import app.detente.ui.common.Session;
import java.time.Duration;

/** Replies that are on their way. FX thread only. */
record Posted(Session session, OutboxStore outbox) {

    /** Says that one leaves in a moment, and how to take it back until then. */
    void say(Duration window, Runnable back) {
        Texts texts = session.texts();
        if (window.isPositive()) {
            session.notices().pending(texts.get("reply.said.queued"), window, back);
        } else {
            session.notices().say(texts.get("reply.said.sent"));
        }
    }

    /** Lets one that was refused try again. */
    void tryAgain(String reply) {
        session.background().run(() -> outbox.tryAgain(reply),
                again -> session.notices().say(session.texts().get(again ? "reply.said.again" : "reply.said.settled")), session.notices()::failed);
    }
}
