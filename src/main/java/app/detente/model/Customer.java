package app.detente.model;

import java.time.Instant;

/**
 * A person outside the house, on one network.
 *
 * @param remoteId      the network's id of the person
 * @param firstSeen     when their first message we hold was written
 * @param conversations how many conversations they take part in
 */
public record Customer(long id, Network network, String remoteId, String name, Instant firstSeen, int conversations) {}
