package app.detente.ui.common;

import app.detente.model.Adviser;
import app.detente.model.Texts;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/**
 * One adviser at work: what every view model that acts needs beside its stores.
 *
 * @param desk the words, the zone and the target the person works with
 */
public record Session(Adviser me, Desk desk, Background background, Later later, Notices notices, InstantSource clock) {

    public Texts texts() {
        return desk.texts();
    }

    /** Takes back what was done and says so, or that somebody had done so before; `then` follows on the FX thread, unless it failed. */
    public void undo(Callable<Boolean> undo, Runnable then) {
        background.run(undo, undone -> {
            notices.say(texts().get(undone ? "triage.said.undone" : "triage.said.undone-before"));
            then.run();
        }, notices::failed);
    }
}
