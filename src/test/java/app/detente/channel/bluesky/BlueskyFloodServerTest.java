package app.detente.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.detente.Main;
import app.detente.channel.RemoteStage;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.storage.Doctor;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore;
import app.detente.sync.Accounts;
import app.detente.sync.Child;
import app.detente.sync.Networks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three hundred mentions by five people on a real network, while the console that takes them in is killed three times; then an answer to each, while it
 * is killed three times again.
 */
@Tag("server")
class BlueskyFloodServerTest {
    private static final List<String> PEOPLE = List.of("Ana", "Bob", "Chloé", "Driss", "Eva");
    private static final int EACH = 60;
    private static final int KILLS = 3;
    @TempDir
    Path folder;

    @Test
    void everyMentionComesOnceAndEveryAnswerGoesOutOnceWhateverIsKilled() throws Exception {
        boolean there = RealStage.isThere(BlueskyServerTest.SERVER);
        if (!there) {
            System.err.println("Skipped: no Bluesky server at " + BlueskyServerTest.SERVER + " (DETENTE_BLUESKY).");
        }
        assumeTrue(there);
        try (RealStage stage = new RealStage(BlueskyServerTest.SERVER)) {
            try (Queue queue = queue()) {
                Networks networks = new Networks(folder.resolve("out"), folder, InstantSource.system());
                new Accounts(queue.accounts(), networks).connect(Network.BLUESKY, Map.of("server", BlueskyServerTest.SERVER,
                        "handle", stage.keys.field("handle"), "password", stage.keys.secret("password").orElseThrow()), queue.advisers().named("Sonia"));
            }
            List<String> mentions = new ArrayList<>();
            Process console = console();
            for (int number = 0; number < EACH; number++) {
                for (String person : PEOPLE) {
                    mentions.add(stage.mentions(ascii(person), "question " + number + " de " + person));
                }
                if (number % (EACH / (KILLS + 1)) == EACH / (KILLS + 1) - 1 && number < EACH - 1) {
                    Child.kill(console);
                    console = console();
                }
            }
            until(mentions.size(), () -> customers().size());
            Child.kill(console);
            assertThat(customers()).containsExactlyInAnyOrderElementsOf(mentions);

            Set<String> answers = answerAll();
            console = console();
            for (int kill = 0; kill < KILLS; kill++) {
                int before = stage.published().size();
                until(Math.min(answers.size(), before + answers.size() / (KILLS + 2)), () -> stage.published().size());
                Child.kill(console);
                console = console();
            }
            until(0, this::pending);
            Child.kill(console);
            assertThat(stage.published()).containsExactlyInAnyOrderElementsOf(answers);
            System.err.printf("%d mentions in, each once; %d answers out, each once; %d kills%n", mentions.size(), answers.size(), 2 * KILLS);
            try (Queue queue = queue(); Stream<Path> files = Files.walk(folder)) {
                assertThat(queue.doctor().examine()).allMatch(Doctor.Finding::sound);
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(RemoteStage.SECRET);
                }
            }
        }
    }

    private static String ascii(String name) {
        return name.replace('é', 'e');
    }

    private Path file() {
        return folder.resolve("queue.db");
    }

    private Queue queue() {
        return Queue.open(file(), InstantSource.system());
    }

    private Process console() throws Exception {
        return Child.start(file().toAbsolutePath().getParent(), Main.class, "run", "--queue", file().toString());
    }

    private <T> T look(Function<Queue, T> question) {
        try (Queue queue = Queue.openToRead(file(), InstantSource.system(), ZoneOffset.UTC)) {
            return question.apply(queue);
        }
    }

    private List<String> customers() {
        return look(queue -> {
            Adviser me = new Adviser(1, "Sonia");
            return queue.conversations().page(QueueFilter.of(QueueView.ALL), me, Optional.empty(), 1_000).stream()
                    .flatMap(row -> queue.conversations().thread(row.id(), Optional.empty(), 1_000).stream())
                    .filter(message -> message.kind() == MessageKind.CUSTOMER).map(Message::remoteId).toList();
        });
    }

    private int pending() {
        return look(queue -> queue.outbox().pending().values().stream().mapToInt(Long::intValue).sum());
    }

    /** One answer to each mention, as an adviser writes them: a conversation is answered, and answered again while somebody in it waits. */
    private Set<String> answerAll() {
        Set<String> answers = new HashSet<>();
        try (Queue queue = queue()) {
            Adviser me = queue.advisers().named("Sonia");
            for (Conversation row : queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 1_000)) {
                for (Message message : queue.conversations().thread(row.id(), Optional.empty(), 1_000)) {
                    if (message.kind() == MessageKind.CUSTOMER) {
                        String text = "Bonjour " + message.author() + ", on s’en occupe (" + (answers.size() + 1) + ").";
                        Conversation now = queue.conversations().find(row.id()).orElseThrow();
                        queue.replies().send(new ReplyStore.Sending(row.id(), Optional.of(message.id()), text, List.of(), "Maison", now.version(),
                                Duration.ZERO), me);
                        answers.add(text);
                    }
                }
            }
        }
        assertThat(answers).hasSize(PEOPLE.size() * EACH);
        return answers;
    }

    private interface Count {
        int now() throws Exception;
    }

    private static void until(int wanted, Count count) throws Exception {
        int seen = -1;
        for (int tries = 0; tries < 1_200; tries++) {
            seen = count.now();
            if (wanted == 0 ? seen == 0 : seen >= wanted) {
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("never " + wanted + " but " + seen);
    }
}
