package app.detente.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * When somebody in a conversation is to have heard from us.
 *
 * @param at     in working hours where the house counts in them
 * @param target what that follows from
 */
public record Due(Instant at, Duration target) {

    /**
     * The earliest of a conversation's open waits.
     *
     * @param hours to count in; empty for round the clock. Where they have no time at all, nothing is ever due
     */
    public static Optional<Due> of(Collection<Wait> waits, Target target, Optional<WorkingHours> hours) {
        return waits.stream().filter(wait -> wait.end().isEmpty()).flatMap(wait -> of(wait, target.of(wait), hours).stream())
                .min(Comparator.comparing(Due::at));
    }

    private static Optional<Due> of(Wait wait, Duration target, Optional<WorkingHours> hours) {
        return (hours.isPresent() ? hours.get().due(wait.openedAt(), target) : Optional.of(wait.openedAt().plus(target))).map(at -> new Due(at, target));
    }

    /** How loudly it speaks. */
    public enum Level {
        CALM,
        /** Two thirds of the target are left, or less. */
        SOON,
        LATE
    }

    public Level level(Instant now) {
        if (!now.isBefore(at)) {
            return Level.LATE;
        }
        return now.isBefore(at.minus(target.multipliedBy(2).dividedBy(3))) ? Level.CALM : Level.SOON;
    }
}
