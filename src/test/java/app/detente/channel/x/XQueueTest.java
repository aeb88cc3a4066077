package app.detente.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.RemoteStage;
import app.detente.model.AccountTrouble;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: an account is connected, a mention comes into the queue, an adviser answers, the answer is public. */
class XQueueTest {
    @TempDir
    Path folder;
    private FakeStage stage;
    private Queue queue;
    private SyncEngine engine;
    private Adviser me;
    private long account;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
        stage.arrives("Nadia", "Bonjour, ma box clignote, que faire ?");
        queue = Queue.open(folder.resolve("queue.db"), InstantSource.system());
        me = queue.advisers().named("Sonia");
        Networks networks = new Networks(folder.resolve("outbox"), folder, InstantSource.system());
        account = new Accounts(queue.accounts(), networks).connect(Network.X, Map.of("server", stage.x.address(), "token", FakeX.TOKEN,
                "refresh", "refresh-" + RemoteStage.SECRET, "client", "app-1"), me).id();
        engine = new SyncEngine(new SyncStores(queue.accounts(), queue.facts(), queue.intake(), queue.outbox(), queue.remoteActions(), queue.conversations()), networks,
                queue.changes(), InstantSource.system());
        engine.start();
        until(() -> !waiting().isEmpty());
    }

    @AfterEach
    void close() {
        engine.close();
        queue.close();
        stage.close();
    }

    private List<Conversation> waiting() {
        return queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 5);
    }

    private Conversation answered() {
        Conversation row = waiting().getFirst();
        queue.replies().send(new ReplyStore.Sending(row.id(), Optional.empty(), "Bonjour Nadia, on regarde ça tout de suite.", List.of(), "Maison",
                row.version(), Duration.ZERO), me);
        return row;
    }

    private boolean isIn(Conversation row, ReplyState state) {
        List<Message> thread = queue.conversations().thread(row.id(), Optional.empty(), 10);
        return thread.getLast().delivery().filter(delivery -> delivery.state() == state).isPresent();
    }

    private ConnectedAccount now() {
        return queue.accounts().find(account).orElseThrow();
    }

    @Test
    void aMentionIsAnsweredAndNoSecretIsWrittenDown() throws Exception {
        Conversation row = answered();
        until(() -> isIn(row, ReplyState.SENT));
        assertThat(stage.published()).singleElement().asString().contains("on regarde ça tout de suite");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(RemoteStage.SECRET);
            }
        }
    }

    @Test
    void whereTheCreditIsUsedUpTheReplyWaitsAndThenGoesOut() throws Exception {
        stage.trouble(AccountTrouble.CREDIT);
        Conversation row = answered();
        until(() -> now().trouble().equals(Optional.of(AccountTrouble.CREDIT)) && isIn(row, ReplyState.QUEUED));
        assertThat(stage.published()).isEmpty();
        stage.well();
        queue.accounts().connect(account, now().fields(), me);
        until(() -> isIn(row, ReplyState.SENT));
        assertThat(stage.published()).hasSize(1);
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
