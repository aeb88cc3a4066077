package app.detente.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.RemoteStage;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.MessageLimit;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.ReplyState;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore;
import app.detente.sync.Accounts;
import app.detente.sync.Networks;
import app.detente.sync.OutboxSender;
import app.detente.sync.Poller;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a page is connected, a comment comes into the queue, an adviser answers, the answer is public and comes back once. */
class FacebookQueueTest {
    @TempDir
    Path folder;
    private FakeStage stage;
    private Queue queue;
    private Adviser me;
    private ConnectedAccount account;
    private Channel channel;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
        queue = Queue.open(folder.resolve("queue.db"), InstantSource.system());
        me = queue.advisers().named("Sonia");
        Networks networks = new Networks(folder.resolve("outbox"), folder, InstantSource.system());
        Map<String, String> typed = Map.of("page", FakePage.US, "server", stage.facebook.address(), "token", FakeFacebook.PERSON);
        account = new Accounts(queue.accounts(), networks).connect(Network.FACEBOOK, typed, me);
        channel = networks.open(account);
    }

    @AfterEach
    void close() {
        channel.close();
        queue.close();
        stage.close();
    }

    private void look() {
        Poller poller = new Poller(queue.intake(), queue.accounts(), account, channel);
        while (poller.takeNext()) {
            // the next page
        }
    }

    private List<Conversation> waiting() {
        return queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 5);
    }

    private List<Message> thread(Conversation row) {
        return queue.conversations().thread(row.id(), Optional.empty(), 10);
    }

    private void answer(Conversation row, String text) {
        queue.replies().send(new ReplyStore.Sending(row.id(), Optional.empty(), text, List.of(), "Maison", row.version(), Duration.ZERO), me);
        assertThat(new OutboxSender(queue.outbox(), queue.accounts(), account.id(), channel).sendNext()).isTrue();
    }

    @Test
    void aCommentIsAnsweredFromTheQueueAndTheAnswersCopyIsOurs() throws Exception {
        String comment = stage.arrives("Nadia", "Ma box clignote, que faire ?");
        look();
        Conversation row = waiting().getFirst();
        assertThat(thread(row)).extracting(Message::text).containsExactly("Nouvelle box !", "Ma box clignote, que faire ?");
        answer(row, "Bonjour Nadia, on regarde ça.");
        assertThat(stage.published()).containsExactly("Bonjour Nadia, on regarde ça.");
        look();
        assertThat(waiting()).isEmpty();
        assertThat(thread(row)).hasSize(3);
        assertThat(thread(row).getLast().delivery()).hasValueSatisfying(delivery -> assertThat(delivery.state()).isEqualTo(ReplyState.SENT));
        stage.facebook.page.comment(comment, Optional.of("Nadia"), "Merci !", Instant.now());
        look();
        assertThat(thread(row)).hasSize(4);
    }

    @Test
    void aCommentIsAnsweredInPrivateOnceAndNobodyElseReadsIt() {
        stage.arrives("Nadia", "Mon numéro est le 06 12 34 56 78");
        look();
        Conversation row = waiting().getFirst();
        Message asked = thread(row).getLast();
        assertThat(asked.there().limits()).doesNotContain(MessageLimit.NO_PRIVATE_REPLY);
        queue.replies().send(new ReplyStore.Sending(row.id(), Optional.of(asked.id()), "On vous appelle à ce numéro.", List.of(), "Maison", row.version(),
                Duration.ZERO, Optional.empty(), true), me);
        assertThat(new OutboxSender(queue.outbox(), queue.accounts(), account.id(), channel).sendNext()).isTrue();
        assertThat(thread(row).getLast().delivery()).hasValueSatisfying(delivery -> {
            assertThat(delivery.state()).isEqualTo(ReplyState.SENT);
            assertThat(delivery.privately()).isTrue();
        });
        assertThat(stage.facebook.page.messages.values()).extracting(message -> message.text).containsExactly("On vous appelle à ce numéro.");
        assertThat(stage.facebook.page.things.values()).as("comments").noneMatch(thing -> thing.text.startsWith("On vous appelle"));
        assertThat(thread(row).get(1).there().limits()).contains(MessageLimit.NO_PRIVATE_REPLY);
        look();
        assertThat(waiting()).isEmpty();
        assertThat(thread(row)).hasSize(3);
    }

    @Test
    void aCommentThatIsTakenBackWaitsNoMore() {
        stage.delete(stage.arrives("Karim", "déjà effacé"));
        String comment = stage.arrives("Nadia", "Ma box clignote, que faire ?");
        look();
        assertThat(waiting()).hasSize(1);
        stage.delete(comment);
        look();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void noTokenIsInAnyFile() throws Exception {
        stage.arrives("Nadia", "Ma box clignote, que faire ?");
        look();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(RemoteStage.SECRET);
            }
        }
    }
}
