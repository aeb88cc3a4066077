package app.detente.channel.facebook;

import app.detente.channel.Budget;
import app.detente.channel.Json;
import app.detente.channel.Trouble;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * How much of what Facebook allows is used up, as each answer says in its headers: percent of calls, time and processor time over the last hour or
 * day, the highest counts; developers.facebook.com/docs/graph-api/overview/rate-limiting. Reading slows down by itself long before the end, so that
 * replies still go out. For any thread.
 */
final class Usage {
    /** From here on messages are not read again just to see whether they were edited. */
    private static final int PRESSED = 80;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final List<String> HEADERS = List.of("x-business-use-case-usage", "x-app-usage", "x-page-usage");
    private static final List<String> PERCENTS = List.of("call_count", "total_time", "total_cputime");
    private volatile Now now = new Now(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /** @param ahead by how much Facebook's clock is ahead of ours; empty before its first answer */
    private record Now(OptionalInt percent, Optional<Instant> until, Optional<Duration> ahead) {}

    void note(HttpHeaders headers, Instant at) {
        OptionalInt percent = OptionalInt.empty();
        for (JsonNode entry : entries(headers)) {
            for (String name : PERCENTS) {
                if (entry.path(name).isNumber()) {
                    percent = OptionalInt.of(Math.max(percent.orElse(0), (int) Math.clamp(entry.path(name).asDouble(), 0, 100)));
                }
            }
        }
        Optional<Duration> regained = regained(headers);
        Duration ahead = date(headers, "date").map(there -> Duration.between(at, there)).orElse(Duration.ZERO);
        now = new Now(percent, regained.map(at::plus), Optional.of(ahead));
    }

    Budget budget() {
        Now last = now;
        return last.percent().isEmpty() ? Budget.UNKNOWN
                : new Budget(OptionalInt.of(100 - last.percent().getAsInt()), last.until(), Optional.empty());
    }

    /** By how much Facebook's clock is ahead of ours; empty before its first answer. */
    Optional<Duration> ahead() {
        return now.ahead();
    }

    boolean isPressed() {
        return now.percent().orElse(0) >= PRESSED;
    }

    /** At least this long between two looks. */
    Duration pace() {
        int percent = now.percent().orElse(0);
        return Duration.ofMinutes(percent >= 95 ? 15 : percent >= PRESSED ? 5 : percent >= 50 ? 1 : 0);
    }

    /**
     * How long to leave Facebook alone once it has refused a call: as it says, in minutes, at most an hour. Where access is regained later than that,
     * it is asked once an hour, and says so again.
     */
    static Duration pause(HttpHeaders headers, Instant at) {
        Duration asked = regained(headers)
                .or(() -> headers.firstValue("retry-after").flatMap(value -> retryAfter(value.strip(), headers, at))).orElse(USUAL);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    /** {@code estimated_time_to_regain_access}, in minutes; the longest of all; none where it is 0. */
    private static Optional<Duration> regained(HttpHeaders headers) {
        return entries(headers).stream().map(entry -> entry.path("estimated_time_to_regain_access")).filter(JsonNode::isNumber)
                .map(minutes -> (long) Math.clamp(minutes.asDouble(), 0, 1e6)).filter(minutes -> minutes > 0).max(Long::compare)
                .map(Duration::ofMinutes);
    }

    private static Optional<Duration> retryAfter(String value, HttpHeaders headers, Instant at) {
        return value.matches("-?\\d{1,12}") ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : date(headers, "retry-after").map(until -> Duration.between(date(headers, "date").orElse(at), until));
    }

    /** Of an app one object of percents, of a business a list of them by its id. */
    private static List<JsonNode> entries(HttpHeaders headers) {
        return HEADERS.stream().flatMap(name -> headers.firstValue(name).stream()).flatMap(value -> {
            try {
                JsonNode read = Json.read(value.getBytes(StandardCharsets.UTF_8));
                return read.path("call_count").isNumber() ? List.of(read).stream() : read.valueStream().flatMap(JsonNode::valueStream);
            } catch (Trouble e) {
                return List.<JsonNode>of().stream();
            }
        }).toList();
    }

    private static Optional<Instant> date(HttpHeaders headers, String name) {
        return headers.firstValue(name).flatMap(text -> {
            try {
                return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
