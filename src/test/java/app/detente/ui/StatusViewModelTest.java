package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.storage.OutboxStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import app.detente.ui.common.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusViewModelTest {
    @TempDir
    Path folder;

    @Test
    void repliesUnderWayAndRepliesThatNeedAPersonAreCountedApart() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            StatusViewModel model = new StatusViewModel(queue.outbox, Background.sameThread());
            queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Allô ?"), QueueFixture.from("karim", "2", null, 1, "Allô ?")));
            for (Conversation c : queue.conversations.page(QueueFilter.of(QueueView.WAITING), queue.me, Optional.empty(), 2)) {
                queue.replies.send(new ReplyStore.Sending(c.id(), Optional.empty(), "Présent !", List.of(), "Maison", c.version(),
                        Duration.ZERO), queue.me);
            }
            model.refresh();
            assertThat(model.outboxProperty().get()).isEqualTo(new StatusViewModel.Outbox(2, 0));
            OutboxStore.Due due = queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
            queue.outbox.failed(due, "too long");
            model.refresh();
            assertThat(model.outboxProperty().get()).isEqualTo(new StatusViewModel.Outbox(1, 1));
        }
    }
}
