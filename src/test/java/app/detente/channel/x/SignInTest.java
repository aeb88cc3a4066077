package app.detente.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.RemoteStage;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.storage.Queue;
import app.detente.sync.Accounts;
import app.detente.sync.Networks;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final String REFRESH = "refresh-0-" + RemoteStage.SECRET;
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
        stage.keys.secrets.put("refresh", REFRESH);
        stage.x.refreshes.add(REFRESH);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static void isSignIn(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Trouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.SIGN_IN))
                .message().doesNotContain(RemoteStage.SECRET);
    }

    @Test
    void aTokenThatIsOldIsRenewedAndTheNewOnesAreKept() throws Exception {
        stage.x.tokens.clear();
        String question = stage.arrives("Nadia", "Bonjour ?");
        Outgoing reply = new Outgoing("k", "x", Optional.of(question), "Maison", "Sonia", "Bonjour", Instant.now());
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.published()).hasSize(1);
        assertThat(stage.x.tokens).contains(stage.keys.secrets.get("token"));
        assertThat(stage.x.refreshes).contains(stage.keys.secrets.get("refresh")).doesNotContain(REFRESH);
        stage.x.tokens.clear();
        stage.channel.fetch("");
        assertThat(stage.x.count("POST oauth2/token")).isEqualTo(2);
    }

    @Test
    void severalAtOnceRenewOnce() throws Exception {
        stage.x.tokens.clear();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = IntStream.range(0, 12).<Future<?>>mapToObj(i -> threads.submit(() -> stage.channel.fetch(""))).toList();
            for (Future<?> one : asked) {
                one.get();
            }
        }
        assertThat(stage.x.count("POST oauth2/token")).isEqualTo(1);
    }

    @Test
    void whatCannotBeRenewedIsToBeSignedInAgain() {
        stage.x.tokens.clear();
        stage.x.refreshes.clear();
        isSignIn(() -> stage.channel.fetch(""));
        stage.keys.secrets.remove("refresh");
        isSignIn(stage.channel::test);
        stage.keys.secrets.put("token", "deux\nlignes-" + RemoteStage.SECRET);
        isSignIn(stage.channel::test);
        stage.keys.secrets.remove("token");
        assertThatThrownBy(stage.channel::test).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.INCOMPLETE));
    }

    @Test
    void whatTheTokenMayNotIsSaid() throws Exception {
        assertThat(stage.channel.test()).isEqualTo(new Standing("@maison", java.util.Set.of(Ability.READ, Ability.REPLY, Ability.DELETE, Ability.HIDE,
                Ability.ATTACH),
                java.util.Set.of()));
        stage.x.missingScope = Optional.of("PUT .*");
        assertThat(stage.channel.test().missing()).containsExactly(Ability.HIDE);
        stage.x.missingScope = Optional.of("POST media.*");
        assertThat(stage.channel.test().missing()).containsExactly(Ability.ATTACH);
        stage.x.missingScope = Optional.of("(?!GET).*");
        assertThat(stage.channel.test().abilities()).containsExactly(Ability.READ);
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void aTokenGoesNowhereWithoutACertificate() {
        for (String server : new String[] {"http://api.x.com", "ftp://api.x.com", "https://", "https://user@api.x.com", "n'importe quoi"}) {
            try (Http http = new Http()) {
                XChannel channel = new XChannel(new Keys(server), http, InstantSource.system());
                assertThatThrownBy(channel::test).isInstanceOfSatisfying(Trouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.INCOMPLETE));
            }
        }
    }

    /** A refresh token is good for one use: what the test of the form renewed must be what is connected. */
    @Test
    void whatATrialRenewsIsConnected(@TempDir Path folder) throws Exception {
        stage.x.tokens.clear();
        try (Queue queue = Queue.open(folder.resolve("queue.db"), InstantSource.system())) {
            Adviser me = queue.advisers().named("Sonia");
            Networks networks = new Networks(folder.resolve("outbox"), folder, InstantSource.system());
            Accounts accounts = new Accounts(queue.accounts(), networks);
            Map<String, String> typed = Map.of("token", FakeX.TOKEN, "refresh", REFRESH, "client", "app-1", "server", stage.x.address());
            accounts.test(Network.X, typed);
            var account = accounts.connect(Network.X, typed, me);
            networks.open(account).fetch("");
            assertThat(stage.x.count("POST oauth2/token")).isEqualTo(1);
            assertThat(account.fields()).containsOnlyKeys("client", "server");
            accounts.disconnect(account, me);
        }
    }
}
