package app.detente.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One wait as a report reads it.
 *
 * @param openedAt       when the oldest unanswered message was written
 * @param openedReceived when this queue first held it
 * @param closedAt       when the reply was written; empty while waiting or when dismissed
 * @param closedReceived when this queue first held the reply; empty as above
 * @param dismissed      ended without a reply (hidden, no reply needed)
 * @param first          a first response
 * @param brand          author of the reply that closed it; for one still waiting, the brand it was addressed to where that is known, else ""
 * @param adviser        who wrote the reply; "" where unknown
 * @param tags           the names of the conversation's tags
 */
public record WaitFact(
        Network network, Instant openedAt, Instant openedReceived, Optional<Instant> closedAt, Optional<Instant> closedReceived,
        boolean dismissed, boolean first, boolean viaGroup, String brand, String adviser, List<String> tags) {}
