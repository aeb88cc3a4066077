package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.model.AccountTrouble;
import app.detente.model.ConnectedAccount;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.ReplyState;
import app.detente.model.SetAside;
import app.detente.storage.ImportStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folders as an account, from one side of the queue to the other. */
class FolderIntakeTest {
    @TempDir
    Path folder;

    private QueueFixture queue;
    private Path in;
    private Path out;
    private ConnectedAccount account;
    private Channel channel;
    private Poller poller;

    @BeforeEach
    void open() throws IOException {
        queue = new QueueFixture(Files.createDirectory(folder.resolve("desk")));
        in = Files.createDirectory(folder.resolve("in"));
        out = Files.createDirectory(folder.resolve("out"));
        Networks networks = new Networks(folder.resolve("outbox"), folder, queue.clock);
        account = new Accounts(queue.accounts, networks).connect(Network.FILE, Map.of("in", in.toString(), "out", out.toString()), queue.me);
        channel = networks.open(account);
        poller = new Poller(queue.intake, queue.accounts, account, channel);
    }

    @AfterEach
    void close() {
        channel.close();
        queue.close();
    }

    private static String line(String id, String direction, String text) {
        return "{\"id\":\"%s\",\"author\":{\"id\":\"n\",\"name\":\"Nadia\"},\"direction\":\"%s\",\"at\":\"2026-03-02T09:00:00Z\",\"text\":\"%s\"}\n"
                .formatted(id, direction, text);
    }

    /** What is dropped is taken, and put away. */
    private void dropped(String name, String content) throws IOException {
        Files.writeString(in.resolve(name), content);
        poller.takeNext();
        poller.takeNext();
    }

    private List<Message> thread() {
        Conversation row = queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 5).getFirst();
        return queue.conversations.thread(row.id(), Optional.empty(), 10);
    }

    private List<SetAside> aside() {
        return new ImportStore(queue.database, queue.ingest, queue.clock).setAside(10);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        String content = line("m-1", "in", "Ma box clignote") + line("m-2", "sideways", "…");
        dropped("a.jsonl", content);
        List<Message> before = thread();
        assertThat(before).hasSize(1);
        assertThat(aside()).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo(in.resolve("a.jsonl").toString());
            assertThat(one.line()).isEqualTo(2);
            assertThat(one.reason()).isEqualTo(SetAside.Reason.BAD_DIRECTION);
        });
        dropped("a.jsonl", content);
        assertThat(thread()).isEqualTo(before);
        assertThat(aside()).hasSize(1);
        try (Stream<Path> done = Files.list(in.resolve("done"))) {
            assertThat(done).containsExactly(in.resolve("done/a.jsonl"));
        }
    }

    @Test
    void aLaterRecordWithTheSameIdIsAnEdit() throws IOException {
        dropped("a.jsonl", line("m-1", "in", "Ma box est verte"));
        dropped("b.jsonl", line("m-1", "in", "Ma box est rouge"));
        assertThat(thread()).singleElement().satisfies(message -> assertThat(message.text()).isEqualTo("Ma box est rouge"));
    }

    @Test
    void ourReplyGoesOutAndIsKnownWhenItComesBack() throws IOException {
        dropped("a.jsonl", line("m-1", "in", "Ma box clignote"));
        Conversation row = queue.conversations.page(QueueFilter.of(QueueView.WAITING), queue.me, Optional.empty(), 5).getFirst();
        queue.replies.send(new ReplyStore.Sending(row.id(), Optional.empty(), "On regarde.", List.of(), "Maison", row.version(),
                Duration.ZERO), queue.me);
        assertThat(new OutboxSender(queue.outbox, queue.accounts, account.id(), channel).sendNext()).isTrue();
        List<Message> before = thread();
        assertThat(before.getLast().delivery().orElseThrow().state()).isEqualTo(ReplyState.SENT);
        try (Stream<Path> replies = Files.list(out)) {
            dropped("back.jsonl", Files.readString(replies.findFirst().orElseThrow()));
        }
        assertThat(thread()).isEqualTo(before);
    }

    @Test
    void aDriveThatIsPulledIsAStateThatPassesAndReadingGoesOn() throws IOException {
        Files.writeString(in.resolve("a.jsonl"), line("m-1", "in", "Ma box clignote"));
        Files.move(in, folder.resolve("gone"));
        poller.takeNext();
        assertThat(queue.accounts.find(account.id()).orElseThrow().trouble()).contains(AccountTrouble.UNREACHABLE);
        assertThat(queue.accounts.find(account.id()).orElseThrow().state()).isEqualTo(ConnectedAccount.State.CONNECTED);
        Files.move(folder.resolve("gone"), in);
        poller.takeNext();
        assertThat(queue.accounts.find(account.id()).orElseThrow().trouble()).isEmpty();
        assertThat(thread()).hasSize(1);
    }
}
