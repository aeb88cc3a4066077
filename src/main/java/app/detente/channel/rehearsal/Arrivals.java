package app.detente.channel.rehearsal;

import java.time.Duration;
import java.time.Instant;

/**
 * When messages arrive: their rate grows with the time passed to the power 1.5, which is a quiet morning and a page on fire at the end. The
 * last one comes before {@code now}.
 */
record Arrivals(long messages, Instant now) {
    private static final double GROWTH = 2.5;
    private static final Duration DAY = Duration.ofHours(10);
    private static final double A_DAY_HOLDS = 5_000;

    /**
     * The instant, in epoch milliseconds, at a place in the stream counted from 0. A fraction falls between two places.
     * StrictMath, so that every machine gives the same millisecond.
     */
    long at(double place) {
        return now.toEpochMilli() - (long) StrictMath.ceil(span() * (1 - progress(place)));
    }

    /** How much of the whole time has passed at a place in the stream, 0 to 1. */
    double progress(double place) {
        return StrictMath.pow(place / messages, 1 / GROWTH);
    }

    /** The place in the stream that is this old at the end. */
    double place(Duration age) {
        return messages * StrictMath.pow(StrictMath.max(0, 1 - age.toMillis() / span()), GROWTH);
    }

    private double span() {
        return DAY.toMillis() * StrictMath.max(1, messages / A_DAY_HOLDS);
    }
}
