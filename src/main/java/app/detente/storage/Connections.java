package app.detente.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Opens connections to one SQLite file, each with the settings all of them must have: durable, one immediate writer, foreign keys, and nothing
 * in a file from elsewhere trusted. The URL is built from a path only, never from text somebody typed (CVE-2023-32697).
 */
final class Connections extends SQLiteDataSource {
    private static final int BUSY_MILLIS = 5_000;
    private static final int PAGE_BYTES = 8_192;
    private static final List<String> EACH = List.of("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA secure_delete = FAST");

    private final boolean readOnly;

    Connections(Path file, boolean readOnly) {
        super(settings(readOnly));
        setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        this.readOnly = readOnly;
    }

    private static SQLiteConfig settings(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(Pragma.PAGE_SIZE, Integer.toString(PAGE_BYTES));
        if (!readOnly) {
            config.setJournalMode(JournalMode.WAL);
            config.setPragma(Pragma.JOURNAL_SIZE_LIMIT, "67108864");
        }
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTempStore(TempStore.MEMORY);
        config.setCacheSize(-32_000);
        config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        return config;
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        SQLiteConnection connection = super.getConnection(user, password);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : EACH) {
                statement.execute(pragma);
            }
            if (readOnly) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        return connection;
    }
}
