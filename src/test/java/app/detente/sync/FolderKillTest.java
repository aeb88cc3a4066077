package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.storage.Doctor;
import app.detente.storage.Queue;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power goes while a folder is being read: nothing is lost, nothing is there twice, and every file ends up put away. */
class FolderKillTest {
    private static final int LINES = 9_500;
    private static final int SMALL = 120;
    private static final int[] KILLED_AFTER_PAGES = {1, 4, 9, 11};

    @TempDir
    Path folder;

    @Test
    void aFolderReadAcrossKillsIsTakenOnce() throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.createDirectory(folder.resolve("out"));
        write(in);
        Path queue = folder.resolve("queue.db");
        Path pages = folder.resolve("pages");
        Files.createFile(pages);
        for (int after : KILLED_AFTER_PAGES) {
            Process child = Child.start(Reading.class, folder.toString());
            while (Files.size(pages) < after && child.isAlive()) {
                Thread.sleep(5);
            }
            Child.kill(child);
        }
        assertThat(Child.await(Child.start(Reading.class, folder.toString()))).isZero();
        try (Queue open = Queue.open(queue, Clock.systemUTC()); Stream<Path> done = Files.list(in.resolve("done"))) {
            assertThat(open.search().count("question")).isEqualTo(LINES + SMALL);
            assertThat(open.imports().setAside(10)).singleElement().satisfies(one -> assertThat(one.line()).isEqualTo(LINES + 1L));
            assertThat(open.doctor().examine()).allMatch(Doctor.Finding::sound);
            assertThat(done).hasSize(SMALL + 1);
        }
        assertThat(Reading.isRead(in)).isTrue();
    }

    private static void write(Path in) throws IOException {
        try (Writer out = Files.newBufferedWriter(in.resolve("long.jsonl"))) {
            for (int i = 0; i < LINES; i++) {
                out.write(line("long-" + i, i));
            }
            out.write("{\"id\":\"broken\"}\n");
        }
        for (int i = 0; i < SMALL; i++) {
            Files.writeString(in.resolve("small-" + i + ".jsonl"), line("small-" + i, i));
        }
    }

    private static String line(String id, int number) {
        return """
                {"id":"%s","author":{"id":"c%d","name":"c"},"direction":"in","at":"2026-03-02T09:00:00Z","text":"question %d"}
                """.formatted(id, number % 300, number);
    }

    /** The child: reads until the folder is empty, and notes each page that is kept. */
    static final class Reading {
        private Reading() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Path in = folder.resolve("in");
            try (Queue queue = Queue.open(folder.resolve("queue.db"), Clock.systemUTC())) {
                Networks networks = new Networks(folder.resolve("outbox"), folder, Clock.systemUTC());
                ConnectedAccount account = new Accounts(queue.accounts(), networks).connect(Network.FILE,
                        Map.of("in", in.toString(), "out", folder.resolve("out").toString()), queue.advisers().named("Sonia"));
                try (Channel channel = networks.open(account)) {
                    Poller poller = new Poller(queue.intake(), queue.accounts(), account, channel);
                    while (!isRead(in)) {
                        poller.takeNext();
                        Files.write(folder.resolve("pages"), new byte[1], StandardOpenOption.APPEND);
                    }
                }
            }
        }

        static boolean isRead(Path in) throws IOException {
            try (Stream<Path> left = Files.list(in)) {
                return left.allMatch(Files::isDirectory);
            }
        }
    }
}
