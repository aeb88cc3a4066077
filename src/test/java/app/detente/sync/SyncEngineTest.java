package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.file.FileChannel;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.ReplyState;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncEngineTest {
    @TempDir
    Path folder;

    private static SyncEngine engine(QueueFixture queue, Channel channel) {
        return new SyncEngine(new SyncStores(queue.accounts, queue.facts, queue.intake, queue.outbox, queue.remoteActions, queue.conversations), account -> channel, queue.changes,
                queue.clock);
    }

    @Test
    void replyGoesOutByItselfOnceQueued() throws InterruptedException {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Allô ?")));
            CountDownLatch sent = new CountDownLatch(1);
            queue.changes.listen(change -> {
                if (queue.outbox.pending().isEmpty() && folder.resolve("out").toFile().list() != null) {
                    sent.countDown();
                }
            });
            FileChannel out = new FileChannel(folder.resolve("out"));
            try (SyncEngine engine = engine(queue, out)) {
                engine.start();
                Conversation c = queue.conversations.page(QueueFilter.of(QueueView.WAITING), queue.me, Optional.empty(), 1).getFirst();
                queue.replies.send(new ReplyStore.Sending(c.id(), Optional.empty(), "Présent !", List.of(), "Maison", c.version(),
                        Duration.ZERO), queue.me);
                assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(queue.conversations.thread(c.id(), Optional.empty(), 10).getLast().delivery().orElseThrow().state())
                        .isEqualTo(ReplyState.SENT);
            }
        }
    }

    /** As when the disk is full for a moment, just after the network has taken the reply. */
    @Test
    void replyWhoseOutcomeCouldNotBeKeptIsLookedUpAndNotSentAgain() throws InterruptedException {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Allô ?")));
            queue.database.useWrite(handle -> handle.execute("""
                    CREATE TRIGGER refusal BEFORE UPDATE ON outbox WHEN new.state = 'sent' AND old.state = 'sending'
                    BEGIN SELECT RAISE(ABORT, 'no room'); END"""));
            CountDownLatch sent = new CountDownLatch(1);
            FileChannel out = new FileChannel(folder.resolve("out"));
            try (SyncEngine engine = engine(queue, out)) {
                Conversation c = queue.conversations.page(QueueFilter.of(QueueView.WAITING), queue.me, Optional.empty(), 1).getFirst();
                queue.replies.send(new ReplyStore.Sending(c.id(), Optional.empty(), "Présent !", List.of(), "Maison", c.version(),
                        Duration.ZERO), queue.me);
                queue.changes.listen(change -> {
                    if (queue.outbox.pending().isEmpty()) {
                        sent.countDown();
                    }
                });
                engine.start();
                assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();
                assertThat(folder.resolve("out").toFile().list((where, name) -> name.endsWith(".jsonl"))).hasSize(1);
            }
        }
    }

    /** The console died while it sent, and the account was paused since: nobody looks the reply up, and nobody is to think that it is just leaving. */
    @Test
    void whatWasBeingSentForAnAccountThatStandsStillIsUnknown() throws InterruptedException {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Allô ?")));
            Conversation c = queue.conversations.page(QueueFilter.of(QueueView.WAITING), queue.me, Optional.empty(), 1).getFirst();
            queue.replies.send(new ReplyStore.Sending(c.id(), Optional.empty(), "Présent !", List.of(), "Maison", c.version(), Duration.ZERO), queue.me);
            queue.accounts.connect(QueueFixture.ACCOUNT, Map.of(), queue.me);
            queue.outbox.take(QueueFixture.ACCOUNT);
            queue.accounts.pause(QueueFixture.ACCOUNT, queue.me);
            CountDownLatch told = new CountDownLatch(1);
            queue.changes.listen(change -> told.countDown());
            try (SyncEngine engine = engine(queue, new FileChannel(folder.resolve("out")))) {
                engine.start();
                assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(queue.outbox.pending()).isEqualTo(Map.of(ReplyState.UNKNOWN, 1L));
            assertThat(folder.resolve("out")).doesNotExist();
        }
    }

    @Test
    void closingEndsTheLoop() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            FileChannel out = new FileChannel(folder.resolve("out"));
            SyncEngine engine = engine(queue, out);
            engine.start();
            engine.close();
            assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().startsWith("detente-sync") && thread.isAlive());
        }
    }
}
