package app.detente.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Opens connections to one SQLite file, each with the settings all of them must have: durable, one immediate writer, foreign keys, and nothing
 * in a file from elsewhere trusted. The URL is built from a path only, percent-encoded, so that no name of a file is ever taken for settings
 * (CVE-2023-32697).
 */
final class Connections extends SQLiteDataSource {
    private static final int BUSY_MILLIS = 5_000;
    private static final int PAGE_BYTES = 8_192;
    /** Pages that may stand in the log before they are folded into the file: a burst is taken in a fifth faster than with SQLite's usual 1,000. */
    private static final int LOG_PAGES = 8_000;
    private static final List<String> EACH = List.of("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA secure_delete = FAST");

    private final Use use;

    Connections(Path file, Use use) {
        super(settings(use));
        setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri());
        this.use = use;
    }

    /** What a connection is for. */
    enum Use {
        WRITE,
        /** Beside the writer; shares its log, refuses to write. */
        READ,
        /** Opens the file itself read-only: cannot change a byte of it, whoever's it is. */
        LOOK
    }

    private static SQLiteConfig settings(Use use) {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(Pragma.PAGE_SIZE, Integer.toString(PAGE_BYTES));
        switch (use) {
            case WRITE -> {
                config.setPragma(Pragma.JOURNAL_SIZE_LIMIT, "67108864");
                config.setPragma(Pragma.WAL_AUTOCHECKPOINT, Integer.toString(LOG_PAGES));
                config.setTransactionMode(TransactionMode.IMMEDIATE);
            }
            case READ -> config.setTransactionMode(TransactionMode.DEFERRED);
            case LOOK -> config.setReadOnly(true);
        }
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTempStore(TempStore.MEMORY);
        config.setGetGeneratedKeys(false); // nobody reads them, and the driver would ask after every insertion
        config.setCacheSize(-32_000);
        return config;
    }

    /** The log comes last: it is the first write to a new file, and fixes the size of its pages. */
    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        SQLiteConnection connection = super.getConnection(user, password);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : EACH) {
                statement.execute(pragma);
            }
            switch (use) {
                case WRITE -> statement.execute("PRAGMA journal_mode = WAL");
                case READ -> statement.execute("PRAGMA query_only = ON");
                case LOOK -> { }
            }
        }
        return connection;
    }
}
