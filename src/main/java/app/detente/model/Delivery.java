package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a reply of ours has got.
 *
 * @param key       names the reply for ever, on our side and, where the network allows it, on theirs
 * @param notBefore the end of the undo window, or of the wait before the next attempt
 * @param error     why it did not go out last time: a key under `conversation.reason.` where we know, else the network's own words
 * @param privately for whoever it answers alone
 * @param givenUp   why it is left at that, in {@link ReplyState#GIVEN_UP}
 */
public record Delivery(String key, ReplyState state, int attempts, Instant notBefore, Optional<String> error, boolean privately,
        Optional<GivingUp> givenUp) {}
