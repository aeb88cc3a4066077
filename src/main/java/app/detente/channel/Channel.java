package app.detente.channel;

import java.io.IOException;

/**
 * The way out to one account. Calls block; they run on the sender's thread, never on the window's. Implementations know the network and the
 * model, nothing of the store.
 */
public interface Channel {

    /**
     * Publishes a reply. Whatever can go wrong is an {@link Outcome}; an {@link IOException} means that nothing is known about what happened,
     * and is treated as {@link Outcome.Unknown}.
     */
    Outcome publish(Outgoing reply) throws IOException;

    /** Looks for a reply whose fate is unknown. {@link Outcome.Sent}: it is public. {@link Outcome.Retry}: it surely is not. */
    Outcome lookUp(Outgoing reply) throws IOException;
}
