package app.detente.ui.approvals;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Approval;
import app.detente.model.Role;
import app.detente.storage.ApprovalStore;
import app.detente.storage.ApprovalStore.Figures;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.storage.ReplyStore.Sending;
import app.detente.storage.TeamStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnViewModelTest {
    private static long hand(QueueFixture queue, String message, Adviser author) {
        return ((Outcome.ForApproval) queue.replies.send(new Sending(queue.holding(message).id(), Optional.empty(), "Réponse à " + message, List.of(),
                "Maison", queue.holding(message).version(), Duration.ZERO), author)).approval();
    }

    @Test
    void oneSeesWhatCameBackWhatBecameOfTheRestAndHowItWasFound(@TempDir Path folder) {
        try (QueueFixture queue = new QueueFixture(folder)) {
            Adviser lea = queue.adviser("Léa");
            TeamStore team = new TeamStore(queue.database, queue.changes, queue.clock);
            team.change(team.member(lea).as(Role.NEWCOMER), queue.me);
            ApprovalStore store = new ApprovalStore(queue.database, queue.changes, queue.clock, queue.replies);
            queue.take(from("ana", "1", null, 0, "Panne"), from("bob", "2", null, 1, "Panne"), from("cid", "3", null, 2, "Panne"));
            store.sendBack(hand(queue, "1", lea), "Dis-lui quand.", queue.me);
            store.approve(hand(queue, "2", lea), queue.holding("2").version(), Duration.ZERO, queue.me);
            hand(queue, "3", lea);
            List<Long> opened = new ArrayList<>();

            OwnViewModel own = new OwnViewModel(new TestSession(lea, queue.clock).session, store);
            own.onOpen(opened::add);
            own.refresh();

            assertThat(own.sentBack()).extracting(Approval::comment).containsExactly("Dis-lui quand.");
            assertThat(own.others()).extracting(Approval::state).containsExactlyInAnyOrder(Approval.State.APPROVED, Approval.State.ASKED);
            assertThat(own.figuresProperty().get()).isEqualTo(new Figures(1, 0, 1));
            own.open(own.sentBack().getFirst());
            assertThat(opened).containsExactly(queue.holding("1").id());

            queue.pass(OwnViewModel.SPAN.plusDays(1));
            own.refresh();
            assertThat(own.figuresProperty().get().decided()).isZero();
        }
    }
}
