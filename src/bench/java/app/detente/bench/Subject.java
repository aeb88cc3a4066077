package app.detente.bench;

import app.detente.model.Adviser;
import app.detente.model.IncomingMessage;
import app.detente.storage.Queue;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Both sides of a run: the product's queue, the baseline's file beside it, and what carries rows from the first to the second.
 *
 * @param adviser known to both sides
 */
record Subject(Queue queue, Bare bare, Replay replay, Adviser adviser) implements AutoCloseable {
    /** Every table that holds rows of its own; the search index keeps its in a form that tells nothing, and {@link #checkWords} reads it. */
    private static final String TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'";
    /** What a team sets up before the first message. */
    private static final List<String> SET_UP = List.of("adviser", "template", "template_wording", "template_version", "tag", "rule", "listed_word", "setting");
    private static final String WHO = "Sonia";

    /** Two new files in this folder. */
    static Subject create(Path folder, InstantSource clock) throws SQLException {
        Queue queue = Queue.open(folder.resolve("product.db"), clock);
        Settings settings = Settings.of(queue);
        Adviser adviser = queue.advisers().named(WHO);
        House.furnish(queue);
        Bare bare = Bare.create(folder.resolve("bare.db"), settings);
        Replay replay = new Replay(folder.resolve("product.db"), settings);
        for (String table : SET_UP) {
            bare.write(replay.table(table));
        }
        return new Subject(queue, bare, replay, adviser);
    }

    /** Takes one batch into the product alone. */
    void take(List<IncomingMessage> batch) {
        queue.ingest().ingest(batch);
    }

    /** Holds that both files have the same rows, value by value, and the same words in the index. */
    void checkRows() throws SQLException {
        bare.write(replay.changed("rule", "true")); // a rule that was slow is marked, by the clock
        bare.execute("ATTACH '" + queue.database().file() + "' AS product");
        for (List<Object> table : bare.rows(TABLES)) {
            check((String) table.getFirst());
        }
        checkWords();
        bare.execute("DETACH product");
    }

    private void check(String table) throws SQLException {
        Same.check("rows of " + table, bare.number("SELECT count(*) FROM product." + table), bare.number("SELECT count(*) FROM main." + table));
        Same.check("values of " + table, List.of(), bare.rows("SELECT * FROM product." + table + " EXCEPT SELECT * FROM main." + table + " LIMIT 3"));
    }

    private void checkWords() throws SQLException {
        for (Map.Entry<String, String> vocabulary : Map.of("bare_words", "main", "product_words", "product").entrySet()) {
            bare.execute("CREATE VIRTUAL TABLE temp." + vocabulary.getKey() + " USING fts5vocab(" + vocabulary.getValue() + ", search, col)");
        }
        Same.check("words", bare.number("SELECT count(*) FROM product_words"), bare.number("SELECT count(*) FROM bare_words"));
        Same.check("occurrences", List.of(), bare.rows("SELECT * FROM product_words EXCEPT SELECT * FROM bare_words LIMIT 3"));
        bare.execute("DROP TABLE temp.bare_words; DROP TABLE temp.product_words");
    }

    @Override
    public void close() throws SQLException {
        replay.close();
        bare.close();
        queue.close();
    }
}
