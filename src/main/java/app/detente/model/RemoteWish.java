package app.detente.model;

import java.util.Optional;

/**
 * What is to become of a message on its network.
 *
 * @param refused why that cannot be, by a key of the bundles; empty while it is on its way
 */
public record RemoteWish(RemoteAction action, Optional<String> refused) {}
