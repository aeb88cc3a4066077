package app.detente.model;

import java.time.Instant;

/** Something an adviser did, as the list of their day shows it. */
public sealed interface Deed {

    Instant at();

    Standing standing();

    /** Whether it can still be undone, and where not, why. */
    enum Standing {
        UNDOABLE,
        /** It was taken back already. */
        UNDONE,
        /** Somebody has moved the conversation on since: what has happened since stays. */
        MOVED_ON,
        /** The reply has left the house. */
        LEFT,
        /** It is being done, or taken back, just now. */
        UNDER_WAY,
        /** There was nothing to do. */
        NOTHING
    }

    /**
     * Done to one conversation.
     *
     * @param customer whose conversation it is; "" where no customer speaks in it
     * @param about    the tag's name, where it is about a tag; otherwise ""
     */
    record One(Instant at, Done done, String customer, String about, Standing standing) implements Deed {}

    /**
     * Done to many at once.
     *
     * @param about as of {@link One}
     */
    record Many(Bulk bulk, String about, Standing standing) implements Deed {
        @Override
        public Instant at() {
            return bulk.at();
        }
    }
}
