package app.detente.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One wait as a report reads it.
 *
 * @param openedAt       when the oldest unanswered message was written
 * @param openedReceived when this queue first held it
 * @param closedAt       when the reply was written; empty while waiting or when dismissed
 * @param dismissed      ended without a reply (hidden, no reply needed)
 * @param first          a first response
 * @param brand          author of the reply that closed it; for one still waiting, the brand it was addressed to where that is known, else ""
 * @param adviser        who wrote the reply; "" where unknown, and wherever nobody has said what individual figures are for
 * @param tags           the names of the conversation's tags
 * @param source         what leads from a figure to what is behind it
 */
public record WaitFact(
        Network network, Instant openedAt, Instant openedReceived, Optional<Instant> closedAt, boolean dismissed, boolean first, boolean viaGroup,
        String brand, String adviser, List<String> tags, Source source) {

    /**
     * Where a wait was, and what it is measured by.
     *
     * @param conversation where it was; 0 where nobody asks
     * @param templates    the titles of the team's templates that the reply was made from
     * @param target       how long it may take, where it has a target of its own; a report's own target holds for all others
     */
    public record Source(long conversation, List<String> templates, Optional<Duration> target) {
        public static final Source UNKNOWN = in(0);

        /** Of a wait of which only the conversation is known. */
        public static Source in(long conversation) {
            return new Source(conversation, List.of(), Optional.empty());
        }
    }

    /** One of which nobody asks where it was. */
    public WaitFact(Network network, Instant openedAt, Instant openedReceived, Optional<Instant> closedAt, boolean dismissed, boolean first,
            boolean viaGroup, String brand, String adviser, List<String> tags) {
        this(network, openedAt, openedReceived, closedAt, dismissed, first, viaGroup, brand, adviser, tags, Source.UNKNOWN);
    }

    public boolean waiting() {
        return closedAt.isEmpty() && !dismissed;
    }

    /** The same, by somebody else; "" for nobody in particular. */
    public WaitFact by(String other) {
        return new WaitFact(network, openedAt, openedReceived, closedAt, dismissed, first, viaGroup, brand, other, tags, source);
    }
}
