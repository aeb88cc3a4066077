package app.detente.sync;

import java.time.Duration;

/** How long to wait after a failed attempt: doubling, with a ceiling, and an end. */
final class Backoff {
    /** After this many attempts a reply is failed, and a person sees it. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration CEILING = Duration.ofMinutes(5);

    private Backoff() {}

    /** @param attempts made so far, from 1 */
    static Duration after(int attempts, Duration asked) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(20, Math.max(0, attempts - 1)));
        Duration wait = doubled.compareTo(CEILING) > 0 ? CEILING : doubled;
        return asked.compareTo(wait) > 0 ? asked : wait;
    }
}
