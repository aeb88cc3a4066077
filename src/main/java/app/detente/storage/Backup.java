package app.detente.storage;

import app.detente.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;

/** Verified copies of the queue, and putting one back. A live file is never copied as a file: that loses what stands in the log beside it. */
public final class Backup {
    private static final String[] SIDE_FILES = {"", "-wal", "-shm"};
    private final InstantSource clock;

    public Backup(InstantSource clock) {
        this.clock = clock;
    }

    /** What a copy holds. */
    public record Copy(Path file, long conversations, long messages) {}

    /** Writes a copy, opens it again, and compares; only then does it get its name. An existing file is refused, never overwritten. */
    public Copy write(Database database, Path target) {
        if (Files.exists(target)) {
            throw new Problem("backup.exists", target);
        }
        return database.maintain(handle -> {
            try {
                return copy(handle.getConnection(), target);
            } catch (SQLException | IOException e) {
                discard(part(target));
                throw new Problem(e, "backup.failed", target, e.getMessage());
            }
        });
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // what could not be written may not be removable either; it has no name anybody looks for
        }
    }

    static Copy copy(Connection from, Path target) throws SQLException, IOException {
        Path part = part(target);
        Files.deleteIfExists(part);
        try (PreparedStatement statement = from.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, part.toAbsolutePath().toString());
            statement.execute();
        }
        Place.keepPrivate(part);
        Copy copy = verify(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Copy(target, copy.conversations(), copy.messages());
    }

    /**
     * Puts a copy in the queue's place. The copy is checked first; the queue that was there is moved aside as one set of files and never
     * deleted.
     */
    public Copy restore(Path copy, Path queue) {
        if (!Files.isRegularFile(copy)) {
            throw new Problem("backup.missing", copy);
        }
        if (new Migrator(copy).isBehind() && isEmpty(copy)) {
            throw new Problem("queue.not_ours", copy);
        }
        Place.check(queue);
        try (ProfileLock lock = ProfileLock.take(queue)) {
            Path part = queue.resolveSibling(queue.getFileName() + ".part");
            Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
            Place.keepPrivate(part);
            Copy verified = verify(part);
            moveAside(queue, clock.instant());
            Files.move(part, queue, StandardCopyOption.ATOMIC_MOVE);
            return new Copy(queue, verified.conversations(), verified.messages());
        } catch (SQLException | IOException e) {
            throw new Problem(e, "backup.not_restored", copy, e.getMessage());
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            throw new Problem(e, "backup.missing", file);
        }
    }

    private static void moveAside(Path queue, Instant now) throws IOException {
        for (String side : SIDE_FILES) {
            Path file = queue.resolveSibling(queue.getFileName() + side);
            if (Files.exists(file)) {
                Files.move(file, queue.resolveSibling(queue.getFileName() + ".before-" + now.toEpochMilli() + side));
            }
        }
    }

    private static Copy verify(Path file) throws SQLException, IOException {
        try (Connection connection = new Connections(file, true).getConnection(); Statement statement = connection.createStatement()) {
            String verdict = text(statement, "PRAGMA integrity_check");
            if (!verdict.equals("ok")) {
                throw new IOException(verdict);
            }
            return new Copy(file, Long.parseLong(text(statement, "SELECT count(*) FROM conversation")),
                    Long.parseLong(text(statement, "SELECT count(*) FROM message")));
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
