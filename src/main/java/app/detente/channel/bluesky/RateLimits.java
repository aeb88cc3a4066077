package app.detente.channel.bluesky;

import app.detente.model.Budget;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the server said in {@code ratelimit-limit}, {@code -remaining}, {@code -reset} (seconds since 1970) and {@code -policy}: each kind of call has
 * a policy of its own, the tightest counts; docs.bsky.app/docs/advanced-guides/rate-limits. For any thread.
 */
final class RateLimits {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final int MOST_POLICIES = 32;
    private final Map<String, Left> policies = new ConcurrentHashMap<>();

    private record Left(int percent, Instant until) {}

    void note(HttpHeaders headers) {
        OptionalLong limit = number(headers, "ratelimit-limit");
        OptionalLong remaining = number(headers, "ratelimit-remaining");
        Optional<Instant> reset = reset(headers);
        if (limit.isEmpty() || limit.getAsLong() <= 0 || remaining.isEmpty() || reset.isEmpty()) {
            return;
        }
        String policy = headers.firstValue("ratelimit-policy").orElse("");
        if (policies.size() < MOST_POLICIES || policies.containsKey(policy)) {
            long left = Math.clamp(remaining.getAsLong(), 0, limit.getAsLong());
            policies.put(policy, new Left((int) Math.round(100.0 * left / limit.getAsLong()), reset.get()));
        }
    }

    Budget budget(Instant now) {
        policies.values().removeIf(left -> !left.until().isAfter(now));
        return policies.values().stream().min(Comparator.comparingInt(Left::percent).thenComparing(Left::until, Comparator.reverseOrder()))
                .map(left -> new Budget(OptionalInt.of(left.percent()), Optional.of(left.until()), Optional.empty())).orElse(Budget.UNKNOWN);
    }

    /** How long to leave the server alone: as it asks, at most an hour, a minute where it asks without saying how long. */
    static Duration pause(HttpHeaders headers, Instant now) {
        Duration asked = headers.firstValue("retry-after").flatMap(value -> retryAfter(value.strip(), now))
                .or(() -> reset(headers).map(at -> Duration.between(now, at))).orElse(USUAL);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Optional<Duration> retryAfter(String value, Instant now) {
        try {
            return Optional.of(value.matches("-?\\d{1,12}") ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> reset(HttpHeaders headers) {
        OptionalLong seconds = number(headers, "ratelimit-reset");
        return seconds.isPresent() ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }

    private static OptionalLong number(HttpHeaders headers, String name) {
        return headers.firstValue(name).filter(value -> value.matches("\\d{1,10}")).map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
    }
}
