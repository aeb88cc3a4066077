package app.detente.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Budget;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.channel.facebook.FakeFacebook.Failure;
import app.detente.model.AccountTrouble;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Facebook says of its limits, of the token and of its version. */
class LimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static String business(int percent, String minutes) {
        return "{\"1000\":[{\"type\":\"pages\",\"call_count\":" + percent + ",\"total_cputime\":1,\"total_time\":2,"
                + "\"estimated_time_to_regain_access\":" + minutes
                + "},{\"type\":\"messenger\",\"call_count\":3,\"total_cputime\":1,\"total_time\":2}]}";
    }

    private Trouble trouble() {
        try {
            stage.channel.fetch("");
            throw new AssertionError("no trouble");
        } catch (Trouble e) {
            return e;
        }
    }

    private Trouble trouble(Failure failure) {
        stage.facebook.failing = Optional.of(failure);
        return trouble();
    }

    @Test
    void everyLimitIsAPauseOfAsManyMinutesAsFacebookSays() {
        stage.facebook.headers.put("X-Business-Use-Case-Usage", business(100, "19"));
        for (int code : List.of(4, 17, 32, 341, 613, 80_001)) {
            Trouble trouble = trouble(new Failure(code, 0));
            assertThat(trouble.kind()).isEqualTo(AccountTrouble.BUSY);
            assertThat(trouble.waiting()).isEqualTo(Duration.ofMinutes(19));
        }
        assertThat(stage.channel.budget().left()).hasValue(0);
    }

    @Test
    void aPauseOfADayIsAskedAboutOnceAnHourAndItsEndIsShown() {
        stage.facebook.headers.put("X-Business-Use-Case-Usage", business(100, "1440"));
        assertThat(trouble(new Failure(80_001, 0)).waiting()).isEqualTo(Duration.ofHours(1));
        assertThat(stage.channel.budget().until()).hasValueSatisfying(until ->
                assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofHours(23), Duration.ofHours(25)));
    }

    @Test
    void aLimitWithoutANumberOfMinutesIsAPauseToo() {
        assertThat(trouble(new Failure(4, 0)).waiting()).isEqualTo(Duration.ofMinutes(5));
        stage.facebook.headers.put("Retry-After", "90");
        assertThat(trouble(new Failure(429, 0, 0, "slow down")).waiting()).isEqualTo(Duration.ofSeconds(90));
        stage.facebook.headers.put("Retry-After", "-5");
        assertThat(trouble(new Failure(429, 0, 0, "slow down")).waiting()).isZero();
        stage.facebook.headers.put("Retry-After", "999999999");
        assertThat(trouble(new Failure(429, 0, 0, "slow down")).waiting()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aReplyWaitsForTheEndOfAPause() {
        String comment = stage.arrives("Nadia", "Combien ?");
        stage.facebook.refused = Optional.of(new Failure(32, 0));
        Outgoing reply = new Outgoing("k", "facebook", Optional.of(comment), "Maison", "Sonia", "29 €", Instant.now());
        assertThat(stage.channel.publish(reply)).isInstanceOfSatisfying(Outcome.Held.class,
                held -> assertThat(held.trouble().kind()).isEqualTo(AccountTrouble.BUSY));
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
    }

    private static Usage usage(String name, String value) {
        Usage usage = new Usage();
        usage.note(HttpHeaders.of(Map.of(name, List.of(value)), (a, b) -> true), NOW);
        return usage;
    }

    @Test
    void theCloserToTheLimitTheSeldomerTheLooks() {
        assertThat(usage("x-app-usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}").pace()).isZero();
        assertThat(usage("x-app-usage", "{\"call_count\":28,\"total_time\":61,\"total_cputime\":25}").pace()).isEqualTo(Duration.ofMinutes(1));
        assertThat(usage("x-business-use-case-usage", business(80, "0")).pace()).isEqualTo(Duration.ofMinutes(5));
        assertThat(usage("x-business-use-case-usage", business(80, "0")).isPressed()).isTrue();
        assertThat(usage("x-business-use-case-usage", business(97, "0")).pace()).isEqualTo(Duration.ofMinutes(15));
        assertThat(usage("x-business-use-case-usage", business(97, "0")).budget().left()).hasValue(3);
    }

    @Test
    void aHeaderThatIsNoneSaysNothing() {
        for (String value : List.of("", "<html>", "[]", "{\"call_count\":\"many\"}", "{\"1\":[{\"call_count\":1e400}]}", "{\"1\":{\"2\":{}}}")) {
            assertThat(usage("x-business-use-case-usage", value).pace()).as(value).isLessThanOrEqualTo(Duration.ofMinutes(15));
        }
        assertThat(usage("x-app-usage", "nonsense").budget()).isEqualTo(Budget.UNKNOWN);
    }

    @Test
    void whereLittleIsLeftNothingIsReadTwiceForEditsAlone() throws Exception {
        String comment = stage.arrives("Nadia", "Combien ?");
        String cursor = stage.read("").cursor();
        stage.facebook.headers.put("X-Business-Use-Case-Usage", business(85, "0"));
        stage.channel.fetch(cursor);
        stage.edit(comment, "C’est combien ?");
        assertThat(stage.read(cursor).events()).isEmpty();
        stage.facebook.headers.put("X-Business-Use-Case-Usage", business(10, "0"));
        stage.channel.fetch(cursor);
        assertThat(stage.read(cursor).events()).hasSize(1);
    }

    @Test
    void aTokenThatIsNoGoodIsForItsOwnerAndOneThatMayNotIsNoSignOut() {
        for (int subcode : List.of(0, 458, 459, 460, 463, 464, 467)) {
            assertThat(trouble(new Failure(190, subcode)).kind()).isEqualTo(AccountTrouble.SIGN_IN);
        }
        assertThat(trouble(new Failure(190, 460)).getMessage()).contains("password");
        for (int code : List.of(3, 10, 200, 210, 299)) {
            assertThat(trouble(new Failure(code, 0)).kind()).isEqualTo(AccountTrouble.PERMISSION);
        }
        assertThat(trouble(new Failure(500, 2, 0, "temporarily unavailable")).kind()).isEqualTo(AccountTrouble.UNREACHABLE);
    }

    @Test
    void anAnswerByALaterVersionIsReadAllTheSame() throws Exception {
        stage.facebook.headers.put("facebook-api-version", "v31.0");
        String comment = stage.arrives("Nadia", "Combien ?");
        assertThat(stage.read("").ids()).contains(comment);
    }

    @Test
    void aTokenGoesOverHttpsAloneAndToNoOtherServer() {
        for (String server : List.of("http://graph.facebook.com/v26.0", "https://someone@graph.facebook.com", "ftp://x", "https://",
                "https://x?access_token=")) {
            assertThatThrownBy(() -> stage.channel(server).fetch("")).isInstanceOfSatisfying(Trouble.class,
                    trouble -> assertThat(trouble.kind()).as(server).isEqualTo(AccountTrouble.INCOMPLETE));
        }
        FacebookChannel noPage = new FacebookChannel(new Keys("1/../2", stage.facebook.address(), FakeFacebook.TOKEN), stage.http, Instant::now);
        assertThatThrownBy(() -> noPage.fetch("")).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.INCOMPLETE));
    }

    @Test
    void theTokenIsInNoAddress() throws Exception {
        stage.facebook.pageSize = 2;
        for (int i = 0; i < 5; i++) {
            stage.arrives("Nadia", "question " + i);
        }
        stage.read("");
        assertThat(stage.facebook.calls).isNotEmpty().noneMatch(call -> call.contains(FakeFacebook.TOKEN) || call.contains("access_token"));
    }
}
