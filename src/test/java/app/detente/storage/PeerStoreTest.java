package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Done;
import app.detente.model.MessageFact;
import app.detente.model.PeerAnswer;
import app.detente.model.Status;
import app.detente.model.WaitFact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("Nadia", "1", null, 0, "Comment changer de forfait ?"), from("Momo", "2", "1", 5, "Regarde dans ton espace client."),
                from("Lou", "3", "1", 6, "Moi aussi"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Map<Long, PeerAnswer> recognised() {
        long conversation = queue.holding("1").id();
        return queue.peers.among(conversation, queue.conversations.thread(conversation, Optional.empty(), 100));
    }

    private Done confirm() {
        return queue.peers.confirm(queue.message("2"), queue.me).orElseThrow();
    }

    private List<WaitFact> waits() {
        return new ReportStore(queue.database).waits();
    }

    @Test
    void helpIsRecognisedAndNothingIsChangedByIt() {
        List<String> before = Dump.of(queue.database);
        assertThat(recognised()).containsOnlyKeys(queue.message("2"));
        assertThat(recognised().get(queue.message("2")).askerWaits()).contains(at(0));
        assertThat(Dump.of(queue.database)).isEqualTo(before);
        assertThat(waits()).hasSize(3);
    }

    @Test
    void confirmedItOpensNoWaitAndTheOneHelpedWaitsOn() {
        confirm();
        assertThat(waits()).extracting(WaitFact::openedAt).containsExactly(at(0), at(6));
        assertThat(waits()).allMatch(wait -> wait.closedAt().isEmpty() && !wait.dismissed());
        assertThat(queue.holding("1").waitingSince()).contains(at(0));
        assertThat(queue.holding("1").status()).isEqualTo(Status.NEW);
        assertThat(recognised()).isEmpty();
        assertThat(queue.peers.confirm(queue.message("2"), queue.me)).isEmpty();
    }

    @Test
    void noFigureOfTheBrandCountsIt() {
        queue.take(brand("4", "1", 30, "Bonjour Nadia"));
        List<WaitFact> before = waits().stream().filter(wait -> !wait.openedAt().equals(at(5))).toList();
        confirm();
        assertThat(waits()).as("the waits of the others are what they were").isEqualTo(before);
        assertThat(waits().getFirst().closedAt()).as("answered when the brand answered, not when a customer did").contains(at(30));
        List<MessageFact> messages = new ReportStore(queue.database).messages();
        assertThat(messages).extracting(MessageFact::brand).as("a customer's name is no brand").containsOnly("Maison");
    }

    @Test
    void theBrandsThanksToTheHelperAnswersNobodyElse() {
        confirm();
        queue.take(brand("4", "2", 30, "Merci Momo !"));
        assertThat(waits()).allMatch(wait -> wait.closedAt().isEmpty());
        assertThat(queue.holding("1").waitingSince()).contains(at(0));
    }

    @Test
    void deniedItIsACustomersMessageAsAnyAndNotAskedAgain() {
        Done denied = queue.peers.deny(queue.message("2"), queue.me).orElseThrow();
        assertThat(recognised()).isEmpty();
        assertThat(waits()).hasSize(3);
        assertThat(queue.peers.deny(queue.message("2"), queue.me)).isEmpty();
        assertThat(queue.triage.undo(denied, queue.me)).isTrue();
        assertThat(recognised()).hasSize(1);
    }

    @Test
    void onlyWhenAnAdviserSaysSoTheOneHelpedWaitsNoMore() {
        confirm();
        Done said = queue.peers.noReplyNeeded(queue.holding("1").id(), queue.number("SELECT customer_id FROM message WHERE remote_id = '1'"),
                queue.me).orElseThrow();
        assertThat(waits().getFirst().dismissed()).isTrue();
        assertThat(waits().getFirst().closedAt()).as("dismissed is not answered").isEmpty();
        assertThat(queue.holding("1").waitingSince()).as("the third customer waits on").contains(at(6));
        assertThat(queue.triage.undo(said, queue.me)).isTrue();
        assertThat(queue.holding("1").waitingSince()).contains(at(0));
        assertThat(queue.peers.noReplyNeeded(queue.holding("1").id(), 99, queue.me)).isEmpty();
    }

    @Test
    void everyStepIsTakenBackExactlyFromEveryStatus() {
        long asker = queue.number("SELECT customer_id FROM message WHERE remote_id = '1'");
        for (Action action : List.of(new Action.Snooze(Optional.empty()), new Action.Close(), new Action.MarkSpam(),
                new Action.Assign(Optional.of(queue.me.id())))) {
            Done state = queue.triage.apply(action, queue.holding("1").id(), queue.me).orElseThrow();
            List<String> before = Dump.of(queue.database);
            queue.pass(Duration.ofMinutes(1));
            for (Optional<Done> done : List.of(queue.peers.confirm(queue.message("2"), queue.me), queue.peers.deny(queue.message("3"), queue.me),
                    queue.peers.noReplyNeeded(queue.holding("1").id(), asker, queue.me)).reversed()) {
                done.ifPresent(what -> assertThat(queue.triage.undo(what, queue.me)).isTrue());
                done.ifPresent(what -> assertThat(queue.triage.undo(what, queue.me)).isFalse());
            }
            assertThat(Dump.of(queue.database)).as(action.key()).isEqualTo(before);
            assertThat(queue.triage.undo(state, queue.me)).isTrue();
        }
    }

    @Test
    void takingItInAgainLeavesItConfirmed() {
        confirm();
        queue.take(from("Momo", "2", "1", 5, "Regarde dans ton espace client."));
        queue.doctor.rebuild();
        assertThat(queue.number("SELECT count(*) FROM message WHERE kind = 'peer'")).isEqualTo(1);
        assertThat(waits()).hasSize(2);
    }
}
