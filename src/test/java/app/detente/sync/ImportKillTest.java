package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.QueueCounts;
import app.detente.model.QueueView;
import app.detente.model.Adviser;
import app.detente.storage.Doctor;
import app.detente.storage.Queue;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power goes while a file is being imported, twenty times: nothing is lost and nothing is there twice. */
class ImportKillTest {
    private static final int KILLS = 10;
    private static final int MESSAGES = 20_000;
    private static final int BROKEN = 40;

    @TempDir
    Path folder;

    @Test
    void importKilledTwentyTimesLosesNothingAndRepeatsNothing() throws IOException, InterruptedException {
        Path file = folder.resolve("day.csv");
        write(file);
        Path queue = folder.resolve("queue.db");
        SplittableRandom random = new SplittableRandom(7);
        int kills = 0;
        while (kills < KILLS) {
            Process child = Child.start(folder, Importing.class, queue.toString(), file.toString());
            boolean ended = child.waitFor(400 + random.nextInt(900), TimeUnit.MILLISECONDS);
            if (ended) {
                file = anotherCopy(file, kills);
            }
            Child.kill(child);
            kills++;
        }
        assertThat(Child.await(Child.start(folder, Importing.class, queue.toString(), file.toString()))).isZero();
        try (Queue open = Queue.open(queue, Clock.systemUTC())) {
            QueueCounts counts = open.conversations().counts(new Adviser(0, ""));
            assertThat(open.search().count("message")).isEqualTo(MESSAGES);
            assertThat(counts.of(QueueView.ALL)).isEqualTo(MESSAGES / 2);
            assertThat(open.doctor().examine()).allMatch(Doctor.Finding::sound);
            FileImport.Tally again = new FileImport(open.imports(), Clock.systemUTC()).run(FileImport.Request.of(file), state -> { }, () -> false);
            assertThat(again).isEqualTo(new FileImport.Tally(0, MESSAGES, BROKEN, false));
        }
    }

    /** An import that came to its end begins anew under another name, so that every kill finds work to interrupt. */
    private Path anotherCopy(Path file, int number) throws IOException {
        return Files.copy(file, folder.resolve("day" + number + ".csv"));
    }

    /** Pairs: a question and, far behind, a second message in reply to it. */
    private static void write(Path file) throws IOException {
        Instant start = Instant.parse("2026-03-02T09:00:00Z");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,author,inbound,created_at,text,in_reply_to\n");
            for (int i = 0; i < MESSAGES / 2; i++) {
                out.write("q%d,c%d,true,%s,\"message %d, with\na line break\",\n".formatted(i, i % 500, start.plusSeconds(i), i));
                if (i % (MESSAGES / 2 / BROKEN) == 0) {
                    out.write("broken,,true,%s,no author,\n".formatted(start));
                }
            }
            for (int i = 0; i < MESSAGES / 2; i++) {
                out.write("a%d,Maison,false,%s,message back,q%d\n".formatted(i, start.plusSeconds(i + 600), i));
            }
        }
    }

    /** The child. */
    static final class Importing {
        private Importing() {}

        public static void main(String[] arguments) {
            try (Queue queue = Queue.open(Path.of(arguments[0]), Clock.systemUTC())) {
                new FileImport(queue.imports(), Clock.systemUTC()).run(FileImport.Request.of(Path.of(arguments[1])), state -> { }, () -> false);
            }
        }
    }
}
