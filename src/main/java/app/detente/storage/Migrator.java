package app.detente.storage;

import app.detente.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Brings a queue file to this version's shape: numbered files `db/V001.sql`, `V002.sql`… in order, forward only, all in one transaction, with a
 * verified copy of the file made first. `user_version` says how far a file has come and `application_id` that it is ours.
 */
final class Migrator {
    /** In the file's header: "DTNT". */
    static final int APPLICATION_ID = 0x44544E54;
    /** The number of the last migration. */
    static final int VERSION = 9;

    private final Path file;

    Migrator(Path file) {
        this.file = file;
    }

    /** Whether the file lacks a migration. Problem where it is damaged, not ours or newer than us; the file is left untouched then. */
    boolean isBehind() {
        return version() < VERSION;
    }

    void run() {
        int from = version();
        if (from == VERSION) {
            return;
        }
        try {
            Place.makePrivate(file);
            if (from > 0) {
                Backup.copy(file, file.resolveSibling(file.getFileName() + ".v" + from + ".bak"));
            }
            try (Connection connection = new Connections(file, Connections.Use.WRITE).getConnection()) {
                migrate(connection, from);
            }
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

    /**
     * How far the file has come; 0 where there is none yet. Always asked through SQLite: what was committed may still stand in the log beside
     * the file, and closing a file that one has opened oneself drops the locks this process holds on it (POSIX), SQLite's included.
     */
    private int version() {
        if (isAbsentOrEmpty()) {
            return 0;
        }
        try (Connection connection = new Connections(file, Connections.Use.LOOK).getConnection();
                Statement statement = connection.createStatement()) {
            int tables = number(statement, "SELECT count(*) FROM sqlite_schema");
            int application = number(statement, "PRAGMA application_id");
            int version = number(statement, "PRAGMA user_version");
            return checked(application, version, tables);
        } catch (SQLiteException e) {
            throw new Problem(e, isNoDatabase(e) ? "queue.not_ours" : isDamage(e) ? "queue.damaged" : "queue.unreadable", file);
        } catch (SQLException e) {
            throw new Problem(e, "queue.unreadable", file);
        }
    }

    /** A first start killed before its first commit leaves a SQLite file with nothing in it: that one is ours to fill. */
    private int checked(int application, int version, int tables) {
        if (application == 0 && version == 0 && tables == 0) {
            return 0;
        }
        if (application != APPLICATION_ID) {
            throw new Problem("queue.not_ours", file);
        }
        if (version > VERSION) {
            throw new Problem("queue.newer", file, version, VERSION);
        }
        return version;
    }

    private boolean isAbsentOrEmpty() {
        try {
            return !Files.exists(file) || Files.size(file) == 0;
        } catch (IOException e) {
            throw new Problem(e, "queue.unreadable", file);
        }
    }

    private static boolean isNoDatabase(SQLiteException e) {
        return e.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB;
    }

    private static boolean isDamage(SQLiteException e) {
        return (e.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
