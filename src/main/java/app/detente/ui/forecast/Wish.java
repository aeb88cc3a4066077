package app.detente.ui.forecast;

import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Plan;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a person has set on the page.
 *
 * @param people  at work; empty for those who are
 * @param seconds one person takes for one message; empty for what was measured
 * @param from    from when on there are other people; empty for now
 * @param by      when the backlog should be worked off; empty for closing time
 */
record Wish(OptionalInt people, OptionalLong seconds, Optional<Instant> from, Optional<Instant> by) {
    static final Wish NONE = new Wish(OptionalInt.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    Plan plan(Instant now, int measured) {
        return new Plan(people.isPresent() ? people.getAsInt() - measured : 0, from(now), seconds);
    }

    Instant from(Instant now) {
        return from.filter(now::isBefore).orElse(now);
    }

    Instant by(Forecast forecast) {
        return by.filter(forecast.now()::isBefore).orElse(forecast.closing());
    }
}
