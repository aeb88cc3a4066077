package app.detente.model;

import java.time.Duration;

/** What can be done to many conversations at once. */
public sealed interface BulkAction {

    /** The word the audit trail keeps for each of them. */
    default String key() {
        return switch (this) {
            case Each each -> each.action().key();
            case HideWaiting a -> "hide";
            case Answer a -> "reply";
        };
    }

    /** One that is the same for each, whoever they are. */
    sealed interface Uniform extends BulkAction {}

    /** The same action on each. */
    record Each(Action action) implements Uniform {}

    /** Hides what those who wait wrote, for one reason; without an override not what only criticises. */
    record HideWaiting(Hide how) implements Uniform {}

    /**
     * A reply to each person, in a text of their own.
     *
     * @param templateId what the texts were made from
     * @param brand      the name they are published under
     * @param undoWindow how long each is held back
     */
    record Answer(String templateId, String brand, Duration undoWindow) implements BulkAction {}
}
