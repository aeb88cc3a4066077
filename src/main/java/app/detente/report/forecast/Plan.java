package app.detente.report.forecast;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What somebody imagines: more people, or fewer, while the house is open, and another pace.
 *
 * @param extra   people more than are expected; negative for fewer, of whom none may be left
 * @param from    from when on they are there; people are as expected before
 * @param seconds what one person takes for one message; empty for what was measured
 */
public record Plan(int extra, Instant from, OptionalLong seconds) {
    /** As things are. */
    public static Plan none(Instant now) {
        return new Plan(0, now, OptionalLong.empty());
    }

    public Plan people(int more, Instant since) {
        return new Plan(more, since, seconds);
    }

    public Plan taking(OptionalLong other) {
        return new Plan(extra, from, other);
    }
}
