package app.detente.rules;

import app.detente.model.Network;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A customer's message as rules see it.
 *
 * @param customer the network's id of who wrote it
 * @param first    whether nothing of theirs came before; asked only where a rule wants to know
 */
public record Arrival(long message, String text, String author, String customer, Network network, Instant authored, BooleanSupplier first) {}
