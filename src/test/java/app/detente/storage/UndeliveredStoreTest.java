package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.Delivery;
import app.detente.model.Done;
import app.detente.model.GivingUp;
import app.detente.model.Message;
import app.detente.model.ReplyState;
import app.detente.storage.OutboxStore.Due;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndeliveredStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(QueueFixture.from("ana", "1", null, 0, "Plus de réseau"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(finding -> finding.check() == Doctor.Check.OUTBOX || finding.sound());
        queue.close();
    }

    private Due sending(String text) {
        Conversation row = queue.holding("1");
        queue.replies.send(new ReplyStore.Sending(row.id(), Optional.of(queue.message("1")), text, List.of(), "Maison", row.version(), Duration.ZERO), queue.me);
        return queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
    }

    private Due failed() {
        Due due = sending("On regarde");
        queue.outbox.failed(due, "refusé");
        return due;
    }

    private Due doubtful(String text) {
        Due due = sending(text);
        queue.outbox.unknown(due, "coupé");
        queue.outbox.needsPerson(due, "introuvable");
        return due;
    }

    private Delivery delivery(String key) {
        List<Message> thread = queue.conversations.thread(queue.holding("1").id(), Optional.empty(), 20);
        return thread.stream().flatMap(message -> message.delivery().stream()).filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private boolean waits() {
        return queue.holding("1").waitingSince().isPresent();
    }

    @Test
    void whatWasRefusedCanBeTriedAgainOnce() {
        Due due = failed();
        assertThat(queue.undelivered.tryAgain(due.key())).isTrue();
        assertThat(queue.undelivered.tryAgain(due.key())).isFalse();
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT).map(Due::attempts)).contains(2);
    }

    @Test
    void whatIsGivenUpStaysWithItsReasonAndIsNobodysTaskAnyMore() {
        Due due = failed();
        queue.undelivered.giveUp(due.key(), GivingUp.SETTLED_OTHERWISE, queue.me);
        assertThat(delivery(due.key()).state()).isEqualTo(ReplyState.GIVEN_UP);
        assertThat(delivery(due.key()).givenUp()).contains(GivingUp.SETTLED_OTHERWISE);
        assertThat(queue.outbox.pending()).isEmpty();
        assertThat(waits()).as("nobody was answered by it").isTrue();
        assertThat(queue.undelivered.tryAgain(due.key())).isFalse();
        assertThat(queue.undelivered.giveUp(due.key(), GivingUp.NOT_NEEDED, queue.me)).isEmpty();
        assertThat(queue.replies.takeBack(due.key(), queue.me)).isFalse();
    }

    @Test
    void givingUpIsTakenBackToWhatItWas() {
        Due due = failed();
        Done done = queue.undelivered.giveUp(due.key(), GivingUp.NOT_NEEDED, queue.me).orElseThrow();
        assertThat(queue.triage.undo(done, queue.me)).isTrue();
        assertThat(delivery(due.key())).satisfies(now -> {
            assertThat(now.state()).isEqualTo(ReplyState.FAILED);
            assertThat(now.error()).contains("refusé");
            assertThat(now.givenUp()).isEmpty();
        });
        assertThat(queue.triage.undo(done, queue.me)).isFalse();
    }

    @Test
    void aReplyInDoubtThatAPersonHasSeenAnswersItsCustomer() {
        Due due = doubtful("On regarde");
        assertThat(waits()).isTrue();
        Done done = queue.undelivered.confirm(due.key(), queue.me).orElseThrow();
        assertThat(waits()).isFalse();
        assertThat(delivery(due.key()).state()).isEqualTo(ReplyState.SENT);
        assertThat(queue.undelivered.confirm(due.key(), queue.me)).isEmpty();
        assertThat(queue.triage.undo(done, queue.me)).isTrue();
        assertThat(waits()).isTrue();
        assertThat(delivery(due.key()).state()).isEqualTo(ReplyState.NEEDS_PERSON);
    }

    @Test
    void whatWasRefusedIsNotConfirmed() {
        assertThat(queue.undelivered.confirm(failed().key(), queue.me)).isEmpty();
    }

    @Test
    void theRestOfAChainGoesOnBelowTheCustomerOnceItsFirstPartIsConfirmed() {
        Due first = doubtful("On regarde ça de près, mot après mot. ".repeat(12));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).as("it waits for the first").isEmpty();
        queue.undelivered.confirm(first.key(), queue.me);
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).hasValueSatisfying(next -> assertThat(next.inReplyTo()).contains("1"));
    }

    @Test
    void aChainIsGivenUpAndTakenBackAsOne() {
        Due first = doubtful("On regarde ça de près, mot après mot. ".repeat(12));
        Done done = queue.undelivered.giveUp(first.key(), GivingUp.NETWORK_REFUSES, queue.me).orElseThrow();
        assertThat(queue.outbox.pending()).isEmpty();
        queue.triage.undo(done, queue.me);
        assertThat(queue.outbox.pending()).isEqualTo(Map.of(ReplyState.NEEDS_PERSON, 1L, ReplyState.QUEUED, 1L));
    }
}
