package app.detente.model;

import java.util.EnumSet;
import java.util.Set;

/** Which steps a conversation may take, and where it stands after its messages changed. Pure functions. */
public final class Triage {
    private Triage() {}

    /** The statuses from which an action makes sense; elsewhere it changes nothing. */
    public static Set<Status> allows(Action action) {
        return switch (action) {
            case Action.Assign a -> EnumSet.allOf(Status.class);
            case Action.AddTag a -> EnumSet.allOf(Status.class);
            case Action.RemoveTag a -> EnumSet.allOf(Status.class);
            case Action.Snooze a -> EnumSet.of(Status.NEW, Status.OPEN, Status.WAITING_ON_CUSTOMER, Status.SNOOZED);
            case Action.Close a -> EnumSet.of(Status.NEW, Status.OPEN, Status.WAITING_ON_CUSTOMER, Status.SNOOZED);
            case Action.Reopen a -> EnumSet.of(Status.CLOSED, Status.SNOOZED, Status.SPAM);
            case Action.MarkSpam a -> EnumSet.of(Status.NEW, Status.OPEN, Status.WAITING_ON_CUSTOMER, Status.SNOOZED, Status.CLOSED);
        };
    }

    /**
     * The status after messages came in or went out.
     *
     * @param before      the status until now
     * @param waiting     whether any customer waits now
     * @param newCustomer whether a customer message is among what just came
     * @param anyCustomer whether any customer ever wrote in it; a thread the brand began alone is nobody's work
     */
    public static Status afterMessages(Status before, boolean waiting, boolean newCustomer, boolean anyCustomer) {
        return switch (before) {
            case SPAM -> Status.SPAM;
            case NEW, OPEN, WAITING_ON_CUSTOMER -> settled(before, waiting, anyCustomer);
            case SNOOZED, CLOSED -> newCustomer && waiting ? Status.OPEN : before;
        };
    }

    private static Status settled(Status before, boolean waiting, boolean anyCustomer) {
        if (waiting) {
            return before == Status.NEW ? Status.NEW : Status.OPEN;
        }
        return anyCustomer ? Status.WAITING_ON_CUSTOMER : Status.CLOSED;
    }
}
