package app.detente.ui.approvals;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Approval;
import app.detente.model.Approval.State;
import app.detente.model.Role;
import app.detente.storage.ApprovalStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore.Sending;
import app.detente.storage.TeamStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ApprovalStore store;
    private Adviser lea;
    private PendingViewModel hers;
    private PendingViewModel mine;
    private final List<Long> draftsBack = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        lea = queue.adviser("Léa");
        TeamStore team = new TeamStore(queue.database, queue.changes, queue.clock);
        team.change(team.member(lea).as(Role.NEWCOMER), queue.me);
        store = new ApprovalStore(queue.database, queue.changes, queue.clock, queue.replies);
        queue.take(from("ana", "1", null, 0, "Panne"));
        queue.replies.send(new Sending(here(), Optional.empty(), "On regarde", List.of(), "Maison", queue.holding("1").version(), Duration.ZERO), lea);
        hers = new PendingViewModel(new TestSession(lea, queue.clock).session, store);
        mine = new PendingViewModel(new TestSession(queue.me, queue.clock).session, store);
        hers.onDraftBack(draftsBack::add);
        hers.show(Optional.of(here()));
        mine.show(Optional.of(here()));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private long here() {
        return queue.holding("1").id();
    }

    private static List<State> states(PendingViewModel model) {
        return model.pendingProperty().get().stream().map(Approval::state).toList();
    }

    @Test
    void bothSeeWhatWaitsAndOneSeesThatItIsTheirs() {
        assertThat(states(hers)).containsExactly(State.ASKED);
        assertThat(hers.isMine(hers.pendingProperty().get().getFirst())).isTrue();
        assertThat(states(mine)).containsExactly(State.ASKED);
        assertThat(mine.isMine(mine.pendingProperty().get().getFirst())).isFalse();
    }

    @Test
    void takenBackItIsTheDraftAgain() {
        hers.withdraw(hers.pendingProperty().get().getFirst());
        assertThat(draftsBack).containsExactly(here());
        assertThat(queue.replies.draft(here(), lea, false)).isPresent();
        hers.show(Optional.of(here()));
        assertThat(states(hers)).isEmpty();
    }

    @Test
    void whatCameBackIsToldItsAuthorAloneAndItsDraftIsReadOnce() {
        queue.pass(Duration.ofMinutes(1));
        store.sendBack(hers.pendingProperty().get().getFirst().id(), "Dis-lui quand.", queue.me);
        hers.show(Optional.of(here()));
        mine.show(Optional.of(here()));
        assertThat(states(hers)).containsExactly(State.SENT_BACK);
        assertThat(states(mine)).isEmpty();
        hers.show(Optional.of(here()));
        assertThat(draftsBack).containsExactly(here());
    }

    @Test
    void aConversationThatIsLeftShowsNothing() {
        hers.show(Optional.empty());
        assertThat(states(hers)).isEmpty();
    }
}
