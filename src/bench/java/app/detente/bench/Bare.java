package app.detente.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The baseline: plain JDBC on one connection, every statement prepared once. It has the product's schema and settings and none of its code.
 * Not thread-safe.
 */
final class Bare implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Bare(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a file that holds a queue. Without asking for generated keys, which nobody reads: left on, the driver prepares and runs a query
     * after every insertion.
     */
    static Bare open(Path file, Settings settings) throws SQLException {
        Bare bare = new Bare(DriverManager.getConnection("jdbc:sqlite:" + file + "?jdbc.get_generated_keys=false"));
        for (Map.Entry<String, String> setting : settings.values().entrySet()) {
            bare.execute(Settings.assignment(setting));
            Same.check(setting.getKey(), setting.getValue(), bare.rows("PRAGMA " + setting.getKey()).getFirst().getFirst().toString());
        }
        return bare;
    }

    /** Makes a new file with the product's own migrations. */
    static Bare create(Path file, Settings settings) throws SQLException {
        Bare bare = open(file, settings);
        for (String script : migrations()) {
            bare.execute(script);
        }
        return bare;
    }

    private static List<String> migrations() {
        List<String> scripts = new ArrayList<>();
        try {
            for (InputStream in = script(1); in != null; in = script(scripts.size() + 1)) {
                scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                in.close();
            }
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream script(int number) {
        return Bare.class.getResourceAsStream("/app/detente/db/V%03d.sql".formatted(number));
    }

    /** One statement or several, outside of everything that is measured. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** All rows in one transaction, durable when this returns. */
    void write(List<Write> writes) throws SQLException {
        run("BEGIN IMMEDIATE");
        for (Write write : writes) {
            bound(write.sql(), write.values()).executeUpdate();
        }
        run("COMMIT");
    }

    private void run(String sql) throws SQLException {
        statement(sql).execute();
    }

    /** Takes one row of an answer. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    void scan(String sql, Reader reader, Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** Every value of every row. */
    List<List<Object>> rows(String sql, Object... values) throws SQLException {
        List<List<Object>> found = new ArrayList<>();
        scan(sql, row -> {
            int columns = row.getMetaData().getColumnCount();
            List<Object> cells = new ArrayList<>(columns);
            for (int i = 1; i <= columns; i++) {
                cells.add(row.getObject(i));
            }
            found.add(cells);
        }, values);
        return found;
    }

    /** Reads every value, and gives the whole number at the beginning of each row. */
    List<Long> ids(String sql, Object... values) throws SQLException {
        return rows(sql, values).stream().map(row -> ((Number) row.getFirst()).longValue()).toList();
    }

    long number(String sql, Object... values) throws SQLException {
        return ids(sql, values).getFirst();
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
