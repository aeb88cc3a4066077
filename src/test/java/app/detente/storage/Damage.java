package app.detente.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** What a bad disk does to a queue: one page of it is noise. */
final class Damage {
    private static final int PAGE = 8_192;

    private Damage() {}

    /** Spoils the page at which a table begins; the file must be closed afterwards and opened anew. */
    static void table(Database open, String name) throws IOException {
        long page = open.read(handle -> handle.createQuery("SELECT rootpage FROM sqlite_schema WHERE name = :name").bind("name", name)
                .mapTo(Long.class).one());
        Path file = open.file();
        open.close();
        byte[] noise = new byte[PAGE];
        new Random(7).nextBytes(noise);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(noise), (page - 1) * PAGE);
        }
    }
}
