package app.detente.channel.mastodon;

import app.detente.channel.Http.Answer;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.Budget;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;

/** What the server says of its limits and of what it refuses; api/rate-limits and the error pages of each method. For any thread. */
final class Pace {
    private static final Duration LONGEST = Duration.ofHours(1);
    private final InstantSource clock;
    private volatile Budget budget = Budget.UNKNOWN;

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    void note(Answer answer) {
        Optional<Long> limit = number(answer, "X-RateLimit-Limit");
        Optional<Long> left = number(answer, "X-RateLimit-Remaining");
        if (limit.isPresent() && left.isPresent() && limit.get() > 0) {
            budget = new Budget(OptionalInt.of((int) Math.clamp(100 * left.get() / limit.get(), 0, 100)), reset(answer), Optional.empty());
        }
    }

    Budget budget() {
        return budget;
    }

    /** What an answer without success means for the account. A 422 to a question is "this method requires an authenticated user". */
    Trouble trouble(Answer answer) {
        String said = "answered " + answer.status();
        return switch (answer.status()) {
            case 401, 422 -> new Trouble(AccountTrouble.SIGN_IN, said);
            case 403 -> new Trouble(AccountTrouble.PERMISSION, said);
            case 429 -> new Trouble(AccountTrouble.BUSY, pause(answer).orElse(Duration.ZERO), said);
            default -> answer.status() < 500 ? new Trouble(AccountTrouble.GARBLED, said)
                    : pause(answer).map(pause -> new Trouble(AccountTrouble.BUSY, pause, said))
                            .orElseGet(() -> new Trouble(AccountTrouble.UNREACHABLE, said));
        };
    }

    /** How long the server asks for, from 0 to an hour: Retry-After in seconds or as a date (RFC 9110, 10.2.3), else until its limit is full again. */
    private Optional<Duration> pause(Answer answer) {
        Optional<Duration> asked = number(answer, "Retry-After").map(Duration::ofSeconds)
                .or(() -> date(answer, "Retry-After").map(date -> Duration.between(now(answer), date)))
                .or(() -> answer.status() == 429 ? reset(answer).map(reset -> Duration.between(now(answer), reset)) : Optional.empty());
        return asked.map(pause -> pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    /** The server's now, so that a clock that is wrong on either side makes no difference. */
    private Instant now(Answer answer) {
        return clock.instant().plus(ahead(answer));
    }

    /** By how much the server's clock is ahead of ours; zero where it does not say. */
    Duration ahead(Answer answer) {
        return date(answer, "Date").map(date -> Duration.between(clock.instant(), date)).orElse(Duration.ZERO);
    }

    private static Optional<Instant> reset(Answer answer) {
        return answer.headers().firstValue("X-RateLimit-Reset").flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Instant> date(Answer answer, String name) {
        return answer.headers().firstValue(name).flatMap(text -> {
            try {
                return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Long> number(Answer answer, String name) {
        HttpHeaders headers = answer.headers();
        return headers.firstValue(name).filter(text -> text.matches("-?\\d{1,12}")).map(Long::parseLong);
    }
}
