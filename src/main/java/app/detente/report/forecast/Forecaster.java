package app.detente.report.forecast;

import app.detente.report.forecast.Outlook.None;
import app.detente.report.forecast.Outlook.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Looks ahead from one moment. The model in plain words:
 *
 * <ul>
 * <li>Messages come as they usually do at that hour of that weekday ({@link Profile}), times what today is to a usual day ({@link Trend}).
 * <li>People are at work as they usually are at that hour, times how today compares ({@link Staff}), with those somebody imagines ({@link Plan}).
 * <li>Each ends as many waits in an hour as was measured while there was enough to do ({@link Pace}).
 * <li>What waits grows by what comes and shrinks by what is done, never below what has just come.
 * </ul>
 *
 * <p>A thousand such days are played, each with its own luck, always the same thousand ({@link Days}); the band is what lies between the hundredth
 * and the nine hundredth. It is not Erlang C: nobody hangs up here, and who waits at night is still there in the morning.
 *
 * <p>Immutable; safe for any thread.
 */
public final class Forecaster {
    /** Weeks of the past worth reading. */
    public static final Duration LOOKS_BACK = Duration.ofDays(56);
    /** Fewer messages than these tell nothing. */
    private static final int LEAST = 10;
    private static final int LIKELY = 50;
    private static final int SURE = 90;
    private static final int MOST_EXTRA = 500;
    private static final double SECONDS_PER_HOUR = 3600;

    private final Past past;
    private final Optional<Days> days;
    private final Pace pace;

    public Forecaster(Past past) {
        this(past, Days.USUAL);
    }

    Forecaster(Past past, int cases) {
        this.past = past;
        this.pace = new Pace(past);
        this.days = unfit().isPresent() ? Optional.empty() : Optional.of(new Days(past, pace, cases));
    }

    private Optional<Reason> unfit() {
        if (past.open().days().isEmpty()) {
            return Optional.of(Reason.NEVER_OPEN);
        }
        long seen = past.opened();
        return seen == 0 ? Optional.of(Reason.QUIET) : seen < LEAST ? Optional.of(Reason.LITTLE) : Optional.empty();
    }

    public Past past() {
        return past;
    }

    /** What one person takes for one message, in seconds, as measured; empty where nobody has answered any. */
    public OptionalLong seconds() {
        return pace.perPersonHour() == 0 ? OptionalLong.empty() : OptionalLong.of(Math.max(1, Math.round(SECONDS_PER_HOUR / pace.perPersonHour())));
    }

    /** What will be so, if it is as imagined. */
    public Outlook of(Plan plan) {
        if (days.isEmpty()) {
            return new None(unfit().orElseThrow());
        }
        if (perPersonHour(plan) == 0) {
            return new None(Reason.NO_PACE);
        }
        return days.get().forecast(plan, perPersonHour(plan), seconds());
    }

    /** What it takes to have the backlog worked off by a moment, with the pace of a plan and people added from its moment on. */
    public Needed needed(Plan plan, Instant by) {
        Plan start = plan.people(0, plan.from());
        return new Needed(plan.from(), by, needed(start, by, LIKELY), needed(start, by, SURE));
    }

    /**
     * The fewest people to be added from a moment on so that the backlog is worked off by another one in so many cases of a hundred; 0 where nobody
     * is needed, empty where no number would do.
     *
     * @param percent 1 to 100
     */
    OptionalInt needed(Plan plan, Instant by, int percent) {
        if (days.isEmpty() || perPersonHour(plan) == 0) {
            return OptionalInt.empty();
        }
        int least = 0;
        int most = MOST_EXTRA;
        if (!clears(plan.people(most, plan.from()), by, percent)) {
            return OptionalInt.empty();
        }
        while (least < most) {
            int middle = (least + most) / 2;
            if (clears(plan.people(middle, plan.from()), by, percent)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return OptionalInt.of(least);
    }

    private boolean clears(Plan plan, Instant by, int percent) {
        long[] moments = days.orElseThrow().cleared(plan, perPersonHour(plan));
        return Arrays.stream(moments).filter(at -> at <= by.toEpochMilli()).count() * 100 >= (long) percent * moments.length;
    }

    private double perPersonHour(Plan plan) {
        return plan.seconds().isPresent() ? SECONDS_PER_HOUR / Math.max(1, plan.seconds().getAsLong()) : pace.perPersonHour();
    }
}
