package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.ReplyState;
import app.detente.storage.Doctor;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxSenderTest {
    private static final Duration WINDOW = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private QueueFixture queue;
    private final Fake network = new Fake();
    private OutboxSender sender;
    private Conversation conversation;

    /** Says what the test tells it to, and remembers what was published. */
    private static final class Fake implements OutOnly {
        final List<Outgoing> published = new ArrayList<>();
        Outcome answer = new Outcome.Sent("r1");
        Outcome found = new Outcome.Unknown("no way to look");
        boolean cut;

        @Override
        public Outcome publish(Outgoing reply) {
            published.add(reply);
            return cut ? new Outcome.Unknown("connection cut") : answer;
        }

        @Override
        public Outcome lookUp(Outgoing reply) {
            return found;
        }
    }

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Allô ?")));
        conversation = queue.conversations.page(QueueFilter.of(QueueView.WAITING), queue.me, Optional.empty(), 1).getFirst();
        queue.replies.send(new ReplyStore.Sending(conversation.id(), Optional.empty(), "Présent !", List.of(), "Maison",
                conversation.version(), WINDOW), queue.me);
        sender = new OutboxSender(queue.outbox, queue.accounts, QueueFixture.ACCOUNT, network);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void nothingLeavesWithinTheUndoWindow() {
        assertThat(sender.sendNext()).isFalse();
        queue.pass(WINDOW);
        assertThat(sender.sendNext()).isTrue();
        assertThat(network.published).singleElement().extracting(Outgoing::text).isEqualTo("Présent !");
        assertThat(state()).isEqualTo(ReplyState.SENT);
    }

    @Test
    void sentReplyIsNotSentAgain() {
        queue.pass(WINDOW);
        sender.sendNext();
        queue.pass(Duration.ofDays(1));
        assertThat(sender.sendNext()).isFalse();
        assertThat(network.published).hasSize(1);
    }

    @Test
    void refusedReplyFailsAndItsCustomerWaitsAgain() {
        network.answer = new Outcome.Rejected("too long");
        queue.pass(WINDOW);
        sender.sendNext();
        assertThat(state()).isEqualTo(ReplyState.FAILED);
        assertThat(queue.conversations.find(conversation.id()).orElseThrow().waitingSince()).contains(QueueFixture.at(0));
    }

    @Test
    void retryWaitsLongerEachTimeAndEndsAsFailed() {
        network.answer = new Outcome.Retry(Duration.ZERO, "disk full");
        queue.pass(WINDOW);
        for (int attempt = 1; attempt <= Backoff.MOST_ATTEMPTS; attempt++) {
            assertThat(sender.sendNext()).isTrue();
            assertThat(sender.sendNext()).isFalse();
            queue.pass(Duration.ofMinutes(10));
        }
        assertThat(network.published).hasSize(Backoff.MOST_ATTEMPTS);
        assertThat(network.published).extracting(Outgoing::key).containsOnly(network.published.getFirst().key());
        assertThat(state()).isEqualTo(ReplyState.FAILED);
    }

    @Test
    void cutConnectionIsLookedUpBeforeAnythingIsSentAgain() {
        network.cut = true;
        network.found = new Outcome.Sent("r7");
        queue.pass(WINDOW);
        sender.sendNext();
        assertThat(state()).isEqualTo(ReplyState.SENT);
        assertThat(network.published).hasSize(1);
    }

    @Test
    void whatNobodyCanTellIsForAPersonToDecide() {
        network.cut = true;
        queue.pass(WINDOW);
        sender.sendNext();
        queue.pass(Duration.ofDays(1));
        assertThat(sender.sendNext()).isFalse();
        assertThat(state()).isEqualTo(ReplyState.NEEDS_PERSON);
        assertThat(network.published).hasSize(1);
    }

    @Test
    void interruptedSendingIsLookedUpAfterTheStart() {
        queue.pass(WINDOW);
        queue.outbox.take(QueueFixture.ACCOUNT);
        network.found = new Outcome.Retry(Duration.ZERO, "not there");
        sender.recover();
        assertThat(state()).isEqualTo(ReplyState.QUEUED);
        assertThat(sender.sendNext()).isTrue();
        assertThat(state()).isEqualTo(ReplyState.SENT);
    }

    @Test
    void whatIsLostOnItsWayAgainAndAgainGoesToAPersonInTheEnd() {
        network.answer = new Outcome.Unknown("answer_lost");
        network.found = new Outcome.Retry(Duration.ZERO, "not_there");
        for (int attempt = 0; attempt < 3 * Backoff.MOST_ATTEMPTS; attempt++) {
            queue.pass(Duration.ofHours(1));
            sender.sendNext();
        }
        assertThat(network.published).hasSize(Backoff.MOST_ATTEMPTS);
        assertThat(state()).isEqualTo(ReplyState.NEEDS_PERSON);
    }

    /** As after a start with a token that was revoked: nobody could look it up any more, and then the account is disconnected. */
    @Test
    void whatMayBePublicWhenItsAccountIsCutOffDoesNotGoToTheFolderAsWell() {
        queue.accounts.connect(QueueFixture.ACCOUNT, Map.of(), queue.me);
        queue.pass(WINDOW);
        queue.outbox.take(QueueFixture.ACCOUNT);
        queue.accounts.disconnect(QueueFixture.ACCOUNT, queue.me);
        network.found = new Outcome.Retry(Duration.ZERO, "no such file");
        sender.recover();
        assertThat(sender.sendNext()).isFalse();
        assertThat(network.published).isEmpty();
        assertThat(state()).isEqualTo(ReplyState.NEEDS_PERSON);
        assertThat(queue.conversations.find(conversation.id()).orElseThrow().waitingSince()).contains(QueueFixture.at(0));
        assertThat(queue.doctor.examine()).filteredOn(finding -> finding.check() != Doctor.Check.OUTBOX).allMatch(Doctor.Finding::sound);
    }

    private ReplyState state() {
        return queue.conversations.thread(conversation.id(), Optional.empty(), 10).stream().map(Message::delivery).flatMap(Optional::stream)
                .findFirst().orElseThrow().state();
    }
}
