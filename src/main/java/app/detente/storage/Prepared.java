package app.detente.storage;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The prepared statements of one connection, kept for the next time: preparing the query of a page costs SQLite several times what running it does.
 * Whoever asks has a statement alone until it is given back. Used by whoever has the connection, one thread at a time.
 */
final class Prepared implements StatementBuilder {
    /** More than the console has of its own; searches and saved views make the rest, of which the least recently used go. */
    private static final int MOST = 150;

    private final SequencedMap<String, PreparedStatement> free = new LinkedHashMap<>();
    private final Map<Statement, String> lent = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        if (context != null && context.isReturningGeneratedKeys()) {
            throw new IllegalStateException("generated keys are not told; ask RETURNING");
        }
        PreparedStatement kept = free.remove(sql);
        PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
        lent.put(statement, sql);
        return statement;
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context) throws SQLException {
        return connection.prepareCall(sql);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String prepared = lent.remove(statement);
        if (prepared == null || free.containsKey(prepared) || !isReady((PreparedStatement) statement)) {
            statement.close();
            return;
        }
        free.putLast(prepared, (PreparedStatement) statement);
        if (free.size() > MOST) {
            free.pollFirstEntry().getValue().close();
        }
    }

    /** Lets go of what was bound. The driver closes a statement that failed, without saying so until it is used again. */
    private static boolean isReady(PreparedStatement statement) {
        try {
            statement.clearParameters();
            return true;
        } catch (SQLException failed) {
            return false;
        }
    }
}
