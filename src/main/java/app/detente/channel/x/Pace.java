package app.detente.channel.x;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * X's limits, each endpoint with its own: so many calls in a quarter of an hour, and for posting so many in a day; docs.x.com/x-api/fundamentals/rate-limits.
 * They end at a moment of X's clock, which its answers tell; ours may be wrong by hours. For any thread.
 */
final class Pace {
    private static final List<String> WINDOWS = List.of("x-rate-limit-", "x-user-limit-24hour-", "x-app-limit-24hour-");
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(1);
    private final InstantSource clock;
    private final Map<String, Left> left = new ConcurrentHashMap<>();
    private volatile Duration ahead = Duration.ZERO;

    /** @param until by our clock */
    record Left(int percent, Instant until) {}

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** @param endpoint whose limits these are */
    void note(String endpoint, HttpHeaders headers) {
        date(headers, "Date").ifPresent(date -> ahead = Duration.between(clock.instant(), date));
        for (String window : WINDOWS) {
            OptionalLong limit = number(headers, window + "limit");
            OptionalLong remaining = number(headers, window + "remaining");
            OptionalLong reset = number(headers, window + "reset");
            if (limit.isPresent() && limit.getAsLong() > 0 && remaining.isPresent() && reset.isPresent()) {
                int percent = (int) (100 * Math.clamp(remaining.getAsLong(), 0, limit.getAsLong()) / limit.getAsLong());
                left.put(endpoint + window, new Left(percent, Instant.ofEpochSecond(reset.getAsLong()).minus(ahead)));
            }
        }
    }

    /** By which X's clock is ahead of ours, as it last said. */
    Duration ahead() {
        return ahead;
    }

    /** The tightest limit of all that still hold. */
    Optional<Left> tightest() {
        Instant now = clock.instant();
        left.values().removeIf(one -> !one.until().isAfter(now));
        return left.values().stream().min(Comparator.comparingInt(Left::percent).thenComparing(Left::until, Comparator.reverseOrder()));
    }

    /** How long to leave X alone: until the last of the limits that are used up ends, an hour at most; a minute where it does not say. */
    Duration pause(HttpHeaders headers) {
        Optional<Duration> resets = WINDOWS.stream()
                .filter(window -> window.equals(WINDOWS.getFirst()) || number(headers, window + "remaining").equals(OptionalLong.of(0)))
                .map(window -> number(headers, window + "reset")).filter(OptionalLong::isPresent)
                .map(reset -> Duration.between(clock.instant().plus(ahead), Instant.ofEpochSecond(reset.getAsLong()))).max(Comparator.naturalOrder());
        Duration asked = retryAfter(headers).or(() -> resets).orElse(USUAL);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    /** Retry-After, in seconds or as a date: RFC 9110, 10.2.3. */
    Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").filter(value -> value.matches("-?\\d{1,12}")).map(Long::parseLong).map(Duration::ofSeconds)
                .or(() -> date(headers, "Retry-After").map(date -> Duration.between(clock.instant().plus(ahead), date)));
    }

    private static Optional<Instant> date(HttpHeaders headers, String name) {
        return headers.firstValue(name).map(text -> {
            try {
                return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }).filter(Objects::nonNull);
    }

    private static OptionalLong number(HttpHeaders headers, String name) {
        Optional<String> value = headers.firstValue(name).filter(text -> text.matches("\\d{1,10}"));
        return value.isPresent() ? OptionalLong.of(Long.parseLong(value.get())) : OptionalLong.empty();
    }
}
