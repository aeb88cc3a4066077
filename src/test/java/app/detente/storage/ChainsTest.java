package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.GatePass;
import app.detente.model.ReplyState;
import app.detente.model.Status;
import app.detente.storage.OutboxStore.Due;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.storage.ReplyStore.Sending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reply too long for one post, on X, where a post holds 280. */
class ChainsTest {
    private static final String LONG = "On a regardé votre ligne ce matin avec l’équipe de Lyon.\n".repeat(12).strip();
    @TempDir
    Path folder;
    private QueueFixture queue;
    private Conversation row;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(QueueFixture.from("Nadia Berger", "1", null, 0, "Ma ligne ?"));
        row = queue.holding("1");
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Outcome.Queued send(String text, Optional<GatePass> pass) {
        return (Outcome.Queued) queue.replies.send(new Sending(row.id(), Optional.of(queue.message("1")), text, List.of(), "Maison", row.version(),
                Duration.ofSeconds(15), pass, false), queue.me);
    }

    private List<Due> publish(int most) {
        List<Due> sent = new ArrayList<>();
        queue.pass(Duration.ofSeconds(20));
        for (Optional<Due> due = queue.outbox.take(QueueFixture.ACCOUNT); due.isPresent() && sent.size() < most; due = sent.size() < most ? queue.outbox.take(QueueFixture.ACCOUNT) : Optional.empty()) {
            sent.add(due.get());
            queue.outbox.sent(due.get(), "net-" + sent.size(), "");
        }
        return sent;
    }

    private Status status() {
        return queue.conversations.find(row.id()).orElseThrow().status();
    }

    @Test
    void everyPartAnswersTheOneBeforeAndTheyLeaveInTheirOrder() {
        send(LONG, Optional.empty());
        assertThat(status()).isEqualTo(Status.WAITING_ON_CUSTOMER);
        List<Due> sent = publish(9);
        assertThat(sent).extracting(Due::inReplyTo).extracting(Optional::orElseThrow).containsExactly("1", "net-1", "net-2");
        assertThat(sent).extracting(due -> due.text().substring(due.text().length() - 4)).containsExactly(" 1/3", " 2/3", " 3/3");
        assertThat(sent.stream().map(due -> due.text().replaceAll(" \\d/3$", "")).collect(Collectors.joining("\n"))).isEqualTo(LONG);
        assertThat(queue.outbox.nextDue(QueueFixture.ACCOUNT)).isEmpty();
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
    }

    @Test
    void noPartIsTakenWhileTheOneBeforeIsUnderWayOrFailed() {
        send(LONG, Optional.empty());
        queue.pass(Duration.ofSeconds(20));
        Due first = queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isEmpty();
        assertThat(queue.outbox.nextDue(QueueFixture.ACCOUNT)).isEmpty();
        queue.outbox.failed(first, "no");
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isEmpty();
        assertThat(status()).as("nobody was answered").isNotEqualTo(Status.WAITING_ON_CUSTOMER);
        queue.undelivered.tryAgain(first.key());
        assertThat(publish(9)).hasSize(3);
        assertThat(status()).isEqualTo(Status.WAITING_ON_CUSTOMER);
    }

    @Test
    void oneUndoTakesAllOfItBackAsItWasWritten() {
        Done done = send(LONG, Optional.empty()).done();
        assertThat(queue.triage.undo(done, queue.me)).isTrue();
        assertThat(queue.replies.draft(row.id(), queue.me, false).orElseThrow().text()).isEqualTo(LONG);
        assertThat(queue.number("SELECT count(*) FROM outbox")).isZero();
        assertThat(queue.number("SELECT count(*) FROM message WHERE kind = 'brand'")).isZero();
        assertThat(queue.number("SELECT count(*) FROM chain_part")).isZero();
        assertThat(status()).isNotEqualTo(Status.WAITING_ON_CUSTOMER);
    }

    @Test
    void anyPartNotYetGoneTakesTheRestBackAndWhatIsPublicStays() {
        send(LONG, Optional.empty());
        Due first = publish(1).getFirst();
        assertThat(queue.replies.takeBack(first.key(), queue.me)).isFalse();
        String last = queue.database.read(handle -> handle.createQuery("SELECT key FROM reply ORDER BY message_id DESC LIMIT 1").mapTo(String.class).one());
        assertThat(queue.replies.takeBack(last, queue.me)).isTrue();
        String draft = queue.replies.draft(row.id(), queue.me, false).orElseThrow().text();
        assertThat(first.text().replace(" 1/3", "\n") + draft).isEqualTo(LONG);
        assertThat(queue.number("SELECT count(*) FROM outbox")).isEqualTo(1);
    }

    @Test
    void whatFitsIsOnePostAndNoChain() {
        send("Bonjour Nadia", Optional.empty());
        assertThat(queue.number("SELECT count(*) FROM chain_part")).isZero();
        assertThat(publish(9)).extracting(Due::text).containsExactly("Bonjour Nadia");
    }

    @Test
    void whyALightWordWentToSomebodyInTroubleIsKeptWithTheReplyAndInTheTrail() {
        Done done = send("Courage !", Optional.of(new GatePass(GatePass.Reason.CUSTOMER_JOKES, "elle plaisante elle-même"))).done();
        assertThat(queue.number("SELECT count(*) FROM gate_pass WHERE reason = 'customer_jokes' AND explanation LIKE 'elle%'")).isEqualTo(1);
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'gate' AND detail LIKE 'reason=customer_jokes key=%'")).isEqualTo(1);
        queue.triage.undo(done, queue.me);
        assertThat(queue.number("SELECT count(*) FROM gate_pass")).isZero();
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'gate'")).isEqualTo(1);
        assertThat(queue.outbox.pending()).doesNotContainKey(ReplyState.QUEUED);
    }
}
