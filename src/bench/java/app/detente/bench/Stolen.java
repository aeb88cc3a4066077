package app.detente.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a host takes from this machine for others: the steal of {@code /proc/stat}, in jiffies of all cores since the start; proc_stat(5). */
final class Stolen {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int STEAL = 8;

    private Stolen() {}

    /** On Linux alone. */
    static boolean isKnown() {
        return Files.isReadable(STAT) && column().isPresent();
    }

    static long jiffies() {
        return column().orElseThrow();
    }

    private static Optional<Long> column() {
        try {
            String[] cpu = Files.readString(STAT, StandardCharsets.US_ASCII).lines().findFirst().orElse("").split(" +");
            return cpu.length > STEAL && cpu[0].equals("cpu") ? Optional.of(Long.valueOf(cpu[STEAL])) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
