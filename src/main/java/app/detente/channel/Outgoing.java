package app.detente.channel;

import app.detente.model.AttachedFile;
import app.detente.model.FileLimit;
import app.detente.model.Network;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A reply on its way out.
 *
 * @param key       ours, the same at every attempt; a network that takes idempotency keys gets this one
 * @param channel   {@link app.detente.model.Network#key()} of the account it goes to
 * @param inReplyTo the network's id of the message it answers
 * @param handle    of that message, as it came in or was sent; "" where there is none
 * @param files     what goes out with it
 * @param privately to whoever wrote what it answers, and seen by nobody else, where {@link app.detente.model.Ability#PRIVATE_REPLY} says that it can be
 */
public record Outgoing(String key, String channel, Optional<String> inReplyTo, String handle, String author, String adviser, String text,
        Instant at, List<AttachedFile> files, boolean privately) {

    public Outgoing {
        files = List.copyOf(files);
    }

    /** For everybody to see. */
    public Outgoing(String key, String channel, Optional<String> inReplyTo, String handle, String author, String adviser, String text, Instant at,
            List<AttachedFile> files) {
        this(key, channel, inReplyTo, handle, author, adviser, text, at, files, false);
    }

    /** Why its network does not take its files; empty where it does. Looked at before anything is asked, as the composer did before it was sent. */
    public Optional<Outcome> refusedFiles(Network network) {
        return FileLimit.refusal(network, files.stream().map(AttachedFile::facts).toList()).map(refusal -> new Outcome.Rejected(refusal.key()));
    }

    /** Words alone. */
    public Outgoing(String key, String channel, Optional<String> inReplyTo, String author, String adviser, String text, Instant at) {
        this(key, channel, inReplyTo, "", author, adviser, text, at, List.of());
    }
}
