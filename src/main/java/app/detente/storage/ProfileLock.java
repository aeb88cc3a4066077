package app.detente.storage;

import app.detente.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second start away from one queue. The operating system lets go of it when the process ends, however it ends. */
final class ProfileLock implements AutoCloseable {
    private final FileChannel channel;

    private ProfileLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or says in a {@link Problem} which process holds it. */
    static ProfileLock take(Path queue) {
        Path file = queue.resolveSibling(queue.getFileName() + ".lock");
        Path holder = queue.resolveSibling(queue.getFileName() + ".pid");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Problem("queue.in_use", queue, holderOf(holder));
            }
            Place.keepPrivate(file);
            Files.write(holder, Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
            Place.keepPrivate(holder);
            return new ProfileLock(channel);
        } catch (IOException e) {
            throw new Problem(e, "queue.read_only", queue);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holderOf(Path holder) throws IOException {
        return Files.exists(holder) ? Files.readString(holder, StandardCharsets.US_ASCII).strip() : "?";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
