package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.model.RemoteEvent;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that does not fit into memory is read through, in a process that could not hold it. */
class MillionLinesTest {
    private static final int LINES = 1_000_000;
    private static final String MEMORY = "-Xmx32m";

    @TempDir
    Path home;

    @Test
    void aMillionLinesComePageByPageInLittleMemory() throws IOException, InterruptedException {
        Path in = Files.createDirectory(home.resolve("in"));
        Path out = Files.createDirectory(home.resolve("out"));
        try (Writer lines = Files.newBufferedWriter(in.resolve("year.csv"))) {
            lines.write("id;author;direction;date;text\n");
            for (int i = 0; i < LINES; i++) {
                lines.write(i + ";c" + i % 1_000 + ";in;2026-03-02T09:00:00Z;question " + i + ", une de plus\n");
            }
        }
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY, "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Reading.class.getName(), in.toString(), out.toString()).inheritIO().start();
        boolean ended = child.waitFor(300, TimeUnit.SECONDS);
        child.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(child.exitValue()).isZero();
        assertThat(in.resolve("done/year.csv")).exists();
    }

    /** The child: ends well where each line came once, in order, and no page was longer than it may be. */
    static final class Reading {
        private Reading() {}

        public static void main(String[] arguments) throws Trouble {
            try (FolderChannel channel = new FolderChannel(FolderStage.access(arguments[0], arguments[1]), Duration.ZERO)) {
                int next = 0;
                String cursor = "";
                boolean more = true;
                boolean right = true;
                while (more) {
                    Page page = channel.fetch(cursor);
                    for (RemoteEvent event : page.events()) {
                        right &= event.id().equals(Integer.toString(next));
                        next++;
                    }
                    right &= page.events().size() <= 1_000 && page.aside().isEmpty();
                    cursor = page.cursor();
                    more = page.more();
                }
                channel.fetch(cursor);
                System.exit(right && next == LINES ? 0 : 1);
            }
        }
    }
}
