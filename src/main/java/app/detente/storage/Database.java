package app.detente.storage;

import app.detente.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One queue on disk. Work is a lambda: {@link #write} runs it in one immediate transaction on the only writing connection, {@link #read} on one
 * of a few read-only ones, which see the last committed state and never wait for the writer. Safe for any thread but the window's, which is
 * refused: a disk may always be slow.
 *
 * <p>WAL with {@code synchronous=FULL}: what a person was shown as done survives a power cut. One writer also keeps clear of SQLite's races
 * between two writers checkpointing at once.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 3;
    private static final String WINDOW_THREAD = "JavaFX Application Thread";

    private final Path file;
    private final Optional<ProfileLock> lock;
    private final Pool writerPool;
    private final Pool readerPool;
    private final Jdbi writer;
    private final Jdbi readers;

    private Database(Path file, Optional<ProfileLock> lock) {
        this.file = file;
        this.lock = lock;
        this.writerPool = new Pool(new Connections(file, Connections.Use.WRITE), 1);
        this.readerPool = new Pool(new Connections(file, Connections.Use.READ), READERS);
        this.writer = quiet(writerPool.jdbi());
        this.readers = quiet(readerPool.jdbi());
    }

    /** What fails is told without the values of the statement: they may be what a customer wrote, and a log keeps none of that. */
    private static Jdbi quiet(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /**
     * Opens the queue at this place, creating or upgrading it where needed, and locks it against a second start.
     *
     * @throws Problem where the file is not ours, newer than us, unreachable, on a network drive, or in use
     */
    public static Database open(Path file) {
        Place.check(file);
        boolean behind = new Migrator(file).isBehind(); // somebody else's file is refused before anything is put beside it
        ProfileLock lock = ProfileLock.take(file);
        try {
            Backup.finishRestore(file);
            if (behind) {
                new Migrator(file).run();
            }
            return new Database(file, Optional.of(lock));
        } catch (IOException e) {
            lock.close();
            throw new Problem(e, "queue.unreadable", file);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a queue to look at only; works beside a console that has it open. One that is not there is not made: a slip in its name must not look
     * like an empty queue.
     *
     * @throws Problem as {@link #open}, but for the lock; {@code queue.missing} where there is none
     */
    public static Database openToRead(Path file) {
        if (!Files.exists(file)) {
            throw new Problem("queue.missing", file);
        }
        Place.check(file);
        return new Migrator(file).isBehind() ? open(file) : new Database(file, Optional.empty());
    }

    /** Where the desk is; see {@link Calendars}. */
    void desk(ZoneId zone) {
        writer.getConfig(Calendars.class).desk(zone);
        readers.getConfig(Calendars.class).desk(zone);
    }

    public Path file() {
        return file;
    }

    /** Whether it was opened to work in, as a queue that had to be migrated always is. */
    boolean isWritable() {
        return lock.isPresent();
    }

    /** Runs in one transaction; a throw rolls all of it back. */
    public <R, X extends Exception> R write(HandleCallback<R, X> work) throws X {
        refuseWindowThread();
        if (!isWritable()) {
            throw new IllegalStateException("this queue was opened to read");
        }
        try {
            return writer.inTransaction(work);
        } catch (JdbiException | StorageException e) {
            throw named(e);
        }
    }

    /** {@link #write} for work without a result. */
    public <X extends Exception> void useWrite(HandleConsumer<X> work) throws X {
        write(handle -> {
            work.useHandle(handle);
            return handle;
        });
    }

    /** Runs on one consistent state of the queue. */
    public <R, X extends Exception> R read(HandleCallback<R, X> work) throws X {
        refuseWindowThread();
        try {
            return readers.inTransaction(work);
        } catch (JdbiException | StorageException e) {
            throw named(e);
        }
    }

    /** For what is asked outside a transaction: PRAGMA checks, checkpoints. */
    <R, X extends Exception> R maintain(HandleCallback<R, X> work) throws X {
        refuseWindowThread();
        try {
            return (isWritable() ? writer : readers).withHandle(work);
        } catch (JdbiException | StorageException e) {
            throw named(e);
        }
    }

    /** What a person can do something about gets its sentence; the rest stays what it was. */
    private RuntimeException named(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                int code = sqlite.getResultCode().code & 0xFF;
                if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
                    return new Problem(thrown, "queue.damaged", file);
                }
                return code == SQLiteErrorCode.SQLITE_FULL.code ? new Problem(thrown, "queue.disk_full", file) : thrown;
            }
        }
        return thrown;
    }

    private static void refuseWindowThread() {
        if (Thread.currentThread().getName().equals(WINDOW_THREAD)) {
            throw new IllegalStateException("the store is never asked on the window's thread");
        }
    }

    @Override
    public void close() {
        readerPool.close();
        writerPool.close();
        lock.ifPresent(ProfileLock::close);
    }
}
