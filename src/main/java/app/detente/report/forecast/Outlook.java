package app.detente.report.forecast;

/** What can be said of the hours to come: a forecast, or why there is none. */
public sealed interface Outlook permits Forecast, Outlook.None {
    /** Nothing can be said, and why. */
    record None(Reason reason) implements Outlook {}

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
