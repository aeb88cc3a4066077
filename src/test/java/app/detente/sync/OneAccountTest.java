package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.model.AccountTrouble;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Network;
import app.detente.model.ReplyState;
import app.detente.storage.Queue;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts in the midst of fifty replies each, and the token of one is revoked, has expired, or allows less than before: the other goes on. */
class OneAccountTest {
    private static final int REPLIES = 50;
    private static final int BEFORE = 20;
    @TempDir
    Path folder;

    private final app.detente.channel.mastodon.FakeStage mastodon = open(() -> new app.detente.channel.mastodon.FakeStage(false));
    private final app.detente.channel.bluesky.FakeStage bluesky = open(app.detente.channel.bluesky.FakeStage::new);
    private final Map<Network, Access> accesses = Map.of(Network.MASTODON, mastodon.access(), Network.BLUESKY, bluesky.access());
    private final Map<Network, Runnable> midst = new HashMap<>();
    private Queue queue;
    private Adviser me;
    private SyncEngine engine;

    private static <T> T open(Callable<T> stage) {
        try {
            return stage.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void queueUp() throws Exception {
        queue = Queue.open(folder.resolve("queue.db"), InstantSource.system());
        me = queue.advisers().named("Sonia");
        Burst.arrive(mastodon, mastodon.access().fields(), queue, REPLIES);
        Burst.arrive(bluesky, bluesky.access().fields(), queue, REPLIES);
        assertThat(Burst.answer(queue, me)).isEqualTo(2 * REPLIES);
        Networks networks = new Networks(folder, folder, InstantSource.system());
        engine = new SyncEngine(new SyncStores(queue.accounts(), queue.facts(), queue.intake(), queue.outbox(), queue.remoteActions(), queue.conversations()), account -> {
            Network network = account.account().network();
            return new Midst(networks.open(network, accesses.get(network)), midst.getOrDefault(network, () -> { }));
        }, queue.changes(), InstantSource.system());
    }

    @AfterEach
    void close() {
        engine.close();
        queue.close();
        mastodon.close();
        bluesky.close();
    }

    /** Something happens when so many have gone out. */
    private static final class Midst extends Relay {
        private final Runnable then;
        private final AtomicInteger sent = new AtomicInteger();

        Midst(Channel real, Runnable then) {
            super(real);
            this.then = then;
        }

        @Override
        public Outcome publish(Outgoing reply) {
            Outcome outcome = super.publish(reply);
            if (sent.incrementAndGet() == BEFORE) {
                then.run();
            }
            return outcome;
        }
    }

    @Test
    void ofARevokedTokenTheRepliesWaitAndGoOutOnceSomebodyHasSignedInAgain() throws Exception {
        midst.put(Network.MASTODON, () -> mastodon.trouble(AccountTrouble.SIGN_IN));
        mastodonWaits(AccountTrouble.SIGN_IN);
        midst.clear();
        mastodon.well();
        connect(Network.MASTODON, mastodon.access());
        allOutOnce();
    }

    @Test
    void ofATokenThatAllowsNoWritingAnyMoreTheRepliesWaitAndGoOutOnceItDoes() throws Exception {
        midst.put(Network.MASTODON, () -> mastodon.scopes("read"));
        mastodonWaits(AccountTrouble.PERMISSION);
        midst.clear();
        mastodon.scopes("read write");
        connect(Network.MASTODON, mastodon.access());
        allOutOnce();
    }

    @Test
    void aTokenThatHasExpiredIsRenewedAndNobodyNotices() throws Exception {
        midst.put(Network.BLUESKY, bluesky::expire);
        engine.start();
        allOutOnce();
        assertThat(queue.accounts().all()).allSatisfy(account -> {
            assertThat(account.state()).isEqualTo(State.CONNECTED);
            assertThat(account.trouble()).isEmpty();
        });
        assertThat(attempts(Network.BLUESKY)).hasSize(REPLIES).containsOnly(1);
    }

    /** Its replies are held, all of them and without an attempt; the other account's are out. */
    private void mastodonWaits(AccountTrouble trouble) throws Exception {
        engine.start();
        until(() -> account(Network.MASTODON).state() == State.RECONNECT && attempts(Network.BLUESKY).size() == REPLIES
                && queue.outbox().pending().equals(Map.of(ReplyState.QUEUED, (long) REPLIES - BEFORE)));
        assertThat(account(Network.MASTODON).trouble()).contains(trouble);
        assertThat(account(Network.BLUESKY).state()).isEqualTo(State.CONNECTED);
        assertThat(mastodon.published()).hasSize(BEFORE);
        List<Integer> held = queue.database().read(handle -> handle.createQuery("SELECT attempts FROM outbox WHERE state = 'queued'")
                .mapTo(Integer.class).list());
        assertThat(held).hasSize(REPLIES - BEFORE).containsOnly(0);
    }

    private void allOutOnce() throws Exception {
        until(() -> queue.outbox().pending().isEmpty());
        assertThat(Burst.numbers(Stream.concat(mastodon.published().stream(), bluesky.published().stream()).toList())).hasSize(2 * REPLIES)
                .doesNotHaveDuplicates();
    }

    private void connect(Network network, Access access) {
        queue.accounts().connect(queue.accounts().enter(network, "maison"), access.fields(), me);
    }

    private ConnectedAccount account(Network network) {
        return queue.accounts().all().stream().filter(one -> one.account().network() == network).findFirst().orElseThrow();
    }

    /** Of those that are sent. */
    private List<Integer> attempts(Network network) {
        return queue.database().read(handle -> handle.createQuery("SELECT attempts FROM outbox WHERE account_id = :account AND state = 'sent'")
                .bind("account", account(network).id()).mapTo(Integer.class).list());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int tries = 0; tries < 1_200; tries++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it never came");
    }
}
