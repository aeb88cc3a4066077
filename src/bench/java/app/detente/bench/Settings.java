package app.detente.bench;

import app.detente.storage.Queue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The settings of the product's writing connection, for the baseline to take over: they are never written down twice. */
record Settings(SequencedMap<String, String> values) {
    /** In the order in which they must be set: the size of a page before anything makes the file. */
    private static final List<String> NAMES = List.of("page_size", "journal_mode", "synchronous", "cache_size", "temp_store", "foreign_keys",
            "secure_delete", "cell_size_check", "trusted_schema", "journal_size_limit", "wal_autocheckpoint", "busy_timeout");

    static Settings of(Queue queue) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        queue.database().useWrite(handle ->
                NAMES.forEach(name -> values.put(name, handle.createQuery("PRAGMA " + name).mapTo(String.class).one())));
        return new Settings(values);
    }

    /** What sets one of them. SQLite tells `secure_delete = fast` as 2, and takes a 2 for plain `on`. */
    static String assignment(Map.Entry<String, String> setting) {
        boolean fast = setting.getKey().equals("secure_delete") && setting.getValue().equals("2");
        return "PRAGMA " + setting.getKey() + " = " + (fast ? "fast" : setting.getValue());
    }
}
