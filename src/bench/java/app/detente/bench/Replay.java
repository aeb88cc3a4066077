package app.detente.bench;

import app.detente.model.Fold;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads back what the product has written and hands it out as the rows the baseline is to write, in an order that foreign keys allow. Reading
 * and folding happen here, before the clock runs. A row that the product wrote several times is written once, as it ended.
 */
final class Replay implements AutoCloseable {
    private static final String CONVERSATIONS = "(SELECT conversation_id FROM message WHERE id BETWEEN ?1 AND ?2)";

    private final Bare product;
    private final Map<String, Columns> tables = new HashMap<>();

    Replay(Path product, Settings settings) throws SQLException {
        this.product = Bare.open(product, settings);
    }

    /** A table's columns but for the generated ones, a row's insertion, and how a row is written whether it was there or not. */
    private record Columns(String list, String insert, String upsert) {}

    /** Writes the product's file as it is now to another place. */
    void copy(Path to) throws SQLException {
        product.execute("VACUUM INTO '" + to + "'");
    }

    /** The number of the newest message. */
    long newest() throws SQLException {
        return product.number("SELECT coalesce(max(id), 0) FROM message");
    }

    /** The number of the newest row of the audit trail. */
    long lastEvent() throws SQLException {
        return product.number("SELECT coalesce(max(seq), 0) FROM event");
    }

    /** Everything the arrival of these messages wrote but its audit row: both numbers are of the range. */
    List<Write> arrival(long from, long to) throws SQLException {
        List<Write> writes = new ArrayList<>();
        writes.addAll(rows("account", "id IN (SELECT account_id FROM message WHERE id BETWEEN ?1 AND ?2) AND NOT " + seen("account"), from, to));
        for (String table : List.of("customer", "conversation")) {
            String touched = "id IN (SELECT " + table + "_id FROM message WHERE id BETWEEN ?1 AND ?2)";
            writes.addAll(rows(table, touched + " AND NOT " + seen(table), from, to));
            writes.addAll(changed(table, touched + " AND " + seen(table), from, to));
        }
        writes.addAll(rows("thread_ref", "conversation_id IN (SELECT id FROM conversation WHERE id IN " + CONVERSATIONS + " AND NOT "
                + seen("conversation") + ")", from, to));
        writes.addAll(rows("message", "id BETWEEN ?1 AND ?2", from, to));
        writes.addAll(words(from, to));
        writes.addAll(names(from, to));
        writes.addAll(changed("wait", "conversation_id IN " + CONVERSATIONS + " AND max(opened_by, coalesce(closed_by, 0)) BETWEEN ?1 AND ?2",
                from, to));
        writes.addAll(changed("conversation_tag", "conversation_id IN " + CONVERSATIONS, from, to));
        writes.addAll(rows("finding", "message_id BETWEEN ?1 AND ?2", from, to));
        writes.addAll(counters());
        return writes;
    }

    /** The counts of the views, as they are now. */
    List<Write> counters() throws SQLException {
        List<Write> writes = new ArrayList<>(changed("counter", "true"));
        writes.addAll(changed("tag_counter", "true"));
        return writes;
    }

    private static String seen(String table) {
        return "EXISTS (SELECT 1 FROM message m WHERE m." + table + "_id = " + table + ".id AND m.id < ?1)";
    }

    /** The same messages once more: refused by their unique id. */
    List<Write> again(long from, long to) throws SQLException {
        String insert = columns("message").insert() + " ON CONFLICT DO NOTHING";
        return values("message", "id BETWEEN ?1 AND ?2", from, to).stream().map(row -> new Write(insert, row)).toList();
    }

    /** The audit rows after this number, and where the trail ends now. */
    List<Write> events(long after) throws SQLException {
        List<Write> writes = new ArrayList<>(rows("event", "seq > ?1", after));
        writes.addAll(changed("event_end", "true"));
        return writes;
    }

    /** A whole small table. */
    List<Write> table(String name) throws SQLException {
        return rows(name, "true");
    }

    /** The rows of a table that a condition selects, all of them new. */
    List<Write> rows(String table, String where, Object... values) throws SQLException {
        String sql = columns(table).insert();
        return values(table, where, values).stream().map(row -> new Write(sql, row)).toList();
    }

    /**
     * The rows of a table that a condition selects, which may have been there before. Not for new ones: where it may set a foreign key, SQLite
     * prepares such a statement to be rolled back alone, which doubles its cost.
     */
    List<Write> changed(String table, String where, Object... values) throws SQLException {
        String sql = columns(table).upsert();
        return values(table, where, values).stream().map(row -> new Write(sql, row)).toList();
    }

    private List<Write> words(long from, long to) throws SQLException {
        return product.rows("SELECT id, body, author FROM message WHERE id BETWEEN ?1 AND ?2 ORDER BY id", from, to).stream()
                .map(row -> new Write("INSERT INTO search (rowid, body, author) VALUES (?, ?, ?)", row.getFirst(),
                        folded(row.get(1)), folded(row.get(2)))).toList();
    }

    private List<Write> names(long from, long to) throws SQLException {
        return product.rows("SELECT id, name FROM customer WHERE id IN (SELECT customer_id FROM message WHERE id BETWEEN ?1 AND ?2) AND NOT "
                + seen("customer"), from, to).stream()
                .map(row -> new Write("INSERT INTO customer_name (rowid, name) VALUES (?, ?)", row.getFirst(), folded(row.get(1)))).toList();
    }

    private static String folded(Object text) {
        return String.join(" ", Fold.words((String) text));
    }

    private List<Object[]> values(String table, String where, Object... values) throws SQLException {
        String sql = "SELECT " + columns(table).list() + " FROM " + table + " WHERE " + where;
        return product.rows(sql, values).stream().map(row -> row.toArray()).toList();
    }

    private Columns columns(String table) throws SQLException {
        Columns known = tables.get(table);
        if (known == null) {
            known = describe(table, product.rows("SELECT name, pk FROM pragma_table_info(?)", table));
            tables.put(table, known);
        }
        return known;
    }

    private static Columns describe(String table, List<List<Object>> columns) {
        List<String> names = columns.stream().map(row -> (String) row.getFirst()).toList();
        List<String> keys = IntStream.range(0, names.size()).filter(i -> !columns.get(i).get(1).equals(0)).mapToObj(names::get).toList();
        String list = String.join(", ", names);
        String updates = names.stream().filter(name -> !keys.contains(name)).map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        String insert = "INSERT INTO " + table + " (" + list + ") VALUES (" + "?, ".repeat(names.size() - 1) + "?)";
        String upsert = insert + " ON CONFLICT (" + String.join(", ", keys) + ") DO " + (updates.isEmpty() ? "NOTHING" : "UPDATE SET " + updates);
        return new Columns(list, insert, upsert);
    }

    @Override
    public void close() throws SQLException {
        product.close();
    }
}
