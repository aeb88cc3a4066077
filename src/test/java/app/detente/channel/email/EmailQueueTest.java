package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.RemoteStage;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a mail: an account is connected, a customer writes, an adviser answers, the customer has the answer. */
class EmailQueueTest {
    @TempDir
    Path folder;

    @Test
    void aMailIsAnsweredFromTheQueue() throws Exception {
        try (EmailStage stage = new EmailStage(); Queue queue = Queue.open(folder.resolve("queue.db"), InstantSource.system())) {
            Adviser me = queue.advisers().named("Sonia");
            Networks networks = new Networks(folder.resolve("outbox"), folder, InstantSource.system());
            Map<String, String> typed = new HashMap<>(stage.access().fields());
            typed.put("password", stage.access().secret("password").orElseThrow());
            long account = new Accounts(queue.accounts(), networks).connect(Network.EMAIL, typed, me).id();
            SyncStores stores = new SyncStores(queue.accounts(), queue.facts(), queue.intake(), queue.outbox(), queue.remoteActions(), queue.conversations());
            try (SyncEngine engine = new SyncEngine(stores, networks, queue.changes(), InstantSource.system())) {
                engine.start();
                until(() -> queue.accounts().find(account).orElseThrow().lookedAt().isPresent());
                Thread.sleep(1_000); // it listens now
                long began = System.nanoTime();
                stage.arrives("Nadia", "Bonjour, ma box clignote, que faire ?");
                until(() -> waiting(queue, me).stream().anyMatch(row -> row.preview().contains("clignote")));
                long in = System.nanoTime() - began;
                Conversation row = waiting(queue, me).getFirst();
                began = System.nanoTime();
                queue.replies().send(new ReplyStore.Sending(row.id(), Optional.empty(), "Bonjour Nadia, on regarde ça.", List.of(), "Maison", row.version(),
                        Duration.ZERO), me);
                until(() -> last(queue, row).delivery().filter(delivery -> delivery.state() == ReplyState.SENT).isPresent());
                System.err.printf("a mail in the queue after %d ms, the answer sent after %d ms%n", in / 1_000_000, (System.nanoTime() - began) / 1_000_000);
                assertThat(stage.published()).singleElement().asString().contains("on regarde ça");
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(RemoteStage.SECRET);
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
        for (int tries = 0; tries < 3_000; tries++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("it never came");
    }
}
