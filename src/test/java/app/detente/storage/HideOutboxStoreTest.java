package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Done;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.storage.HideOutboxStore.Due;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HideOutboxStoreTest {
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
        assertThat(queue.hides.next(QueueFixture.ACCOUNT).map(Due::remoteId)).contains("2");
        assertThat(queue.hides.next(QueueFixture.ACCOUNT + 1)).isEmpty();
    }

    @Test
    void whatIsHiddenThereAlreadyOrGoneAsksNobody() {
        queue.database.useWrite(handle -> {
            handle.execute("UPDATE message SET hidden_there = 1 WHERE remote_id = '1'");
            handle.execute("UPDATE message SET deleted_at = 1 WHERE remote_id = '2'");
        });
        hide("1");
        hide("2");
        assertThat(queue.hides.nextDue(QueueFixture.ACCOUNT)).isEmpty();
    }

    @Test
    void anAnswerToAWishThatHasChangedMeanwhileChangesNothingOfTheNewOne() {
        hide("1");
        Due old = queue.hides.next(QueueFixture.ACCOUNT).orElseThrow();
        queue.hides.done(old);
        queue.moderation.show(queue.message("1"), queue.me);
        queue.hides.refused(old, "no_hiding");
        queue.hides.retry(old, Duration.ofHours(1));
        assertThat(queue.hides.next(QueueFixture.ACCOUNT).map(Due::hidden)).contains(false);
    }
}
