package app.detente.storage;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Every row of every table as it is on disk, but for what only ever grows: the audit trail and its end, the records of bulk jobs, the
 * versions of conversations, and the numbers SQLite gives out next. Of the registers of hidden messages and of steps against customers, what is in
 * force.
 */
public final class Dump {
    private static final Set<String> GROWING = Set.of("event", "event_end", "bulk", "bulk_item", "bulk_span", "sqlite_sequence");

    private Dump() {}

    /** One line for each row, in order. */
    public static List<String> of(Database database) {
        return database.read(handle -> tables(handle).flatMap(table -> rows(handle, table)).sorted().toList());
    }

    /** Those of the search index by what it holds of each message: its own pages are arranged anew by every change. */
    private static Stream<String> tables(Handle handle) {
        return handle.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table' AND (name NOT LIKE 'search%' OR name = 'search_docsize')")
                .mapTo(String.class).list().stream().filter(table -> !GROWING.contains(table));
    }

    private static Stream<String> rows(Handle handle, String table) {
        List<String> columns = handle.createQuery("SELECT name FROM pragma_table_info(:table)").bind("table", table).mapTo(String.class).list().stream()
                .filter(column -> !column.equals("version")).map(column -> "quote(" + column + ")").toList();
        String part = switch (table) {
            case "counter", "tag_counter" -> " WHERE n <> 0"; // what went down to nothing stays there, as 0
            case "hiding" -> " WHERE reversed_at IS NULL";
            case "sanction" -> " WHERE lifted_at IS NULL";
            default -> "";
        };
        return handle.createQuery("SELECT " + String.join(" || ' | ' || ", columns) + " FROM " + table + part).mapTo(String.class).list().stream()
                .map(row -> table + ": " + row);
    }
}
