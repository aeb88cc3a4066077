package app.detente.report;

import app.detente.model.WaitFact;
import app.detente.model.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What somebody wants to know. Start from {@link #at} and say what differs.
 *
 * @param firstOnly first responses alone, rather than every reply; it makes no difference to the definitions other than WAIT
 * @param hours     the working hours to count in; empty for round the clock
 * @param target    how long an answer may take
 * @param zone      whose days and hours the rows are
 * @param now       until when an open wait has lasted
 */
public record Question(
        Definition definition, boolean firstOnly, Grouping by, View view, Optional<WorkingHours> hours, Duration target, Period period,
        ZoneId zone, Instant now) {
    /** What an answer may take where nobody said otherwise. */
    public static final Duration USUAL_TARGET = Duration.ofMinutes(30);

    /** Every wait there ever was, in one row, as the customer saw it, round the clock. */
    public static Question at(Instant now, ZoneId zone) {
        return new Question(Definition.WAIT, false, Grouping.ALL, View.CUSTOMER, Optional.empty(), USUAL_TARGET, Period.ALWAYS, zone, now);
    }

    public Question definedBy(Definition other) {
        return new Question(other, firstOnly, by, view, hours, target, period, zone, now);
    }

    public Question firstResponses() {
        return new Question(definition, true, by, view, hours, target, period, zone, now);
    }

    public Question by(Grouping other) {
        return new Question(definition, firstOnly, other, view, hours, target, period, zone, now);
    }

    public Question seenBy(View other) {
        return new Question(definition, firstOnly, by, other, hours, target, period, zone, now);
    }

    public Question in(WorkingHours calendar) {
        return new Question(definition, firstOnly, by, view, Optional.of(calendar), target, period, zone, now);
    }

    public Question within(Duration other) {
        return new Question(definition, firstOnly, by, view, hours, other, period, zone, now);
    }

    public Question during(Period other) {
        return new Question(definition, firstOnly, by, view, hours, target, other, zone, now);
    }

    /** Whether a wait is one of those that are asked about. */
    boolean asksAbout(WaitFact wait) {
        return period.contains(wait.openedAt()) && (wait.first() || !firstOnly);
    }
}
