package app.detente.ui.reply;

import app.detente.model.Action;
import app.detente.model.Priority;
import app.detente.storage.TriageStore;
import app.detente.ui.common.Session;

/** Brings a conversation before everybody's eyes: the highest priority there is, which can be undone. FX thread only. */
record Escalation(Session session, TriageStore triage) {

    void raise(long conversation, Runnable then) {
        session.background().run(() -> triage.apply(new Action.SetPriority(Priority.URGENT), conversation, session.me()), raised -> {
            raised.ifPresent(done -> session.notices().done(session.texts().get("composer.said.escalated"), () ->
                    session.background().run(() -> triage.undo(done, session.me()), undone -> { }, session.notices()::failed)));
            then.run();
        }, session.notices()::failed);
    }
}
