package app.detente.report.forecast;

import app.detente.model.HourFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be said of the hours to come: a forecast, or why there is none. */
public sealed interface Outlook permits Forecast, Outlook.None {
    /** Nothing can be said, and why. */
    record None(Reason reason) implements Outlook {}

    /**
     * Why an empty history is empty; nothing where it is not.
     *
     * @param newest when the newest message of the queue was written
     */
    static Optional<None> nothing(List<HourFact> seen, Optional<Instant> newest, Instant now) {
        return newest.isEmpty() ? Optional.of(new None(Reason.EMPTY))
                : seen.isEmpty() && newest.get().isAfter(now) ? Optional.of(new None(Reason.FUTURE)) : Optional.empty();
    }

    /** Why nothing can be said. */
    enum Reason {
        /** The queue has never held a message. */
        EMPTY,
        /** Every message is dated after now. */
        FUTURE,
        /** Nothing came in all the weeks a forecast looks back. */
        QUIET,
        /** Too few messages to tell anything from. */
        LITTLE,
        /** The house is never open: there is no closing time to look ahead to. */
        NEVER_OPEN,
        /** Nobody has answered anything, and nobody said how fast they would. */
        NO_PACE
    }
}
