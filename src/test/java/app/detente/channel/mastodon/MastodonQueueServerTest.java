package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.ReplyState;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore;
import app.detente.sync.Accounts;
import app.detente.sync.Networks;
import app.detente.sync.SyncEngine;
import app.detente.sync.SyncStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on a real server: an account is connected, a mention comes into the queue, an adviser answers, the answer is public. */
@Tag("server")
class MastodonQueueServerTest {
    @TempDir
    Path folder;

    @Test
    void aMentionIsAnsweredFromTheQueue() throws Exception {
        try (SnacStage stage = MastodonServerTest.snac(); Queue queue = Queue.open(folder.resolve("queue.db"), InstantSource.system())) {
            Adviser me = queue.advisers().named("Sonia");
            Networks networks = new Networks(folder.resolve("outbox"), folder, InstantSource.system());
            Accounts accounts = new Accounts(queue.accounts(), networks);
            long account = accounts.connect(Network.MASTODON, Map.of("server", stage.server(), "token", stage.token("maison")), me).id();
            SyncStores stores = new SyncStores(queue.accounts(), queue.facts(), queue.intake(), queue.outbox(), queue.remoteActions(), queue.conversations());
            try (SyncEngine engine = new SyncEngine(stores, networks, queue.changes(), InstantSource.system())) {
                engine.start();
                until(() -> queue.accounts().find(account).orElseThrow().lookedAt().isPresent());
                String question = stage.arrives("Nadia", "Bonjour, ma box clignote, que faire ?");
                long began = System.nanoTime();
                until(() -> waiting(queue, me).stream().anyMatch(row -> row.preview().contains("clignote")));
                long inMillis = (System.nanoTime() - began) / 1_000_000;
                Conversation row = waiting(queue, me).getFirst();
                assertThat(row.account().id()).isEqualTo(account);
                began = System.nanoTime();
                queue.replies().send(new ReplyStore.Sending(row.id(), Optional.empty(), "Bonjour Nadia, on regarde ça tout de suite.", List.of(), "Maison",
                        row.version(), Duration.ZERO), me);
                until(() -> last(queue, row).delivery().filter(delivery -> delivery.state() == ReplyState.SENT).isPresent());
                long outMillis = (System.nanoTime() - began) / 1_000_000;
                System.err.printf("in %s after %d ms, out %s after %d ms%n", question, inMillis, last(queue, row).remoteId(), outMillis);
                assertThat(stage.text(last(queue, row).remoteId())).contains("on regarde ça tout de suite");
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
                            .doesNotContain(stage.token("maison"));
                }
            }
        }
    }

    private static List<Conversation> waiting(Queue queue, Adviser me) {
        return queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 5);
    }

    private static Message last(Queue queue, Conversation row) {
        return queue.conversations().thread(row.id(), Optional.empty(), 10).getLast();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it never came");
    }
}
