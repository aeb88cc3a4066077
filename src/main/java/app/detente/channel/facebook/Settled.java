package app.detente.channel.facebook;

import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.time.Duration;

/** What a call that did not go well makes of a reply. */
final class Settled {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private Settled() {}

    /** Surely not done: tried again where it passes by itself and nobody asked for a pause, otherwise held until the account can. */
    static Outcome notDone(Trouble trouble) {
        boolean held = !trouble.kind().passes() || trouble.kind() == AccountTrouble.BUSY;
        return held ? new Outcome.Held(trouble) : new Outcome.Retry(PAUSE, trouble.kind().key());
    }

    /** Surely not there: it may be tried again, though not at once. Facebook may be slow to show what it has taken, and each attempt looks again. */
    static Outcome notThere() {
        return new Outcome.Retry(PAUSE, "not_there");
    }

    /** A look-up that brought no answer. */
    static Outcome notFoundOut(Trouble trouble) {
        return trouble.kind().passes() ? new Outcome.Unknown(trouble.kind().key()) : new Outcome.Held(trouble);
    }
}
