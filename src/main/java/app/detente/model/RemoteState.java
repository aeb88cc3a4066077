package app.detente.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What has happened to a message on its network since it was written.
 *
 * @param editedAt  when its text was changed last; the text is the newest
 * @param deletedAt when its author took it back
 * @param hidden    whether it is hidden there
 * @param wish      what is to be done with it there
 * @param limits    what its network does not let us do with it
 */
public record RemoteState(Optional<Instant> editedAt, Optional<Instant> deletedAt, boolean hidden, Optional<RemoteWish> wish,
        Set<MessageLimit> limits) {
    /** It stands as it was written. */
    public static final RemoteState AS_WRITTEN = new RemoteState(Optional.empty(), Optional.empty(), false, Optional.empty(), Set.of());
}
