package app.detente.channel.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells a file from another one that bears its name later. */
public final class FileMark {
    private static final int BEGINNING = 64 * 1024;

    private FileMark() {}

    /** Size, time and a digest of the first {@value #BEGINNING} bytes: another one as soon as something is written to the file. */
    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readNBytes(BEGINNING));
            return Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis() + "-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
