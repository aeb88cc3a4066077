package app.detente.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Http;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String PASSWORD_CALL = "com.atproto.server.createSession";
    private static final String RENEWAL = "com.atproto.server.refreshSession";
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void thePasswordIsUsedOnceAndTheTokensAreKept() throws Exception {
        stage.channel.fetch("");
        new BlueskyChannel(stage.keys, stage.http, InstantSource.system()).fetch("");
        assertThat(stage.bluesky.count(PASSWORD_CALL)).isEqualTo(1);
        assertThat(stage.keys.secrets).containsKeys("access", "refresh");
    }

    @Test
    void anOldTokenIsRenewedWithoutThePasswordAndTheNewOnesAreKept() throws Exception {
        stage.channel.fetch("");
        Map<String, String> before = Map.copyOf(stage.keys.secrets);
        stage.bluesky.revoked.add(before.get("access"));
        stage.channel.fetch("");
        assertThat(stage.bluesky.count(PASSWORD_CALL)).isEqualTo(1);
        assertThat(stage.bluesky.count(RENEWAL)).isEqualTo(1);
        assertThat(stage.keys.secrets.get("access")).isNotEqualTo(before.get("access"));
        assertThat(stage.keys.secrets.get("refresh")).isNotEqualTo(before.get("refresh"));
    }

    @Test
    void whereNothingCanBeRenewedThePasswordSignsInAgain() throws Exception {
        stage.channel.fetch("");
        stage.bluesky.revoked.addAll(stage.keys.secrets.values());
        stage.channel.fetch("");
        assertThat(stage.bluesky.count(PASSWORD_CALL)).isEqualTo(2);
    }

    @Test
    void aRefusedPasswordIsSaidAndAnAbsentOneToo() {
        stage.bluesky.passwordRefused = true;
        assertThatThrownBy(stage.channel::test).isInstanceOfSatisfying(Trouble.class, it -> assertThat(it.kind()).isEqualTo(AccountTrouble.SIGN_IN));
        stage.keys.secrets.clear();
        assertThatThrownBy(stage.channel::test).isInstanceOfSatisfying(Trouble.class, it -> assertThat(it.kind()).isEqualTo(AccountTrouble.INCOMPLETE));
    }

    @Test
    void aPasswordGoesNowhereWithoutACertificate() {
        for (String server : new String[] {"http://bsky.social", "ftp://bsky.social", "https://", "https://user@bsky.social", "n'importe quoi"}) {
            try (Http http = new Http()) {
                BlueskyChannel channel = new BlueskyChannel(new Keys(server, "maison.test", "pw-" + RemoteStage.SECRET), http, InstantSource.system());
                assertThatThrownBy(channel::test).isInstanceOfSatisfying(Trouble.class,
                        it -> assertThat(it.kind()).isEqualTo(AccountTrouble.INCOMPLETE));
            }
        }
    }

    @Test
    void thePauseIsTheOneAskedForAndAtMostAnHour() throws Exception {
        assertThat(pause("Retry-After", "90")).isEqualTo(Duration.ofSeconds(90));
        assertThat(pause("Retry-After", "-5")).isZero();
        assertThat(pause("Retry-After", "999999999")).isEqualTo(Duration.ofHours(1));
        assertThat(pause("Retry-After", "Thu, 01 Jan 2099 00:00:00 GMT")).isEqualTo(Duration.ofHours(1));
        assertThat(pause("Retry-After", "bientôt")).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
    }

    private Duration pause(String name, String value) {
        stage.trouble(AccountTrouble.BUSY);
        stage.bluesky.headers.put(name, value);
        Trouble[] told = new Trouble[1];
        assertThatThrownBy(() -> stage.channel.fetch("")).isInstanceOfSatisfying(Trouble.class, it -> told[0] = it);
        return told[0].waiting();
    }

    @Test
    void theBudgetIsTheTightestThatWasTold() throws Exception {
        assertThat(stage.channel.budget().left()).isEmpty();
        long reset = Instant.now().plusSeconds(600).getEpochSecond();
        stage.bluesky.headers.putAll(Map.of("RateLimit-Limit", "3000", "RateLimit-Remaining", "2400", "RateLimit-Reset", String.valueOf(reset),
                "RateLimit-Policy", "3000;w=300"));
        stage.channel.fetch("");
        assertThat(stage.channel.budget().left()).hasValue(80);
        stage.bluesky.headers.putAll(Map.of("RateLimit-Limit", "5000", "RateLimit-Remaining", "500", "RateLimit-Policy", "5000;w=3600"));
        stage.channel.fetch("");
        assertThat(stage.channel.budget().left()).hasValue(10);
        assertThat(stage.channel.budget().until()).contains(Instant.ofEpochSecond(reset));
    }
}
