package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Ability;
import app.detente.model.AccountFacts;
import app.detente.model.AccountFacts.Since;
import app.detente.model.Budget;
import app.detente.model.Network;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountFactStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private AccountFactStore facts;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        facts = new AccountFactStore(queue.database);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private AccountFacts of(long account) {
        return facts.all().get(account);
    }

    @Test
    void anAccountNobodyHasTouchedHasNothingToTell() {
        assertThat(of(queue.accounts.enter(Network.X, "maison"))).isEqualTo(AccountFacts.NONE);
    }

    @Test
    void whoPausedItLastIsKnownEvenWhereAnAccountOfALongerNumberWasPausedSince() {
        long first = queue.accounts.enter(Network.X, "maison");
        queue.accounts.connect(first, Map.of(), queue.me);
        queue.pass(Duration.ofMinutes(5));
        queue.accounts.pause(first, queue.adviser("Karim"));
        Since paused = new Since("Karim", queue.clock.instant());
        queue.pass(Duration.ofMinutes(5));
        for (int other = 0; other < 12; other++) {
            long id = queue.accounts.enter(Network.X, "autre " + other);
            queue.accounts.connect(id, Map.of(), queue.me);
        }
        assertThat(of(first).since()).contains(paused);
        queue.accounts.resume(first, queue.me);
        assertThat(of(first).since().map(Since::adviser)).contains(queue.me.name());
    }

    @Test
    void whatItCanDoIsThatOfTheLastTry() {
        long account = queue.accounts.enter(Network.FACEBOOK, "Maison");
        facts.keep(account, Set.of(Ability.READ, Ability.REPLY, Ability.HIDE), Set.of(Ability.PRIVATE_REPLY));
        facts.keep(account, Set.of(Ability.READ), Set.of(Ability.REPLY, Ability.HIDE));
        assertThat(of(account).abilities()).containsExactly(Ability.READ);
        assertThat(of(account).missing()).containsExactlyInAnyOrder(Ability.REPLY, Ability.HIDE);
    }

    @Test
    void whatTheNetworkAllowsIsWhatItSaidLast() {
        long account = queue.accounts.enter(Network.X, "maison");
        assertThat(of(account).budget()).isEqualTo(Budget.UNKNOWN);
        Budget budget = new Budget(OptionalInt.of(42), Optional.of(QueueFixture.START), Optional.of(new BigDecimal("0.350")));
        facts.keep(account, budget);
        assertThat(of(account).budget()).isEqualTo(budget);
        facts.keep(account, Budget.UNKNOWN);
        assertThat(of(account).budget()).isEqualTo(Budget.UNKNOWN);
    }

    @Test
    void repliesThatWaitAreCountedByAccountAndThoseThatFailedAreNot() {
        queue.take(QueueFixture.from("nadia", "1", null, 0, "Allô ?"), QueueFixture.from("karim", "2", null, 1, "Allô ?"));
        for (String message : List.of("1", "2")) {
            queue.replies.send(new ReplyStore.Sending(queue.holding(message).id(), Optional.empty(), "Présent !", List.of(), "Maison",
                    queue.holding(message).version(), Duration.ZERO), queue.me);
        }
        long other = queue.accounts.enter(Network.MASTODON, "@maison");
        assertThat(of(QueueFixture.ACCOUNT).waiting()).isEqualTo(2);
        assertThat(of(other).waiting()).isZero();
        queue.outbox.failed(queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow(), "too long");
        assertThat(of(QueueFixture.ACCOUNT).waiting()).isEqualTo(1);
    }
}
