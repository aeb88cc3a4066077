package app.detente.storage;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people set, by key. Each feature knows its own keys; nothing secret is kept here. */
public final class SettingStore {
    private final Database database;

    public SettingStore(Database database) {
        this.database = database;
    }

    public Optional<String> get(String key) {
        return database.read(handle -> handle.createQuery("SELECT value FROM setting WHERE key = :key").bind("key", key)
                .mapTo(String.class).findOne());
    }

    public Map<String, String> all() {
        return database.read(handle -> handle.createQuery("SELECT key, value FROM setting")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2))).list()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void put(String key, String value) {
        database.useWrite(handle -> handle.execute("INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", key, value));
    }
}
