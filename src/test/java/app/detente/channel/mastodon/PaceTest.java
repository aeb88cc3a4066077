package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Http.Answer;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final Pace pace = new Pace(() -> NOW);

    private static Answer answer(int status, Map<String, String> headers) {
        return new Answer(status, HttpHeaders.of(headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (name, value) -> true), new byte[0]);
    }

    private Duration pause(Map<String, String> headers) {
        Trouble trouble = pace.trouble(answer(429, headers));
        assertThat(trouble.kind()).isEqualTo(AccountTrouble.BUSY);
        return trouble.waiting();
    }

    @Test
    void aPauseIsReadInSecondsOrAsADateAndIsFromNothingToAnHour() {
        assertThat(pause(Map.of("Retry-After", "90"))).isEqualTo(Duration.ofSeconds(90));
        assertThat(pause(Map.of("Retry-After", "-5"))).isZero();
        assertThat(pause(Map.of("Retry-After", "315360000"))).isEqualTo(Duration.ofHours(1));
        assertThat(pause(Map.of("Retry-After", "Mon, 23 Nov 2026 10:02:00 GMT"))).isEqualTo(Duration.ofMinutes(2));
        assertThat(pause(Map.of("Retry-After", "bientôt"))).isZero();
        assertThat(pause(Map.of())).isZero();
    }

    @Test
    void aLimitThatIsReachedIsWaitedForByTheServersClock() {
        assertThat(pause(Map.of("X-RateLimit-Reset", "2026-11-23T10:05:00.000000Z"))).isEqualTo(Duration.ofMinutes(5));
        assertThat(pause(Map.of("X-RateLimit-Reset", "2026-11-23T12:05:00Z", "Date", "Mon, 23 Nov 2026 12:00:00 GMT"))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void numbersThatAreNoneAreNoBudget() {
        pace.note(answer(200, Map.of("X-RateLimit-Limit", "0", "X-RateLimit-Remaining", "12")));
        pace.note(answer(200, Map.of("X-RateLimit-Limit", "beaucoup", "X-RateLimit-Remaining", "12")));
        assertThat(pace.budget().left()).isEmpty();
        pace.note(answer(200, Map.of("X-RateLimit-Limit", "300", "X-RateLimit-Remaining", "75", "X-RateLimit-Reset", "2026-11-23T10:05:00Z")));
        assertThat(pace.budget().left()).hasValue(25);
        assertThat(pace.budget().until()).contains(Instant.parse("2026-11-23T10:05:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"401, SIGN_IN", "422, SIGN_IN", "403, PERMISSION", "429, BUSY", "404, GARBLED", "301, GARBLED", "500, UNREACHABLE", "503, UNREACHABLE"})
    void eachRefusalIsAStateOfTheAccount(int status, AccountTrouble kind) {
        assertThat(pace.trouble(answer(status, Map.of())).kind()).isEqualTo(kind);
    }

    @Test
    void aServerInMaintenanceThatSaysHowLongIsBusy() {
        assertThat(pace.trouble(answer(503, Map.of("Retry-After", "60"))).waiting()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({"piaille.fr, https://piaille.fr", "' https://Piaille.fr/ ', https://piaille.fr", "https://piaille.fr:444/@maison?x=1, https://piaille.fr:444",
            "http://localhost:18001, http://localhost:18001"})
    void anAddressIsTakenHoweverItIsTyped(String typed, String address) throws Exception {
        assertThat(ServerAddress.of(typed)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"http://piaille.fr", "ftp://piaille.fr", "https://", "pas une adresse", "https://banque.fr@piege.example", "@maison"})
    void anAddressWhereATokenWouldNotBeSafeIsNone(String typed) {
        assertThatThrownBy(() -> ServerAddress.of(typed)).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.INCOMPLETE));
    }
}
