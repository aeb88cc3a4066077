package app.detente.storage;

import app.detente.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Keeps a second start away from one queue. The operating system lets go of it when the process ends, however it ends. The lock is SQLite's own,
 * on an empty file: unlike a {@code FileLock} it is not lost when this process opens and closes the same file once more (POSIX).
 */
final class ProfileLock implements AutoCloseable {
    private final Connection holding;

    private ProfileLock(Connection holding) {
        this.holding = holding;
    }

    /** Takes the lock, or says in a {@link Problem} which process holds it. */
    static ProfileLock take(Path queue) {
        Path file = queue.resolveSibling(queue.getFileName() + ".lock");
        Path holder = queue.resolveSibling(queue.getFileName() + ".pid");
        try {
            Place.makePrivate(file);
            ProfileLock lock = new ProfileLock(lock(file));
            Place.makePrivate(holder);
            Files.write(holder, Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
            return lock;
        } catch (SQLiteException e) {
            throw e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY ? new Problem("queue.in_use", queue, holderOf(holder))
                    : new Problem(e, "queue.read_only", queue);
        } catch (SQLException | IOException e) {
            throw new Problem(e, "queue.read_only", queue);
        }
    }

    private static Connection lock(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri());
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String holderOf(Path holder) {
        try {
            return Files.exists(holder) ? Files.readString(holder, StandardCharsets.US_ASCII).strip() : "?";
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            holding.close();
        } catch (SQLException e) {
            throw new StorageException("letting go of the queue", e);
        }
    }
}
