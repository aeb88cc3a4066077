package app.detente.model;

import java.time.Instant;
import java.util.Set;

/** Something that happened on the network. Each names its message by the network's id, and may come before the message it is about. */
public sealed interface RemoteEvent {
    String id();

    /**
     * @param limits what we may not do with it there
     * @param handle what the channel needs to know to answer it besides its id: opaque to everybody else, at most {@value #LONGEST_HANDLE} UTF-16 units
     */
    record Written(IncomingMessage message, Set<MessageLimit> limits, String handle) implements RemoteEvent {
        public static final int LONGEST_HANDLE = 4_000;

        public Written {
            limits = Set.copyOf(limits);
        }

        public Written(IncomingMessage message, String handle) {
            this(message, Set.of(), handle);
        }

        @Override
        public String id() {
            return message.id();
        }
    }

    /** @param at when it was edited, or where the network does not say, when we learned of it */
    record Edited(String id, String text, Instant at) implements RemoteEvent {}

    record Deleted(String id, Instant at) implements RemoteEvent {}

    /** Hidden there, or shown again, by whomever. */
    record Hidden(String id, boolean hidden) implements RemoteEvent {}
}
