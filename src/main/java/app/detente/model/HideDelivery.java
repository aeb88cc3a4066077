package app.detente.model;

import java.util.Optional;

/**
 * A message's hiding on its way to its network.
 *
 * @param hidden  whether it is to be hidden there, or to be shown again
 * @param refused why that cannot be, by a key of the bundles; empty while it is on its way
 */
public record HideDelivery(boolean hidden, Optional<String> refused) {}
