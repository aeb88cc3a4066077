package app.detente.channel;

import java.time.Duration;

/** What became of one attempt to publish, hide or delete. There is no boolean: "probably" has a name of its own. */
public sealed interface Outcome {
    /**
     * It is done, and public under this id.
     *
     * @param handle what the channel needs to know to answer it, as in {@link app.detente.model.RemoteEvent.Written}
     */
    record Sent(String remoteId, String handle) implements Outcome {
        public Sent(String remoteId) {
            this(remoteId, "");
        }
    }

    /** It is surely not done, and may be tried again after this long. The reason as in {@code Delivery.error}. */
    record Retry(Duration after, String reason) implements Outcome {}

    /** It is surely not done: the account can do nothing now. It waits until the account can, and counts as no attempt. */
    record Held(Trouble trouble) implements Outcome {}

    /** The network refuses it for good. */
    record Rejected(String reason) implements Outcome {}

    /** Nobody can say. It is looked up before anything is sent again. */
    record Unknown(String reason) implements Outcome {}
}
