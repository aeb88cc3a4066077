package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.Action;
import app.detente.model.Conversation;
import app.detente.model.Network;
import app.detente.model.ReplyState;
import app.detente.model.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxStoreTest {
    private static final Duration UNDO = Duration.ofSeconds(15);

    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("ana", "1", null, 0, "Plus de réseau"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(finding -> finding.check() == Doctor.Check.OUTBOX || finding.sound());
        queue.close();
    }

    private String send(String text) {
        Conversation c = queue.holding("1");
        return ((ReplyStore.Outcome.Queued) queue.replies.send(
                new ReplyStore.Sending(c.id(), Optional.of(queue.message("1")), text, List.of(), "Maison", c.version(), UNDO),
                queue.me)).key();
    }

    private OutboxStore.Due taken() {
        send("On regarde");
        queue.pass(UNDO);
        return queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
    }

    private String state() {
        return queue.database.read(handle -> handle.createQuery("SELECT state FROM outbox").mapTo(String.class).one());
    }

    @Test
    void aReplyIsTakenWhenItsUndoWindowEndsWithItsAttemptCounted() {
        String key = send("On regarde");
        assertThat(queue.outbox.nextDue(QueueFixture.ACCOUNT)).contains(queue.clock.instant().plus(UNDO));
        queue.pass(UNDO.minusMillis(1));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isEmpty();
        queue.pass(Duration.ofMillis(1));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).hasValueSatisfying(due -> {
            assertThat(due.key()).isEqualTo(key);
            assertThat(due.network()).isEqualTo(Network.X);
            assertThat(due.inReplyTo()).contains("1");
            assertThat(due.author()).isEqualTo("Maison");
            assertThat(due.adviser()).isEqualTo("Sonia");
            assertThat(due.text()).isEqualTo("On regarde");
            assertThat(due.attempts()).isEqualTo(1);
        });
        assertThat(state()).isEqualTo("sending");
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isEmpty();
        assertThat(queue.outbox.nextDue(QueueFixture.ACCOUNT)).isEmpty();
        assertThat(queue.outbox.pending()).isEqualTo(Map.of(ReplyState.SENDING, 1L));
    }

    @Test
    void onlyTheAllowedStepsAreTaken() {
        Map<ReplyState, Consumer<OutboxStore.Due>> steps = Map.of(ReplyState.SENT, due -> queue.outbox.sent(due, "r" + due.key(), ""),
                ReplyState.QUEUED, due -> queue.outbox.retry(due, Duration.ofSeconds(9), "plus tard"),
                ReplyState.FAILED, due -> queue.outbox.failed(due, "refusé"), ReplyState.UNKNOWN, due -> queue.outbox.unknown(due, "coupé"),
                ReplyState.NEEDS_PERSON, due -> queue.outbox.needsPerson(due, "introuvable"));
        OutboxStore.Due due = taken();
        for (ReplyState from : List.of(ReplyState.QUEUED, ReplyState.SENDING, ReplyState.SENT, ReplyState.FAILED, ReplyState.UNKNOWN,
                ReplyState.NEEDS_PERSON)) {
            steps.forEach((to, step) -> {
                queue.execute("UPDATE outbox SET state = '" + from.key() + "'");
                Throwable refused = catchThrowable(() -> step.accept(due));
                if (from.next().contains(to)) {
                    assertThat(refused).as("%s to %s", from, to).isNull();
                    assertThat(state()).isEqualTo(to.key());
                } else {
                    assertThat(refused).as("%s to %s", from, to).isInstanceOf(IllegalStateException.class);
                    assertThat(state()).isEqualTo(from.key());
                }
            });
        }
        // the states were set behind the store's back, so that its waits are those of none of them
        queue.doctor.rebuild();
    }

    @Test
    void aRetryWaitsAsLongAsTheNetworkAsked() {
        queue.outbox.retry(taken(), Duration.ofMinutes(2), "429");
        assertThat(queue.outbox.nextDue(QueueFixture.ACCOUNT)).contains(queue.clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isEmpty();
        queue.pass(Duration.ofMinutes(2));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).hasValueSatisfying(due -> assertThat(due.attempts()).isEqualTo(2));
    }

    @Test
    void whatWasBeingSentWhenTheConsoleDiedIsUnknownAndNeverSentAgainByItself() {
        OutboxStore.Due due = taken();
        queue.close();
        queue = new QueueFixture(folder);
        assertThat(queue.outbox.recover(QueueFixture.ACCOUNT)).isEqualTo(1);
        assertThat(queue.outbox.recover(QueueFixture.ACCOUNT)).isZero();
        queue.pass(Duration.ofDays(1));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isEmpty();
        assertThat(queue.outbox.unknown(QueueFixture.ACCOUNT)).singleElement().satisfies(lost -> assertThat(lost.key()).isEqualTo(due.key()));
        queue.outbox.needsPerson(due, "introuvable");
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(0));
        assertThat(queue.undelivered.tryAgain(due.key())).isTrue();
        assertThat(queue.undelivered.tryAgain(due.key())).isFalse();
        assertThat(queue.holding("1").waitingSince()).isEmpty();
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isPresent();
    }

    @Test
    void theCustomerOfAFailedReplyWaitsAgainThoughTheConversationWasClosed() {
        OutboxStore.Due due = taken();
        assertThat(queue.holding("1").waitingSince()).isEmpty();
        queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
        queue.outbox.failed(due, "refusé");
        assertThat(queue.holding("1").status()).isEqualTo(Status.OPEN);
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(0));
        assertThat(queue.replies.takeBack(due.key(), queue.me)).isTrue();
    }

    @Test
    void aFailedReplyWakesASnoozedConversation() {
        OutboxStore.Due due = taken();
        queue.triage.apply(new Action.Snooze(queue.clock.instant().plusSeconds(9_999)), queue.holding("1").id(), queue.me);
        queue.outbox.failed(due, "refusé");
        assertThat(queue.holding("1").status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aSentReplyIsKnownWhenItComesBack() {
        queue.outbox.sent(taken(), "900", "");
        assertThat(state()).isEqualTo("sent");
        assertThat(queue.outbox.pending()).isEmpty();
        assertThat(queue.ingest.ingest(List.of(brand("900", "1", 200, "On regarde")))).isEqualTo(new IngestStore.Tally(0, 1));
        assertThat(queue.holding("900").messageCount()).isEqualTo(2);
    }

    @Test
    void theAnswerToOurReplyJoinsItsConversationThoughItCameBeforeTheConfirmation() {
        OutboxStore.Due due = taken();
        queue.take(from("ana", "901", "900", 200, "Merci !"));
        assertThat(queue.holding("901").id()).isNotEqualTo(queue.holding("1").id());
        queue.outbox.sent(due, "900", "");
        assertThat(queue.holding("901").id()).isEqualTo(queue.holding("1").id());
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(200));
    }

    @Test
    void aReplyToOurOwnReplyFollowsItsNewName() {
        String first = send("Bonjour");
        Conversation c = queue.holding("1");
        queue.replies.send(new ReplyStore.Sending(c.id(), Optional.of(queue.message("local:" + first)), "Et encore", List.of(), "Maison",
                c.version(), Duration.ofMinutes(5)), queue.me);
        queue.pass(UNDO);
        queue.outbox.sent(queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow(), "900", "");
        queue.pass(Duration.ofMinutes(5));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).hasValueSatisfying(due -> assertThat(due.inReplyTo()).contains("900"));
    }

    @Test
    void twoSendersNeverTakeTheSameReply() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 40; i++) {
            send("Réponse " + i);
        }
        queue.pass(UNDO);
        List<Callable<List<String>>> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            senders.add(() -> {
                List<String> keys = new ArrayList<>();
                for (Optional<OutboxStore.Due> due = queue.outbox.take(QueueFixture.ACCOUNT); due.isPresent(); due = queue.outbox.take(QueueFixture.ACCOUNT)) {
                    keys.add(due.get().key());
                }
                return keys;
            });
        }
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<String>> keys : threads.invokeAll(senders)) {
                all.addAll(keys.get());
            }
        }
        assertThat(all).hasSize(40).doesNotHaveDuplicates();
    }
}
