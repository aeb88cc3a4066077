package app.detente.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import app.detente.voice.PostPrice;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaceTest {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Pace pace = new Pace(() -> now);
    private final Spending spending = new Spending(() -> now);

    private static HttpHeaders headers(Map<String, String> headers) {
        return HttpHeaders.of(headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))), (name, value) -> true);
    }

    private Duration pause(Map<String, String> told) {
        pace.note("GET tweets", headers(told));
        return pace.pause(headers(told));
    }

    private String reset(long seconds) {
        return String.valueOf(now.getEpochSecond() + seconds);
    }

    @Test
    void aPauseIsWhatIsAskedForFromNothingToAnHour() {
        assertThat(pause(Map.of("Retry-After", "90"))).isEqualTo(Duration.ofSeconds(90));
        assertThat(pause(Map.of("Retry-After", "-5"))).isZero();
        assertThat(pause(Map.of("Retry-After", "315360000"))).isEqualTo(Duration.ofHours(1));
        assertThat(pause(Map.of("Retry-After", "Mon, 23 Nov 2026 10:02:00 GMT"))).isEqualTo(Duration.ofMinutes(2));
        assertThat(pause(Map.of("x-rate-limit-reset", reset(300)))).isEqualTo(Duration.ofMinutes(5));
        assertThat(pause(Map.of("x-rate-limit-reset", reset(-300)))).isZero();
        assertThat(pause(Map.of("x-rate-limit-reset", "9999999999"))).isEqualTo(Duration.ofHours(1));
        assertThat(pause(Map.of("x-rate-limit-reset", "bientôt"))).isEqualTo(Duration.ofMinutes(1));
        assertThat(pause(Map.of())).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aLimitEndsByXsClockHoweverWrongOursIs() {
        assertThat(pause(Map.of("x-rate-limit-reset", reset(7_500), "Date", "Mon, 23 Nov 2026 12:00:00 GMT"))).isEqualTo(Duration.ofMinutes(5));
        assertThat(pause(Map.of("x-rate-limit-reset", reset(-6_900), "Date", "Mon, 23 Nov 2026 08:00:00 GMT"))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aDayThatIsUsedUpIsWaitedForLongerThanTheQuarterOfAnHour() {
        assertThat(pause(Map.of("x-rate-limit-reset", reset(60), "x-user-limit-24hour-remaining", "0", "x-user-limit-24hour-reset", reset(1_800))))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(pause(Map.of("x-rate-limit-reset", reset(60), "x-user-limit-24hour-remaining", "7", "x-user-limit-24hour-reset", reset(1_800))))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theBudgetIsTheTightestLimitThatStillHolds() {
        pace.note("GET mentions", headers(Map.of("x-rate-limit-limit", "300", "x-rate-limit-remaining", "75", "x-rate-limit-reset", reset(300))));
        pace.note("POST tweets", headers(Map.of("x-rate-limit-limit", "100", "x-rate-limit-remaining", "10", "x-rate-limit-reset", reset(60))));
        pace.note("GET tweets", headers(Map.of("x-rate-limit-limit", "0", "x-rate-limit-remaining", "0", "x-rate-limit-reset", reset(60))));
        assertThat(pace.tightest()).contains(new Pace.Left(10, now.plusSeconds(60)));
        now = now.plusSeconds(61);
        assertThat(pace.tightest().orElseThrow().percent()).isEqualTo(25);
        now = now.plusSeconds(300);
        assertThat(pace.tightest()).isEmpty();
    }

    @Test
    void aFetchThatIsToWaitSaysHowLong() throws Exception {
        try (FakeStage stage = new FakeStage(() -> Instant.now().minus(Duration.ofHours(2)))) {
            stage.trouble(AccountTrouble.BUSY);
            assertThatThrownBy(() -> stage.channel.fetch("")).isInstanceOfSatisfying(Trouble.class,
                    trouble -> assertThat(trouble.waiting()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11)));
            assertThat(stage.channel.budget().left()).hasValue(0);
            stage.trouble(AccountTrouble.CREDIT);
            assertThatThrownBy(() -> stage.channel.fetch("")).isInstanceOfSatisfying(Trouble.class,
                    trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.CREDIT));
        }
    }

    @Test
    void moneyIsAddedUpOnceForEachThingReadInADayOfUtc() {
        now = Instant.parse("2026-11-23T23:59:00Z");
        spending.read("post", "1", Prices.OWN_READ);
        spending.read("post", "1", Prices.OWN_READ);
        spending.read("user", "1", Prices.USER_READ);
        spending.done(Prices.CREATE);
        spending.done(Prices.CREATE);
        assertThat(spending.today()).isEqualByComparingTo("0.041");
        String kept = spending.kept();
        assertThat(resumed(kept, kept)).isEqualByComparingTo("0.042");
        now = Instant.parse("2026-11-24T00:00:00Z");
        assertThat(spending.today()).isZero();
        assertThat(resumed(kept)).as("of yesterday").isEqualByComparingTo("0.001");
        for (String none : new String[] {"", "2026-11-24", "2026-11-24 -5", "2026-11-24 99999999999999999999", "x"}) {
            assertThat(resumed(none)).as(none).isEqualByComparingTo("0.001");
        }
    }

    private BigDecimal resumed(String... kept) {
        Spending anew = new Spending(() -> now);
        anew.read("post", "1", Prices.OWN_READ);
        List.of(kept).forEach(anew::resume);
        return anew.today();
    }

    @Test
    void thePricesAreThoseShownWhereAReplyIsWritten() {
        PostPrice shown = PostPrice.on(Network.X).orElseThrow();
        assertThat(BigDecimal.valueOf(Prices.CREATE, 3)).isEqualByComparingTo(shown.plain());
        assertThat(BigDecimal.valueOf(Prices.CREATE_WITH_LINK, 3)).isEqualByComparingTo(shown.withLink());
    }

    @Test
    void anIdTellsItsTime() {
        assertThat(Snowflake.time("1212092628029698048")).isEqualTo(Instant.parse("2019-12-31T19:26:16.771Z"));
        assertThat(Snowflake.before(Instant.parse("2019-12-31T19:26:16.771Z"))).satisfies(id -> {
            assertThat(Snowflake.isNewer("1212092628029698048", id)).isTrue();
            assertThat(Snowflake.time(id)).isEqualTo(Instant.parse("2019-12-31T19:26:16.771Z"));
        });
        assertThat(List.of("1", "20", "9223372036854775807")).allMatch(Snowflake::isId);
        assertThat(List.of("", "0", "01", "-1", "9223372036854775808", "1 ", "1/2", "un")).noneMatch(Snowflake::isId);
    }
}
