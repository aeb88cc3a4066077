package app.detente.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/**
 * A few connections of one kind, each opened when it is first needed and kept to the end with its prepared statements. Whoever finds all of them in
 * use waits. Safe for any thread.
 */
final class Pool implements ConnectionFactory, AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Connections source;
    private final int size;
    private final Semaphore unused;
    /** The last one used comes first: what it has read stands in its cache. */
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Map<Connection, Prepared> prepared = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Pool(Connections source, int size) {
        this.source = source;
        this.size = size;
        this.unused = new Semaphore(size, true);
    }

    /** The way in for all SQL but what opens and migrates. */
    Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(this);
        jdbi.setStatementBuilderFactory(prepared::get);
        return jdbi;
    }

    /** @throws SQLException where the pool is closed or the file cannot be opened */
    @Override
    public Connection openConnection() throws SQLException {
        unused.acquireUninterruptibly();
        Connection connection = null;
        try {
            if (closed) {
                throw new SQLException("the queue is closed");
            }
            connection = idle.pollFirst();
            if (connection == null) {
                connection = source.getConnection();
                prepared.put(connection, new Prepared());
            }
            return connection;
        } finally {
            if (connection == null) {
                unused.release();
            }
        }
    }

    @Override
    public void closeConnection(Connection connection) {
        idle.addFirst(connection);
        unused.release();
    }

    /** Waits a while for those in use; one that is not given back by then is closed under its user's hands. */
    @Override
    public void close() {
        closed = true;
        try {
            unused.tryAcquire(size, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        prepared.keySet().forEach(Pool::close);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageException("closing the queue", e);
        }
    }
}
