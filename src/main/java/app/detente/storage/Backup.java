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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Verified copies of the queue, and putting one back. A live file is never copied as a file: that loses what stands in the log beside it. */
public final class Backup {
    private static final String[] SIDE_FILES = {"", "-wal", "-shm"};
    private final InstantSource clock;

    public Backup(InstantSource clock) {
        this.clock = clock;
    }

    /** What a copy holds. */
    public record Copy(Path file, long conversations, long messages) {}

    /** Writes a copy, opens it again and checks it; only then does it get its name. An existing file is refused, never overwritten. */
    public Copy write(Database database, Path target) {
        if (Files.exists(target)) {
            throw new Problem("backup.exists", target);
        }
        Path into = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(into)) {
            throw new Problem("queue.no_folder", into);
        }
        if (!Files.isWritable(into)) {
            throw new Problem("file.not_written", target);
        }
        try {
            Copy part = copyAside(database.file(), target);
            Files.move(part.file(), target, StandardCopyOption.ATOMIC_MOVE);
            return new Copy(target, part.conversations(), part.messages());
        } catch (SQLException | IOException e) {
            throw new Problem(e, "backup.failed", target, e.getMessage());
        }
    }

    /** As {@link #write}, but for a copy of an earlier try, which it replaces. */
    static void copy(Path from, Path target) throws SQLException, IOException {
        Files.move(copyAside(from, target).file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** One consistent state, whoever else has the file open, on a connection that cannot change it. */
    private static Copy copyAside(Path from, Path target) throws SQLException, IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Place.makePrivate(part);
        try (Connection connection = new Connections(from, Connections.Use.LOOK).getConnection();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, part.toAbsolutePath().toString());
            statement.execute();
            return verify(part);
        } catch (SQLException | IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /**
     * Puts a copy in the queue's place. The copy is checked first; the queue that was there is moved aside as one set of files and never
     * deleted.
     */
    public Copy restore(Path copy, Path queue) {
        if (!Files.isRegularFile(copy)) {
            throw new Problem("backup.missing", copy);
        }
        try {
            if (Files.size(copy) == 0) {
                throw new Problem("queue.not_ours", copy);
            }
            new Migrator(copy).isBehind();
            verify(copy);
            Place.check(queue);
            return put(copy, queue);
        } catch (SQLException | IOException e) {
            throw new Problem(e, "backup.not_restored", copy, e.getMessage());
        }
    }

    private Copy put(Path copy, Path queue) throws SQLException, IOException {
        ProfileLock lock = ProfileLock.take(queue);
        try {
            Copy part = copyAside(copy, queue);
            moveAside(queue, clock.instant());
            Files.move(part.file(), queue, StandardCopyOption.ATOMIC_MOVE);
            return new Copy(queue, part.conversations(), part.messages());
        } finally {
            lock.close();
        }
    }

    /**
     * Ends a putting-back that was cut off after the queue had been moved aside and before the copy took its place: the copy was whole by then. What
     * is left of the old log goes after its queue, for it must never be read into another file.
     */
    static void finishRestore(Path queue) throws IOException {
        Path part = queue.resolveSibling(queue.getFileName() + ".part");
        if (Files.exists(queue) || !Files.exists(part)) {
            return;
        }
        Optional<Path> aside = movedAside(queue);
        if (aside.isPresent()) {
            for (String side : List.of("-wal", "-shm")) {
                Path left = queue.resolveSibling(queue.getFileName() + side);
                if (Files.exists(left)) {
                    Files.move(left, aside.get().resolveSibling(aside.get().getFileName() + side));
                }
            }
            Files.move(part, queue, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Optional<Path> movedAside(Path queue) throws IOException {
        String beginning = queue.getFileName() + ".before-";
        try (Stream<Path> beside = Files.list(queue.toAbsolutePath().getParent())) {
            return beside.filter(file -> file.getFileName().toString().matches(Pattern.quote(beginning) + "\\d+")).max(Comparator.naturalOrder());
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
        try (Connection connection = new Connections(file, Connections.Use.LOOK).getConnection();
                Statement statement = connection.createStatement()) {
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
