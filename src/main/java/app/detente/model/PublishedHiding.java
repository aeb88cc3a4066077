package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A hiding as anybody may read it. There is no place in it for a text or for the name of a customer or an adviser: what is made of it cannot tell
 * them.
 *
 * @param number     its number in the register; numbers have no gaps, so that a missing one shows
 * @param rule       the rule that had marked the message; empty where none had, or where its name holds somebody's
 * @param overridden whether the message only criticised
 */
public record PublishedHiding(long number, Instant at, Network network, HideReason reason, String rule, boolean overridden,
        Optional<Instant> shownAgain) {}
