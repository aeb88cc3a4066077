package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.AccountTrouble;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Network;
import app.detente.model.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ConnectedAccount account;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        account = queue.accounts.connect(queue.accounts.enter(Network.MASTODON, "@maison@piaille.fr"), Map.of("server", "https://piaille.fr"), queue.me);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private ConnectedAccount now() {
        return queue.accounts.find(account.id()).orElseThrow();
    }

    @Test
    void aConnectedAccountIsThereWithWhatItWasSetUpWith() {
        assertThat(account.state()).isEqualTo(State.CONNECTED);
        assertThat(account.fields()).containsExactly(Map.entry("server", "https://piaille.fr"));
        assertThat(account.account().name()).isEqualTo("@maison@piaille.fr");
        assertThat(queue.accounts.all()).containsExactly(account);
    }

    @Test
    void connectedAgainItIsTheSameAccountAndGoesOnWhereItStood() {
        queue.intake.take(account.id(), List.of(), List.of(), "42", true);
        ConnectedAccount again = queue.accounts.connect(queue.accounts.enter(Network.MASTODON, "@maison@piaille.fr"), Map.of("server", "https://other.fr"), queue.me);
        assertThat(again.id()).isEqualTo(account.id());
        assertThat(again.fields()).containsValue("https://other.fr");
        assertThat(queue.accounts.cursor(account.id())).isEqualTo("42");
    }

    @Test
    void aTroubleThatPassesLeavesItConnectedAndQuietForAWhile() {
        queue.accounts.trouble(account.id(), AccountTrouble.BUSY, Duration.ofSeconds(30));
        assertThat(now().state()).isEqualTo(State.CONNECTED);
        assertThat(now().trouble()).contains(AccountTrouble.BUSY);
        assertThat(queue.accounts.quiet(account.id())).isEqualTo(Duration.ofSeconds(30));
        queue.pass(Duration.ofSeconds(31));
        assertThat(queue.accounts.quiet(account.id())).isZero();
        queue.accounts.fine(account.id());
        assertThat(now().trouble()).isEmpty();
    }

    @Test
    void theSameTroubleBeganWhenItBegan() {
        queue.accounts.trouble(account.id(), AccountTrouble.UNREACHABLE, Duration.ZERO);
        queue.pass(Duration.ofMinutes(5));
        queue.accounts.trouble(account.id(), AccountTrouble.UNREACHABLE, Duration.ZERO);
        assertThat(now().since()).contains(queue.clock.instant().minus(Duration.ofMinutes(5)));
    }

    @Test
    void aTroubleThatTakesAPersonStopsItUntilSomebodyResumes() {
        queue.accounts.trouble(account.id(), AccountTrouble.SIGN_IN, Duration.ZERO);
        assertThat(now().state()).isEqualTo(State.RECONNECT);
        queue.accounts.fine(account.id());
        assertThat(now().trouble()).contains(AccountTrouble.SIGN_IN);
        queue.accounts.resume(account.id(), queue.me);
        assertThat(now().state()).isEqualTo(State.CONNECTED);
        assertThat(now().trouble()).isEmpty();
    }

    @Test
    void whatSomebodyPausedStaysPausedWhateverHappens() {
        queue.accounts.pause(account.id(), queue.me);
        queue.accounts.trouble(account.id(), AccountTrouble.SIGN_IN, Duration.ZERO);
        assertThat(now().state()).isEqualTo(State.PAUSED);
        assertThat(now().trouble()).isEmpty();
    }

    @Test
    void cutOffItForgetsWhatItWasSetUpWithAndKeepsItsMessages() {
        queue.accounts.disconnect(account.id(), queue.me);
        assertThat(now().state()).isEqualTo(State.FILES);
        assertThat(now().fields()).isEmpty();
        assertThat(queue.accounts.cursor(account.id())).isEmpty();
        assertThatThrownBy(() -> queue.accounts.disconnect(account.id(), queue.me)).isInstanceOf(Problem.class);
    }

    @Test
    void whatAPersonDidIsInTheTrail() {
        queue.accounts.pause(account.id(), queue.me);
        queue.accounts.resume(account.id(), queue.me);
        queue.accounts.disconnect(account.id(), queue.me);
        List<String> actions = queue.database.read(handle -> handle.createQuery("SELECT action FROM event ORDER BY seq").mapTo(String.class).list());
        assertThat(actions).containsExactly("connect", "pause_account", "resume_account", "disconnect");
    }
}
