package app.detente.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The queue at one moment, as the live board reads it: numbers that are kept anyway, and the few things that began today or happened within the hour. So
 * it costs the same however much the queue holds.
 *
 * @param since    from when on {@code waits} are told: the beginning of the day, or an hour ago where that is earlier
 * @param first    when the oldest message was written; empty where there is none
 * @param channels those on which conversations wait
 * @param tags     all there are
 * @param waits    those that began since then, the present included; spam counts nowhere
 * @param written  what customers and people of ours wrote within the hour before
 * @param answered waits that ended with a reply within that hour
 * @param holders  who holds conversations that are not done, or is here
 * @param nobodys  how many that wait for us nobody holds
 */
public record LiveFacts(Instant at, Instant since, Optional<Instant> first, List<Channel> channels, List<Tagged> tags, List<Begun> waits, List<Written> written,
        long answered, List<Holder> holders, long nobodys) {

    /**
     * @param waiting conversations that wait for us: what the view of the queue shows
     * @param oldest  since when the longest of them waits
     */
    public record Channel(Network network, long waiting, Optional<Instant> oldest) {}

    /** How many conversations with a tag wait for us. */
    public record Tagged(Tag tag, long waiting) {}

    /**
     * A wait.
     *
     * @param closedAt when it was answered; empty while it is not, or where it ended without an answer
     * @param due      by when it is, or was, to be answered; empty where the house is never there
     * @param tags     the numbers of the conversation's tags
     */
    public record Begun(Network network, Instant openedAt, Optional<Instant> closedAt, boolean dismissed, boolean first, Optional<Instant> due, List<Long> tags) {}

    /** A message of the last hour; {@code ours} where a person wrote it for us. */
    public record Written(Network network, boolean ours, List<Long> tags) {}

    /** How many conversations that are not done somebody holds. */
    public record Holder(String name, boolean here, long holds) {}
}
