package app.detente.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/**
 * Statements borrowed once ({@link Prepared}) and run often, for the paths where a few microseconds count (ingest, settling). Plain updates on a prepared
 * statement are the fastest way through this driver. Everything else goes through Jdbi. One thread, one transaction.
 */
final class Statements implements AutoCloseable {
    private final Handle handle;
    private final Map<String, PreparedStatement> borrowed = new HashMap<>();

    Statements(Handle handle) {
        this.handle = handle;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Some work with statements. */
    interface Work {
        void run(Statements sql) throws SQLException;
    }

    /** Some work that comes to something. */
    interface Question<T> {
        T ask(Statements sql) throws SQLException;
    }

    /** Asks, or does, within the caller's transaction. */
    static <T> T ask(Handle handle, String doing, Question<T> question) {
        try (Statements sql = new Statements(handle)) {
            return question.ask(sql);
        } catch (SQLException e) {
            throw new StorageException(doing, e);
        }
    }

    /** Runs work within the caller's transaction. */
    static void use(Handle handle, String doing, Work work) {
        try (Statements sql = new Statements(handle)) {
            work.run(sql);
        } catch (SQLException e) {
            throw new StorageException(doing, e);
        }
    }

    Calendars calendars() {
        return handle.getConfig(Calendars.class);
    }

    int run(String sql, Object... arguments) throws SQLException {
        return bound(sql, arguments).executeUpdate();
    }

    /** Inserts one row and gives its id. Asking afterwards is several times faster than RETURNING, which fills a table of its own each time. */
    long insert(String sql, Object... arguments) throws SQLException {
        run(sql, arguments);
        return number("SELECT last_insert_rowid()").orElseThrow();
    }

    <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    Optional<Long> number(String sql, Object... arguments) throws SQLException {
        return first(sql, row -> row.getLong(1), arguments);
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... arguments) throws SQLException {
        return listWhile(() -> true, sql, reader, arguments);
    }

    /** As {@link #list}, for as long as somebody wants it: `goOn` is asked at every row. */
    <T> List<T> listWhile(BooleanSupplier goOn, String sql, Reader<T> reader, Object... arguments) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            while (goOn.getAsBoolean() && rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = borrowed.get(sql);
        if (statement == null) {
            statement = handle.getStatementBuilder().create(handle.getConnection(), sql, null);
            borrowed.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> statement.setObject(i + 1, null);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                case Optional<?> maybe -> statement.setObject(i + 1, maybe.orElse(null));
                case Object other -> statement.setObject(i + 1, other);
            }
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (Map.Entry<String, PreparedStatement> statement : borrowed.entrySet()) {
            handle.getStatementBuilder().close(handle.getConnection(), statement.getKey(), statement.getValue());
        }
    }
}
