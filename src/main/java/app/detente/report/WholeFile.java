package app.detente.report;

import app.detente.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: whoever looks finds the old one or the new one, never half of one. */
public final class WholeFile {
    private WholeFile() {}

    /** What writes the bytes of a file; the stream is closed for it. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @throws Problem {@code file.not_written}; what was there before is there still */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * As a program writes it, to any size.
     *
     * @throws Problem {@code file.not_written}; what was there before is there still
     */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path beside = null;
        try {
            beside = Files.createTempFile(target.getParent(), ".detente-", ".part");
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.write(out);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            forget(beside, e);
            throw new Problem(e, "file.not_written", file);
        }
    }

    private static void forget(Path beside, Exception why) {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
