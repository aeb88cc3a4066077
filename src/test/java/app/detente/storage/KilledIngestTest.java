package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.IncomingMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console killed at any moment of taking messages in loses none of what it said it holds, and holds nothing twice. */
class KilledIngestTest {
    private static final int MESSAGES = 5_000;
    private static final int KILLS = 10;
    private static final int BATCH = 50;

    @TempDir
    Path folder;

    @Test
    void whateverTheMomentOfTheKillNothingIsLostAndNothingIsTwice() throws IOException, InterruptedException {
        Random random = new Random(20);
        List<IncomingMessage> messages = Forest.of(42, MESSAGES);
        long held = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path said = folder.resolve("said");
            Process child = ChildJvm.start(Ingester.class, folder.toString(), said.toString(), Long.toString(Math.max(0, held - BATCH)));
            int until = random.nextInt(5);
            while (child.isAlive() && size(said) < until) {
                Thread.sleep(1);
            }
            child.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            long durable = size(said);
            Files.deleteIfExists(said);
            try (QueueFixture queue = new QueueFixture(folder)) {
                long now = queue.number("SELECT count(*) FROM message");
                assertThat(now).as("kill %d", kill).isGreaterThanOrEqualTo(Math.max(held, Math.max(0, held - BATCH) + durable * BATCH));
                assertThat(now % BATCH).isZero();
                held = now;
            }
        }
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(messages);
            assertThat(queue.number("SELECT count(*) FROM message")).isEqualTo(MESSAGES);
            assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
            List<String> content = Content.of(queue.database);
            try (QueueFixture whole = new QueueFixture(folder.resolve("whole"))) {
                whole.ingest.ingest(messages);
                assertThat(content).isEqualTo(Content.of(whole.database));
            }
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Takes in the messages batch by batch, beginning with one that is held already; a byte in a file for each batch it was told is held. */
    static final class Ingester {
        public static void main(String[] arguments) throws IOException {
            List<IncomingMessage> messages = Forest.of(42, MESSAGES);
            try (QueueFixture queue = new QueueFixture(Path.of(arguments[0])); OutputStream said = Files.newOutputStream(Path.of(arguments[1]))) {
                for (int from = Integer.parseInt(arguments[2]); from < MESSAGES; from += BATCH) {
                    queue.ingest.ingest(messages.subList(from, from + BATCH));
                    said.write(1);
                }
            }
        }
    }
}
