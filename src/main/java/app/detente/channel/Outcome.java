package app.detente.channel;

import java.time.Duration;

/** What became of one attempt to publish. There is no boolean: "probably" has a name of its own. */
public sealed interface Outcome {
    /** It is public under this id. */
    record Sent(String remoteId) implements Outcome {}

    /** It is surely not public, and may be tried again after this long. The reason as in {@code Delivery.error}. */
    record Retry(Duration after, String reason) implements Outcome {}

    /** The network refuses it for good. */
    record Rejected(String reason) implements Outcome {}

    /** Nobody can say. It is looked up before anything is sent again. */
    record Unknown(String reason) implements Outcome {}
}
