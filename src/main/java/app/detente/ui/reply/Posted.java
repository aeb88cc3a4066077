package app.detente.ui.reply;

import app.detente.model.Texts;
import app.detente.ui.common.Session;
import java.time.Duration;

/** Says of a reply that it is on its way. FX thread only. */
record Posted(Session session) {

    /** That it leaves in a moment, and how to take it back until then. */
    void say(Duration window, Runnable back) {
        Texts texts = session.texts();
        if (window.isPositive()) {
            session.notices().pending(texts.get("reply.said.queued"), window, back);
        } else {
            session.notices().say(texts.get("reply.said.sent"));
        }
    }
}
