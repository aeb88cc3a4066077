package app.detente.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is left of what the network allows.
 *
 * @param left  percent of the calls allowed until {@code until}
 * @param until when it is full again
 * @param spent what today has cost so far, in US dollars, where the network charges
 */
public record Budget(OptionalInt left, Optional<Instant> until, Optional<BigDecimal> spent) {
    public static final Budget UNKNOWN = new Budget(OptionalInt.empty(), Optional.empty(), Optional.empty());
}
