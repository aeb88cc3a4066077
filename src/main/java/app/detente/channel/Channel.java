package app.detente.channel;

import java.time.Duration;

/**
 * One account on a network, both ways. Calls block, hold nothing of the store, and end within a minute whatever the network does; intake and sending
 * call from a thread each, at the same time. Implementations know the network and the model, nothing of the store and nothing of one another. No
 * exception, reason or detail that leaves one holds a secret.
 */
public interface Channel extends AutoCloseable {

    /**
     * Asks the network who we are and what we may do; the person who sets an account up reads the answer.
     *
     * @throws Trouble in which state the account is instead
     */
    Standing test() throws Trouble;

    /**
     * What has come since. The same cursor brings the same again, or more; "" begins as far back as the network offers and a first look needs. A
     * page may repeat what earlier ones brought: the queue takes each message once. What cannot be read is in {@link Page#aside()}, and never keeps
     * its neighbours from coming.
     *
     * @throws Trouble where there is no page; the cursor stays where it was
     */
    Page fetch(String cursor) throws Trouble;

    /**
     * Returns when there may be something to fetch, at the latest after this long: at once where the network told us so, as by a stream; later only where
     * the network's limits are all but used up. Whatever goes wrong here is told by the next {@link #fetch}.
     */
    default void await(Duration atMost) throws InterruptedException {
        Thread.sleep(atMost);
    }

    /** Publishes a reply, at most once for its key as far as the network can tell; where it cannot, {@link Outcome.Unknown}. */
    Outcome publish(Outgoing reply);

    /** Looks for a reply whose fate is unknown. {@link Outcome.Sent}: it is public. {@link Outcome.Retry}: it surely is not. */
    Outcome lookUp(Outgoing reply);

    /** Hides a message of the public's on the network, or shows it again; the same twice is as once. */
    default Outcome hide(String remoteId, boolean hidden) {
        return new Outcome.Rejected("no_hiding");
    }

    /** Deletes something of ours on the network; gone already is {@link Outcome.Sent}. */
    default Outcome delete(String remoteId) {
        return new Outcome.Rejected("no_deleting");
    }

    /** How much the network still lets us do, as it last said; {@link Budget#UNKNOWN} where it never says. */
    default Budget budget() {
        return Budget.UNKNOWN;
    }

    /** Ends what is open. Calls under way may fail. */
    @Override
    void close();
}
