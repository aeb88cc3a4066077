package app.detente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the queue takes on the disk, with its index, its waits and its trail. */
final class Disk {
    private static final double KEPT = 1_300;
    private static final double WRITTEN = 6_000;

    private Disk() {}

    static List<Row> rows(Path queue, int messages, Filling filling) throws IOException {
        double kept = (double) Files.size(queue) / messages;
        double written = filling.bytesPerMessage();
        return List.of(
                Row.amount("kept for a message", "B", kept, Optional.empty(), "", "≤ 1,300 B", kept <= KEPT),
                Vital.isKnown() ? Row.amount("written for a message, in bulk", "B", written, Optional.empty(), "", "≤ 6,000 B", written <= WRITTEN)
                        : Row.skipped("written for a message, in bulk", "only Linux tells"));
    }
}
