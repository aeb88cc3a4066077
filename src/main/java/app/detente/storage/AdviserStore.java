package app.detente.storage;

import app.detente.model.Adviser;
import java.util.List;

/** The people who answer. */
public final class AdviserStore {
    private final Database database;

    public AdviserStore(Database database) {
        this.database = database;
    }

    public List<Adviser> all() {
        return database.read(handle -> handle.createQuery("SELECT id, name FROM adviser ORDER BY name")
                .map((row, context) -> new Adviser(row.getLong(1), row.getString(2))).list());
    }

    /** The adviser of this name, made where there is none. */
    public Adviser named(String name) {
        return database.write(handle -> {
            handle.execute("INSERT INTO adviser (name) VALUES (?) ON CONFLICT DO NOTHING", name);
            return handle.createQuery("SELECT id, name FROM adviser WHERE name = :name").bind("name", name)
                    .map((row, context) -> new Adviser(row.getLong(1), row.getString(2))).one();
        });
    }
}
