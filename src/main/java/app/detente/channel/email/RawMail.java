package app.detente.channel.email;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A mail as the server holds it.
 *
 * @param size    of the whole, in bytes
 * @param arrived when the server took it, as it says
 * @param bytes   its beginning, {@value #READ} bytes at most: texts come before the files that take long to fetch and are not shown
 */
record RawMail(long size, Optional<Instant> arrived, byte[] bytes) {
    /** Of a whole mail; a larger one is not read at all. */
    static final long LARGEST = 25L << 20;
    static final int READ = 4 << 20;
    private static final int KEPT = 64 << 10;

    boolean isWhole() {
        return bytes.length < READ;
    }

    /** What is kept of one that is set aside. */
    byte[] beginning() {
        return bytes.length <= KEPT ? bytes : Arrays.copyOf(bytes, KEPT);
    }
}
