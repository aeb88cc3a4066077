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
            case Action.SetPriority a -> EnumSet.allOf(Status.class);
            case Action.Snooze a -> EnumSet.of(Status.NEW, Status.OPEN, Status.WAITING_ON_CUSTOMER, Status.SNOOZED);
            case Action.Close a -> EnumSet.of(Status.NEW, Status.OPEN, Status.WAITING_ON_CUSTOMER, Status.SNOOZED);
            case Action.Reopen a -> EnumSet.of(Status.CLOSED, Status.SNOOZED, Status.SPAM);
            case Action.MarkSpam a -> EnumSet.of(Status.NEW, Status.OPEN, Status.WAITING_ON_CUSTOMER, Status.SNOOZED, Status.CLOSED);
        };
    }

    /**
     * What decides where a conversation stands after its messages changed.
     *
     * @param closedByPerson whether somebody closed it, rather than nobody ever having written
     * @param seen           whether an adviser has opened it here
     * @param waiting        whether any customer waits now
     * @param newCustomer    whether a customer message is among what just came, or a reply thought to be out is not
     * @param anyCustomer    whether any customer ever wrote in it; a thread the brand began alone is nobody's work
     */
    public record Standing(boolean closedByPerson, boolean seen, boolean waiting, boolean newCustomer, boolean anyCustomer) {}

    /** The status after messages came in or went out; the same whatever the order in which they came. Nobody ever waits in a closed one. */
    public static Status afterMessages(Status before, Standing now) {
        return switch (before) {
            case SPAM -> Status.SPAM;
            case NEW, OPEN, WAITING_ON_CUSTOMER -> settled(now);
            case SNOOZED -> now.newCustomer() && now.waiting() ? settled(now) : before;
            case CLOSED -> !now.closedByPerson() || now.waiting() ? settled(now) : before;
        };
    }

    private static Status settled(Standing now) {
        if (now.waiting()) {
            return now.seen() ? Status.OPEN : Status.NEW;
        }
        return now.anyCustomer() ? Status.WAITING_ON_CUSTOMER : Status.CLOSED;
    }
}
