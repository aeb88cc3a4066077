package app.detente.channel.x;

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
        if (!trouble.kind().passes() || trouble.kind() == AccountTrouble.BUSY) {
            return new Outcome.Held(trouble);
        }
        return new Outcome.Retry(trouble.waiting().isZero() ? PAUSE : trouble.waiting(), trouble.kind().key());
    }

    static Outcome unknown(Trouble trouble) {
        return new Outcome.Unknown(trouble.kind().key());
    }
}
