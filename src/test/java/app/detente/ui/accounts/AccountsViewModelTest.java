package app.detente.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.AccountTrouble;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Network;
import app.detente.storage.AccountFactStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.accounts.AccountWords.Mood;
import app.detente.ui.accounts.AccountWords.Said;
import app.detente.ui.accounts.AccountsViewModel.Choosing;
import app.detente.ui.accounts.AccountsViewModel.Form;
import app.detente.ui.accounts.AccountsViewModel.Listing;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private AccountsViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        model = new AccountsViewModel(me.session, queue.accounts, new AccountFactStore(queue.database), new FakeDoor(queue.accounts));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private long connected(Network network, String name) {
        return queue.accounts.connect(queue.accounts.enter(network, name), Map.of(), queue.me).id();
    }

    private AccountLine line(long account) {
        model.refresh();
        return model.lines().stream().filter(one -> one.id() == account).findFirst().orElseThrow();
    }

    private Said said(long account) {
        return new AccountWords(me.session.desk()).of(line(account), queue.clock.instant());
    }

    private AccountFormViewModel form() {
        return ((Form) model.stageProperty().get()).form();
    }

    @Test
    void fromNothingToAConnectedAccountAndBackToTheList() {
        model.refresh();
        model.choose(Network.BLUESKY);
        form().typed("handle").set("maison.bsky.social");
        form().typed("password").set(FakeDoor.SECRET);
        form().test();
        form().connect();
        assertThat(model.stageProperty().get()).isInstanceOf(Listing.class);
        assertThat(model.lines()).singleElement().extracting(line -> line.account().state()).isEqualTo(State.CONNECTED);
        assertThat(model.connectedProperty().getValue()).isEqualTo(1);
        assertThat(me.last()).contains("maison.bsky.social").doesNotContain(FakeDoor.SECRET);
    }

    @Test
    void leavingTheFormForgetsTheSecret() {
        connected(Network.X, "maison");
        model.refresh();
        model.add();
        model.choose(Network.BLUESKY);
        AccountFormViewModel form = form();
        form.typed("password").set(FakeDoor.SECRET);
        model.back();
        assertThat(form.typed("password").get()).isEmpty();
        assertThat(model.stageProperty().get()).isInstanceOf(Choosing.class);
        model.back();
        assertThat(model.stageProperty().get()).isInstanceOf(Listing.class);
    }

    @Test
    void anAccountIsPausedByNameAndResumedByItsUndo() {
        long account = connected(Network.MASTODON, "@maison@piaille.example");
        model.pause(line(account));
        assertThat(said(account).sentence()).contains("Sonia").contains("13:00");
        assertThat(said(account).mood()).isEqualTo(Mood.OFF);
        me.notices.undoLast();
        assertThat(line(account).account().state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void anAccountIsCutOffOnlyAfterTheQuestion() {
        long account = connected(Network.X, "maison");
        model.askDisconnect(line(account));
        model.keep();
        model.disconnect();
        assertThat(line(account).account().state()).isEqualTo(State.CONNECTED);
        model.askDisconnect(line(account));
        model.disconnect();
        assertThat(line(account).account().state()).isEqualTo(State.FILES);
        assertThat(model.askingProperty().get()).isEmpty();
    }

    @Test
    void whatAColleagueHasDoneMeanwhileIsSaidAndShown() {
        long account = connected(Network.X, "maison");
        AccountLine stale = line(account);
        queue.accounts.pause(account, queue.adviser("Karim"));
        model.pause(stale);
        assertThat(me.last()).isEqualTo(me.session.texts().get("problem.account_state"));
        assertThat(model.lines()).singleElement().extracting(line -> line.account().state()).isEqualTo(State.PAUSED);
    }

    @Test
    void whatNeedsSomebodyComesFirstAndIsCounted() {
        long files = queue.accounts.enter(Network.X, "ancien");
        long fine = connected(Network.MASTODON, "@maison");
        long stopped = connected(Network.BLUESKY, "maison.bsky.social");
        queue.accounts.trouble(stopped, AccountTrouble.SIGN_IN, Duration.ZERO);
        model.refresh();
        assertThat(model.lines()).extracting(AccountLine::id).containsExactly(stopped, fine, files);
        assertThat(model.needingProperty().getValue()).isEqualTo(1);
        assertThat(model.connectedProperty().getValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aTroubleIsCalmWhereItPassesAndLoudWhereSomebodyIsNeeded(AccountTrouble trouble) {
        long account = connected(Network.FACEBOOK, "Maison");
        queue.accounts.trouble(account, trouble, Duration.ofMinutes(23));
        assertThat(said(account).mood()).isEqualTo(trouble.passes() ? Mood.CALM : Mood.LOUD);
        assertThat(said(account).sentence()).contains(trouble.passes() ? "à 13:23" : "depuis 13:00");
        assertThat(said(account).state()).isEqualTo(me.session.texts().get("accounts.trouble." + trouble.key())).doesNotContain("accounts.");
    }

    @Test
    void aPauseWhoseTimeIsUpIsTriedInAMoment() {
        long account = connected(Network.FACEBOOK, "Maison");
        queue.accounts.trouble(account, AccountTrouble.BUSY, Duration.ofMinutes(1));
        queue.pass(Duration.ofMinutes(1));
        assertThat(said(account).sentence()).contains(me.session.texts().get("accounts.until.now"));
    }

    @Test
    void anAccountReadToItsEndSaysWhen() {
        long account = connected(Network.MASTODON, "@maison");
        assertThat(said(account).sentence()).isEqualTo(me.session.texts().get("accounts.looked.never"));
        queue.intake.take(account, List.of(), List.of(), "1", true);
        assertThat(said(account).sentence()).contains("13:00");
        assertThat(said(account).mood()).isEqualTo(Mood.FINE);
    }
}
