package app.detente.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.RemoteStage;
import app.detente.model.Ability;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.storage.AccountFactStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.accounts.Trial.Failed;
import app.detente.ui.accounts.Trial.Running;
import app.detente.ui.accounts.Trial.Untried;
import app.detente.ui.accounts.Trial.Works;
import app.detente.ui.common.Background;
import app.detente.ui.common.Session;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountFormViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private AccountFactStore facts;
    private FakeDoor door;
    private final List<ConnectedAccount> connected = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        facts = new AccountFactStore(queue.database);
        door = new FakeDoor(queue.accounts);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private AccountFormViewModel form(Network network, Optional<ConnectedAccount> again) {
        return new AccountFormViewModel(me.session, door, facts, network, again, connected::add);
    }

    private AccountFormViewModel bluesky(String password) {
        AccountFormViewModel form = form(Network.BLUESKY, Optional.empty());
        form.typed("handle").set("maison.bsky.social");
        form.typed("password").set(password);
        return form;
    }

    private static Failed failed(AccountFormViewModel form) {
        return (Failed) form.trialProperty().get();
    }

    @Test
    void aCodeFromTheBrowserIsAsGoodAsAToken() {
        AccountFormViewModel form = form(Network.MASTODON, Optional.empty());
        form.askInBrowser();
        assertThat(failed(form).field()).as("the server first").contains("server");
        form.typed("server").set("piaille.fr");
        form.askInBrowser();
        assertThat(form.consentProperty().get().orElseThrow().page().getHost()).isEqualTo("piaille.fr");
        form.bring(" ");
        form.bring("wrong");
        assertThat(failed(form).sentence()).isNotBlank();
        assertThat(form.consentProperty().get()).isPresent();
        form.bring(" " + FakeDoor.CODE + "\n");
        assertThat(form.trialProperty().get()).isEqualTo(new Works(door.found));
        assertThat(form.consentProperty().get()).isEmpty();
        form.connect();
        assertThat(connected).hasSize(1);
        assertThat(form.typed("token").get()).isEmpty();
    }

    @Test
    void whatWorksIsConnectedWithWhatItCanDo() {
        AccountFormViewModel form = bluesky(FakeDoor.SECRET);
        form.test();
        assertThat(form.trialProperty().get()).isEqualTo(new Works(door.found));
        assertThat(queue.accounts.all()).isEmpty();
        form.connect();
        assertThat(connected).isEqualTo(queue.accounts.all()).hasSize(1);
        assertThat(facts.all().get(connected.getFirst().id()).missing()).containsExactly(Ability.HIDE);
        assertThat(form.typed("password").get()).isEmpty();
    }

    @Test
    void aFailedTestSaysWhyAndKeepsWhatWasTyped() {
        AccountFormViewModel form = bluesky("wrong-" + RemoteStage.SECRET);
        form.test();
        assertThat(failed(form).sentence()).isEqualTo(me.session.texts().get("problem.account.sign_in")).doesNotContain("wrong-" + RemoteStage.SECRET);
        assertThat(form.typed("password").get()).isEqualTo("wrong-" + RemoteStage.SECRET);
        form.connect();
        assertThat(connected).isEmpty();
        assertThat(me.said).isEmpty();
    }

    @Test
    void whatIsChangedAfterTheTestHasToBeTriedAgain() {
        AccountFormViewModel form = bluesky(FakeDoor.SECRET);
        form.test();
        form.typed("handle").set("autre.bsky.social");
        assertThat(form.trialProperty().get()).isInstanceOf(Untried.class);
        form.connect();
        assertThat(connected).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFormNamesTheFirstFieldThatIsMissingAndAsksNobody(Network network) {
        AccountFormViewModel form = form(network, Optional.empty());
        form.test();
        String key = failed(form).field().orElseThrow();
        assertThat(failed(form).sentence()).contains(form.name(form.fields().stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow()));
        assertThat(door.asked).isEmpty();
    }

    @Test
    void aMailboxTakesAPasswordOrATokenAndNeedsOneOfThem() {
        AccountFormViewModel form = form(Network.EMAIL, Optional.empty());
        form.typed("address").set("bonjour@maison.example");
        form.typed("imap").set("imap.maison.example:993");
        form.typed("smtp").set("smtp.maison.example:465");
        form.test();
        assertThat(failed(form).field()).contains("password");
        form.typed("token").set(FakeDoor.SECRET);
        form.test();
        assertThat(form.trialProperty().get()).isInstanceOf(Works.class);
        assertThat(door.asked.getLast()).doesNotContainKeys("user", "password", "mailbox");
    }

    @Test
    void signedInAgainTheFieldsAreThereButNoSecret() {
        ConnectedAccount account = queue.accounts.connect(queue.accounts.enter(Network.BLUESKY, "maison.bsky.social"),
                Map.of("server", "https://pds.maison.example", "handle", "maison.bsky.social"), queue.me);
        AccountFormViewModel form = form(Network.BLUESKY, Optional.of(account));
        assertThat(form.typed("server").get()).isEqualTo("https://pds.maison.example");
        assertThat(form.typed("password").get()).isEmpty();
        form.typed("password").set(FakeDoor.SECRET);
        form.test();
        assertThat(form.isAnother(door.found)).isFalse();
        door.found = new AccountDoor.Found("autre.bsky.social", door.found.abilities(), door.found.missing());
        assertThat(form.isAnother(door.found)).isTrue();
    }

    @Test
    void aTestThatIsCalledOffEndsAtOnceAndWhatItBringsLaterIsDropped() {
        Deque<Runnable> later = new ArrayDeque<>();
        AccountFormViewModel form = over(Runnable::run, later::add);
        form.test();
        assertThat(form.trialProperty().get()).isEqualTo(new Running(false));
        form.cancel();
        assertThat(form.trialProperty().get()).isInstanceOf(Untried.class);
        later.forEach(Runnable::run);
        assertThat(form.trialProperty().get()).isInstanceOf(Untried.class);
        assertThat(form.typed("password").get()).isEqualTo(FakeDoor.SECRET);
    }

    @Test
    void aTestThatHangsIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        door.meanwhile = () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        };
        AccountFormViewModel form = over(work -> Thread.ofPlatform().daemon().start(work), after -> { });
        form.test();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        form.cancel();
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whileItConnectsNothingIsCalledOff() {
        Deque<Runnable> later = new ArrayDeque<>();
        AccountFormViewModel form = over(Runnable::run, later::add);
        form.test();
        later.removeFirst().run();
        form.connect();
        form.cancel();
        assertThat(form.trialProperty().get()).isEqualTo(new Running(true));
        later.removeFirst().run();
        assertThat(connected).hasSize(1);
    }

    private AccountFormViewModel over(Executor workers, Executor fx) {
        Session slow = new Session(queue.me, me.session.desk(), new Background(workers, fx), me.session.later(), me.notices, queue.clock);
        AccountFormViewModel form = new AccountFormViewModel(slow, door, facts, Network.BLUESKY, Optional.empty(), connected::add);
        form.typed("handle").set("maison.bsky.social");
        form.typed("password").set(FakeDoor.SECRET);
        return form;
    }
}
