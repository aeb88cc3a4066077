package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Network;
import app.detente.voice.ReplyTemplate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The library of reply templates. */
public final class TemplateStore {
    private final Database database;
    private final ChangeFeed changes;

    public TemplateStore(Database database, ChangeFeed changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All of them, retired ones too, by folder and title. */
    public List<ReplyTemplate> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM template ORDER BY retired, language, folder, title")
                .map((row, context) -> read(row)).list());
    }

    /** As {@link #all()}, without what this adviser may not use: newcomers have a set of their own. */
    public List<ReplyTemplate> usableBy(Adviser adviser) {
        boolean newcomer = !database.read(handle -> TeamStore.role(handle, adviser)).reviews();
        return newcomer ? all().stream().filter(template -> template.terms().newcomers()).toList() : all();
    }

    public Optional<ReplyTemplate> find(String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM template WHERE id = :id").bind("id", id)
                .map((row, context) -> read(row)).findOne());
    }

    /** Keeps a template, new or changed; its uses are counted by sending and stay as they are. */
    public void save(ReplyTemplate template) {
        saveAll(List.of(template));
    }

    /** Keeps all of them or, where one cannot be kept, none. Returns how many were new. */
    public int saveAll(Collection<ReplyTemplate> templates) {
        int added = database.write(handle -> {
            int before = count(handle);
            templates.forEach(template -> save(handle, template));
            return count(handle) - before;
        });
        changes.tell(Change.anything());
        return added;
    }

    /** Puts the starter set into a library that is empty, and never again; asked for it only then. */
    public void startWith(Supplier<List<ReplyTemplate>> starter) {
        if (database.read(TemplateStore::count) == 0) {
            saveAll(starter.get());
        }
    }

    /** Retires a template, or brings it back: it is kept for the record, and no longer offered. */
    public void retire(String id, boolean retired) {
        database.useWrite(handle -> handle.execute("UPDATE template SET retired = ? WHERE id = ?", retired ? 1 : 0, id));
        changes.tell(Change.anything());
    }

    private static int count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM template").mapTo(Integer.class).one();
    }

    private static void save(Handle handle, ReplyTemplate t) {
        handle.createUpdate("""
                        INSERT INTO template (id, title, folder, language, shortcuts, body, networks, uses, retired)
                        VALUES (:id, :title, :folder, :language, :shortcuts, :body, :networks, :uses, :retired)
                        ON CONFLICT DO UPDATE SET title = excluded.title, folder = excluded.folder, language = excluded.language,
                          shortcuts = excluded.shortcuts, body = excluded.body, networks = excluded.networks, retired = excluded.retired""")
                .bind("id", t.id()).bind("title", t.title()).bind("folder", t.folder()).bind("language", t.language())
                .bind("shortcuts", String.join(" ", t.shortcuts())).bind("body", t.body())
                .bind("networks", t.networks().stream().sorted().map(Network::key).collect(Collectors.joining(" ")))
                .bind("uses", t.uses()).bind("retired", t.retired() ? 1 : 0).execute();
    }

    private static ReplyTemplate read(ResultSet row) throws SQLException {
        Set<Network> networks = words(row.getString("networks")).stream().map(key -> Network.of(key).orElseThrow()).collect(Collectors.toSet());
        return new ReplyTemplate(row.getString("id"), row.getString("title"), row.getString("folder"), row.getString("language"),
                words(row.getString("shortcuts")), row.getString("body"), networks, row.getLong("uses"), row.getBoolean("retired"));
    }

    private static List<String> words(String joined) {
        return joined.isBlank() ? List.of() : Arrays.asList(joined.split(" "));
    }
}
