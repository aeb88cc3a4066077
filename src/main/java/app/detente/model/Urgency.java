package app.detente.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where a waiting conversation stands in the order of priority, and why. Everything that makes it more urgent counts as time already waited, so
 * that one order holds without being worked out again as time passes, and nothing waits for ever: what is added is bounded by
 * {@link #MOST}, and whoever has waited that much longer comes first whatever anybody else's reasons.
 *
 * @param since   from when on it counts as waiting: when the wait began, less what the reasons add
 * @param reasons each with what it adds; a low priority takes away
 */
public record Urgency(Instant since, List<Weight> reasons) {
    /**
     * More than all reasons together ever add to one conversation and take from another, so whoever began to wait this much earlier comes first
     * whatever anybody's reasons: nobody waits for ever.
     */
    public static final Duration MOST = Duration.ofDays(2);

    /**
     * Why something is more urgent, or less. That many others complain of the same thing is none of them: it would change the place of every
     * conversation of the group whenever one joins, and the order has to hold without being worked out again.
     */
    public enum Reason {
        PRIORITY, QUESTION, FIRST_CONTACT, DISTRESS, REACH;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param minutes what it adds to the time waited */
    public record Weight(Reason reason, int minutes) {}

    /**
     * What is known of a waiting conversation.
     *
     * @param text    the oldest unanswered message, or its beginning
     * @param first   whether its author never wrote to us in this conversation before
     * @param people  how many customers ask or complain in it; who only helps another one is not counted
     */
    public record Facts(Instant waitingSince, Priority priority, String text, boolean first, int people) {}

    public static Urgency of(Facts facts) {
        List<Weight> reasons = new ArrayList<>();
        switch (facts.priority()) {
            case LOW -> reasons.add(new Weight(Reason.PRIORITY, -240));
            case NORMAL -> { }
            case HIGH -> reasons.add(new Weight(Reason.PRIORITY, 240));
            case URGENT -> reasons.add(new Weight(Reason.PRIORITY, 1_440));
        }
        if (Question.in(facts.text())) {
            reasons.add(new Weight(Reason.QUESTION, 15));
        }
        if (facts.first()) {
            reasons.add(new Weight(Reason.FIRST_CONTACT, 10));
        }
        if (Distress.isLikely(facts.text())) {
            reasons.add(new Weight(Reason.DISTRESS, 240));
        }
        if (facts.people() > 1) {
            reasons.add(new Weight(Reason.REACH, Math.min(facts.people() - 1, 12) * 5));
        }
        long minutes = reasons.stream().mapToLong(Weight::minutes).sum();
        return new Urgency(facts.waitingSince().minus(Duration.ofMinutes(minutes)), List.copyOf(reasons));
    }

    /** `question:15 first_contact:10`, as the store keeps it. */
    public String encoded() {
        return reasons.stream().map(weight -> weight.reason().key() + ":" + weight.minutes()).collect(Collectors.joining(" "));
    }

    public static Urgency decode(Instant since, String encoded) {
        return new Urgency(since, encoded.isEmpty() ? List.of() : Arrays.stream(encoded.split(" ")).map(part -> part.split(":"))
                .map(pair -> new Weight(Reason.valueOf(pair[0].toUpperCase(Locale.ROOT)), Integer.parseInt(pair[1]))).toList());
    }
}
