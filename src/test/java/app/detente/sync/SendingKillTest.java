package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.file.FileChannel;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.storage.Doctor;
import app.detente.storage.Queue;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power goes while replies are being published, eight times on each of two channels: every reply is published exactly once. One is the file
 * channel, whose key makes a repeat harmless; the other is a wall that forgives nothing: publishing twice shows twice.
 */
class SendingKillTest {
    private static final int KILLS = 8;
    private static final int REPLIES = 160;

    @TempDir
    Path folder;

    @Test
    void fileChannelHoldsEveryReplyOnceAfterEightKills() throws IOException, InterruptedException {
        survive("file");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl"))).hasSize(REPLIES);
        }
    }

    @Test
    void wallThatForgivesNothingHoldsEveryReplyOnceAfterEightKills() throws IOException, InterruptedException {
        survive("wall");
        List<String> wall = Files.readAllLines(folder.resolve("wall"));
        assertThat(wall).hasSize(REPLIES).doesNotHaveDuplicates();
    }

    private void survive(String channel) throws IOException, InterruptedException {
        Path queue = folder.resolve("queue.db");
        prepare(queue);
        SplittableRandom random = new SplittableRandom(11);
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = Child.start(folder, Sending.class, channel, folder.toString());
            child.waitFor(500 + random.nextInt(500), TimeUnit.MILLISECONDS);
            Child.kill(child);
        }
        assertThat(Child.await(Child.start(folder, Sending.class, channel, folder.toString()))).isZero();
        try (Queue open = Queue.open(queue, Clock.systemUTC())) {
            assertThat(open.outbox().pending()).isEmpty();
            assertThat(open.doctor().examine()).allMatch(Doctor.Finding::sound);
        }
    }

    private static void prepare(Path queue) {
        try (Queue open = Queue.open(queue, Clock.systemUTC())) {
            List<IncomingMessage> messages = new ArrayList<>();
            for (int i = 0; i < REPLIES; i++) {
                messages.add(new IncomingMessage(Network.X, "q" + i, Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, "c" + i, "c" + i,
                        Optional.empty(), "Allô ?", Instant.parse("2026-03-02T09:00:00Z").plusSeconds(i), Optional.empty()));
            }
            open.ingest().ingest(messages);
            Adviser sonia = open.advisers().named("Sonia");
            for (Conversation c : open.conversations().page(QueueFilter.of(QueueView.WAITING), sonia, Optional.empty(), REPLIES)) {
                open.replies().send(new ReplyStore.Sending(c.id(), Optional.empty(), "On regarde. Sonia", List.of(), "Maison", c.version(),
                        Duration.ZERO), sonia);
            }
        }
    }

    /** The child: sends until nothing is left, slowly enough that a kill finds it at it. */
    static final class Sending {
        private Sending() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path folder = Path.of(arguments[1]);
            Channel real = arguments[0].equals("file") ? new FileChannel(folder.resolve("out")) : new Wall(folder.resolve("wall"));
            try (Queue queue = Queue.open(folder.resolve("queue.db"), Clock.systemUTC())) {
                OutboxSender sender = new OutboxSender(queue.outbox(), queue.accounts(), QueueFixture.ACCOUNT, new Slow(real));
                sender.recover();
                while (!queue.outbox().pending().isEmpty()) {
                    if (!sender.sendNext()) {
                        Thread.sleep(20);
                    }
                }
            }
        }
    }

    /** Dawdles before and after the bytes leave. */
    private record Slow(Channel real) implements OutOnly {
        @Override
        public Outcome publish(Outgoing reply) {
            dawdle();
            Outcome outcome = real.publish(reply);
            dawdle();
            return outcome;
        }

        @Override
        public Outcome lookUp(Outgoing reply) {
            return real.lookUp(reply);
        }

        private static void dawdle() {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One line a reply, appended: what is published twice stands there twice. */
    private record Wall(Path file) implements OutOnly {
        @Override
        public Outcome publish(Outgoing reply) {
            try {
                Files.writeString(file, reply.key() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Outcome.Sent("wall:" + reply.key());
        }

        @Override
        public Outcome lookUp(Outgoing reply) {
            boolean there;
            try {
                there = Files.exists(file) && Files.readAllLines(file).contains(reply.key());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return there ? new Outcome.Sent("wall:" + reply.key()) : new Outcome.Retry(Duration.ZERO, "not there");
        }
    }
}
