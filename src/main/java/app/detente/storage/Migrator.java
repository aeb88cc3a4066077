package app.detente.storage;

import app.detente.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Brings a queue file to this version's shape: numbered files `db/V001.sql`, `V002.sql`… in order, forward only, all in one transaction, with a
 * verified copy of the file made first. `user_version` says how far a file has come and `application_id` that it is ours.
 */
final class Migrator {
    /** In the file's header: "DTNT". */
    static final int APPLICATION_ID = 0x44544E54;
    /** The number of the last migration. */
    static final int VERSION = 1;

    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    private final Path file;

    Migrator(Path file) {
        this.file = file;
    }

    /** Whether the file lacks a migration. Problem where it is not ours or newer than us; the file is left untouched then. */
    boolean isBehind() {
        return version() < VERSION;
    }

    void run() {
        int from = version();
        if (from == VERSION) {
            return;
        }
        try (Connection connection = new Connections(file, false).getConnection()) {
            if (from > 0) {
                Backup.copy(connection, file.resolveSibling(file.getFileName() + ".v" + from + ".bak"));
            }
            migrate(connection, from);
            Place.keepPrivate(file);
        } catch (SQLException | IOException e) {
            throw new Problem(e, "queue.not_migrated", file);
        }
    }

    private static void migrate(Connection connection, int from) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int version = from + 1; version <= VERSION; version++) {
                statement.executeUpdate(script(version));
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
            connection.commit();
        }
    }

    private static String script(int version) {
        String name = "/app/detente/db/V%03d.sql".formatted(version);
        try (InputStream in = Migrator.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read from the file's header, so that a file that is not ours is not even opened. 0 where there is none yet. */
    private int version() {
        if (!Files.exists(file)) {
            return 0;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() == 0) {
                return 0;
            }
            byte[] header = new byte[HEADER_BYTES];
            if (in.length() < HEADER_BYTES) {
                throw new Problem("queue.not_ours", file);
            }
            in.readFully(header);
            return version(header);
        } catch (IOException e) {
            throw new Problem(e, "queue.unreadable", file);
        }
    }

    private int version(byte[] header) {
        if (!Arrays.equals(header, 0, SQLITE_MAGIC.length, SQLITE_MAGIC, 0, SQLITE_MAGIC.length)) {
            throw new Problem("queue.not_ours", file);
        }
        int application = fourBytes(header, APPLICATION_ID_AT);
        int version = fourBytes(header, USER_VERSION_AT);
        if (application != APPLICATION_ID) {
            if (application == 0 && version == 0 && isEmptyDatabase()) {
                return 0;
            }
            throw new Problem("queue.not_ours", file);
        }
        if (version > VERSION) {
            throw new Problem("queue.newer", file, version, VERSION);
        }
        return version;
    }

    /** A first start killed before its first commit leaves a SQLite file with nothing in it. */
    private boolean isEmptyDatabase() {
        try (Connection connection = new Connections(file, true).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            return rows.next() && rows.getInt(1) == 0;
        } catch (SQLException e) {
            throw new Problem(e, "queue.not_ours", file);
        }
    }

    private static int fourBytes(byte[] header, int at) {
        return (header[at] & 0xFF) << 24 | (header[at + 1] & 0xFF) << 16 | (header[at + 2] & 0xFF) << 8 | header[at + 3] & 0xFF;
    }
}
