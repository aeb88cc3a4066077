package app.detente.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thread of messages as the queue shows it: a row, not its messages.
 *
 * @param customerName who waits longest in it, otherwise who wrote first; the brand's name where no customer wrote
 * @param preview      the text the row shows: the oldest unanswered message, otherwise the newest one; at most 500 UTF-16 units
 * @param waitingSince when the oldest open wait began
 * @param lastAt       when its newest message was written
 * @param claim        who has it open just now
 * @param urgency      where it stands in the order of priority; empty where nobody waits
 * @param due          by when somebody in it is to have heard from us; empty where nobody waits, and where the house never opens
 * @param review       whether it was marked for a second look
 * @param language     of the text the row shows, where it can be told
 * @param held         the step against its author that put it where it is; empty where it went its usual way
 * @param version      grows with every change; a write that names an old version changes nothing
 */
public record Conversation(
        long id,
        ChannelAccount account,
        Optional<Long> customerId,
        String customerName,
        Status status,
        Optional<Adviser> assignee,
        Optional<Instant> waitingSince,
        Instant lastAt,
        Optional<Instant> snoozedUntil,
        int messageCount,
        String preview,
        List<Tag> tags,
        Optional<Claim> claim,
        Priority priority,
        Optional<Urgency> urgency,
        Optional<Due> due,
        boolean review,
        Optional<Language> language,
        Optional<Held> held,
        long version) {

    /** Somebody has the conversation open until this lease ends. */
    public record Claim(Adviser adviser, Instant until) {}

    /** It came in snoozed or as spam because whoever wrote is muted or blocked, and why they are. */
    public record Held(Sanction.Step step, HideReason reason) {}
}
