package app.detente.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells of this process. On other systems everything is 0, and the rows that would show it are left out. */
final class Vital {
    private static final Path SELF = Path.of("/proc/self");

    private Vital() {}

    static boolean isKnown() {
        return Files.isReadable(SELF.resolve("io"));
    }

    /** Bytes that this process has caused to be written to the disk. */
    static long written() {
        return isKnown() ? number(SELF.resolve("io"), "write_bytes:") : 0;
    }

    /** Bytes of memory in use, shared libraries included. */
    static long resident() {
        return isKnown() ? number(SELF.resolve("status"), "VmRSS:") * 1_024 : 0;
    }

    /** How often a thread of this process was put on a processor. */
    static long wakeUps() {
        if (!isKnown()) {
            return 0;
        }
        try (Stream<Path> threads = Files.list(SELF.resolve("task"))) {
            return threads.mapToLong(thread -> number(thread.resolve("status"), "voluntary_ctxt_switches:")).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file, String name) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return lines.stream().filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).sum();
        } catch (IOException gone) {
            return 0; // a thread that has just ended
        }
    }
}
