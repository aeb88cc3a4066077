package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What has happened to a message on its network since it was written.
 *
 * @param editedAt  when its text was changed last; the text is the newest
 * @param deletedAt when its author took it back
 * @param hidden    whether it is hidden there
 * @param hiding    where that is to become otherwise
 */
public record RemoteState(Optional<Instant> editedAt, Optional<Instant> deletedAt, boolean hidden, Optional<HideDelivery> hiding) {
    /** It stands as it was written. */
    public static final RemoteState AS_WRITTEN = new RemoteState(Optional.empty(), Optional.empty(), false, Optional.empty());
}
