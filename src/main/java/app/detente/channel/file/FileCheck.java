package app.detente.channel.file;

import app.detente.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns away what cannot be a text file, in words that say why, before anything is read from it. */
final class FileCheck {
    private static final int SAMPLE = 8_192;
    /** More control characters than one in so many bytes: compressed and binary files have about one in nine, texts next to none. */
    private static final int BINARY = 20;

    private FileCheck() {}

    /** The size of a text file in bytes. Throws {@link Problem} for whatever else the path names. */
    static long size(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Problem("file_is_folder", file.toString());
        }
        if (Files.notExists(file)) {
            throw new Problem("file_missing", file.toString());
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Problem("file_not_regular", file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            check(file, in.readNBytes(SAMPLE));
        }
        return Files.size(file);
    }

    private static void check(Path file, byte[] sample) {
        if (sample.length == 0) {
            throw new Problem("file_empty", file.toString());
        }
        if (isUtf16(sample)) {
            throw new Problem("file_utf16", file.toString());
        }
        int controls = 0;
        for (byte b : sample) {
            controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        if (controls * BINARY > sample.length) {
            throw new Problem("file_binary", file.toString());
        }
    }

    private static boolean isUtf16(byte[] sample) {
        int first = sample.length < 2 ? 0 : (sample[0] & 0xFF) << 8 | sample[1] & 0xFF;
        return first == 0xFEFF || first == 0xFFFE;
    }
}
