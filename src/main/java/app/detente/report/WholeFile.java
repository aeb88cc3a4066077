package app.detente.report;

import app.detente.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: whoever looks finds the old one or the new one, never half of one. */
public final class WholeFile {
    private WholeFile() {}

    /** @throws Problem {@code file.not_written}; what was there before is there still */
    public static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path beside = null;
        try {
            beside = Files.createTempFile(target.getParent(), ".detente-", ".part");
            Files.writeString(beside, text);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            forget(beside, e);
            throw new Problem(e, "file.not_written", file);
        }
    }

    private static void forget(Path beside, IOException why) {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
