package app.detente.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What other programs do to SQLite files: plain JDBC, none of our settings. */
final class Foreign {
    private Foreign() {}

    static void make(Path file) {
        run(file, "CREATE TABLE bookmarks (url TEXT)", "INSERT INTO bookmarks VALUES ('x')");
    }

    static void run(Path file, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
