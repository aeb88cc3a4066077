package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Done;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.RemoteAction;
import app.detente.storage.RemoteActionStore.Due;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteActionStoreTest {
    private static final Hide SPAM = new Hide(HideReason.SPAM, "", false);
    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(QueueFixture.from("ana", "1", null, 0, "Achetez mes montres"), QueueFixture.from("ana", "2", "1", 1, "Encore"));
        queue.accounts.connect(QueueFixture.ACCOUNT, Map.of(), queue.me);
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Done hide(String id) {
        return queue.moderation.hide(queue.message(id), SPAM, queue.me).orElseThrow();
    }

    @Test
    void whatWasHiddenFirstGoesFirst() {
        hide("2");
        queue.pass(Duration.ofSeconds(1));
        hide("1");
        assertThat(queue.remoteActions.next(QueueFixture.ACCOUNT).map(Due::remoteId)).contains("2");
        assertThat(queue.remoteActions.next(QueueFixture.ACCOUNT + 1)).isEmpty();
    }

    @Test
    void whatIsHiddenThereAlreadyOrGoneAsksNobody() {
        queue.database.useWrite(handle -> {
            handle.execute("UPDATE message SET hidden_there = 1 WHERE remote_id = '1'");
            handle.execute("UPDATE message SET deleted_at = 1 WHERE remote_id = '2'");
        });
        hide("1");
        hide("2");
        assertThat(queue.remoteActions.nextDue(QueueFixture.ACCOUNT)).isEmpty();
    }

    private long ours() {
        queue.take(QueueFixture.brand("9", "1", 2, "On regarde"));
        return queue.message("9");
    }

    @Test
    void aReplyOfOursIsDeletedOnceItsMomentHasPassed() {
        long ours = ours();
        Done done = queue.remoteActions.delete(ours, Duration.ofSeconds(10), queue.me).orElseThrow();
        assertThat(queue.remoteActions.delete(ours, Duration.ofSeconds(10), queue.me)).as("again").isEmpty();
        assertThat(queue.remoteActions.next(QueueFixture.ACCOUNT)).isEmpty();
        queue.pass(Duration.ofSeconds(10));
        Due due = queue.remoteActions.next(QueueFixture.ACCOUNT).orElseThrow();
        assertThat(due.action()).isEqualTo(RemoteAction.DELETE);
        assertThat(queue.triage.undo(done, queue.me)).as("too late").isFalse();
        queue.remoteActions.done(due);
        assertThat(queue.conversations.thread(due.conversation(), Optional.empty(), 9).getLast().there().deletedAt()).contains(queue.clock.instant());
        assertThat(queue.remoteActions.nextDue(QueueFixture.ACCOUNT)).isEmpty();
        assertThat(queue.remoteActions.delete(ours, Duration.ZERO, queue.me)).as("it is gone").isEmpty();
    }

    @Test
    void deletingIsTakenBackUntilItsMomentHasPassed() {
        Done done = queue.remoteActions.delete(ours(), Duration.ofSeconds(10), queue.me).orElseThrow();
        assertThat(queue.triage.undo(done, queue.me)).isTrue();
        queue.pass(Duration.ofDays(1));
        assertThat(queue.remoteActions.next(QueueFixture.ACCOUNT)).isEmpty();
    }

    @Test
    void whatTheNetworkRefusedToDeleteCanBeAskedForAgain() {
        long ours = ours();
        queue.remoteActions.delete(ours, Duration.ZERO, queue.me);
        queue.remoteActions.refused(queue.remoteActions.next(QueueFixture.ACCOUNT).orElseThrow(), "not_ours");
        assertThat(queue.remoteActions.next(QueueFixture.ACCOUNT)).isEmpty();
        queue.remoteActions.delete(ours, Duration.ZERO, queue.me);
        assertThat(queue.remoteActions.next(QueueFixture.ACCOUNT)).isPresent();
    }

    @Test
    void aCustomersMessageAndAReplyThatIsNotOutAreNotDeleted() {
        assertThat(queue.remoteActions.delete(queue.message("1"), Duration.ZERO, queue.me)).isEmpty();
        var row = queue.holding("1");
        queue.replies.send(new ReplyStore.Sending(row.id(), Optional.empty(), "On regarde", List.of(), "Maison", row.version(), Duration.ZERO), queue.me);
        long waiting = queue.number("SELECT id FROM message WHERE remote_id LIKE 'local:%'");
        assertThat(queue.remoteActions.delete(waiting, Duration.ZERO, queue.me)).isEmpty();
    }

    @Test
    void anAnswerToAWishThatHasChangedMeanwhileChangesNothingOfTheNewOne() {
        hide("1");
        Due old = queue.remoteActions.next(QueueFixture.ACCOUNT).orElseThrow();
        queue.remoteActions.done(old);
        queue.moderation.show(queue.message("1"), queue.me);
        queue.remoteActions.refused(old, "no_hiding");
        queue.remoteActions.retry(old, Duration.ofHours(1));
        assertThat(queue.remoteActions.next(QueueFixture.ACCOUNT).map(Due::action)).contains(RemoteAction.SHOW);
    }
}
