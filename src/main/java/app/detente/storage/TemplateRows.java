package app.detente.storage;

import app.detente.model.Network;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of templates and their wordings, within the caller's transaction. */
final class TemplateRows {
    private TemplateRows() {}

    static List<ReplyTemplate> all(Handle handle) {
        record Wording(String template, String body) {}
        Map<String, List<String>> variants = handle.createQuery("SELECT template_id, body FROM template_wording ORDER BY template_id, position")
                .map((row, context) -> new Wording(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.groupingBy(Wording::template, Collectors.mapping(Wording::body, Collectors.toList())));
        return handle.createQuery("SELECT * FROM template ORDER BY retired, language, folder, title")
                .map((row, context) -> read(row, variants.getOrDefault(row.getString("id"), List.of()))).list();
    }

    static Optional<ReplyTemplate> find(Handle handle, String id) {
        List<String> variants = handle.createQuery("SELECT body FROM template_wording WHERE template_id = :id ORDER BY position").bind("id", id)
                .mapTo(String.class).list();
        return handle.createQuery("SELECT * FROM template WHERE id = :id").bind("id", id).map((row, context) -> read(row, variants)).findOne();
    }

    static int count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM template").mapTo(Integer.class).one();
    }

    /** Its uses are written with a new one only. */
    static void write(Handle handle, ReplyTemplate t, int version) {
        handle.createUpdate("""
                        INSERT INTO template (id, title, folder, language, shortcuts, body, networks, uses, retired,
                                              tags, scope, owner_id, review_on, mood, newcomers, version)
                        VALUES (:id, :title, :folder, :language, :shortcuts, :body, :networks, :uses, :retired,
                                :tags, :scope, :owner, :review, :mood, :newcomers, :version)
                        ON CONFLICT DO UPDATE SET title = excluded.title, folder = excluded.folder, language = excluded.language,
                          shortcuts = excluded.shortcuts, body = excluded.body, networks = excluded.networks, retired = excluded.retired,
                          tags = excluded.tags, scope = excluded.scope, owner_id = excluded.owner_id, review_on = excluded.review_on,
                          mood = excluded.mood, newcomers = excluded.newcomers, version = excluded.version""")
                .bind("id", t.id()).bind("title", t.title()).bind("folder", t.folder()).bind("language", t.language())
                .bind("shortcuts", String.join(" ", t.shortcuts())).bind("body", t.body())
                .bind("networks", t.networks().stream().sorted().map(Network::key).collect(Collectors.joining(" ")))
                .bind("uses", t.uses()).bind("retired", t.retired() ? 1 : 0)
                .bind("tags", String.join("\n", t.terms().tags())).bind("scope", t.terms().scope().key()).bind("owner", t.terms().owner().orElse(null))
                .bind("review", t.terms().reviewOn().map(LocalDate::toString).orElse(null)).bind("mood", t.terms().mood().key())
                .bind("newcomers", t.terms().newcomers() ? 1 : 0).bind("version", version).execute();
        handle.execute("DELETE FROM template_wording WHERE template_id = ?", t.id());
        for (int position = 1; position <= t.variants().size(); position++) {
            handle.execute("INSERT INTO template_wording (template_id, position, body) VALUES (?, ?, ?)", t.id(), position, t.variants().get(position - 1));
        }
    }

    private static ReplyTemplate read(ResultSet row, List<String> variants) throws SQLException {
        Set<Network> networks = split(row.getString("networks"), " ").stream().map(key -> Network.of(key).orElseThrow()).collect(Collectors.toSet());
        return new ReplyTemplate(row.getString("id"), row.getString("title"), row.getString("folder"), row.getString("language"),
                split(row.getString("shortcuts"), " "), row.getString("body"), networks, row.getLong("uses"), row.getBoolean("retired"), variants,
                terms(row));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(split(row.getString("tags"), "\n"), Scope.of(row.getString("scope")).orElseThrow(), Rows.maybeLong(row, "owner_id"),
                Rows.maybeText(row, "review_on").map(LocalDate::parse), Mood.of(row.getString("mood")).orElseThrow(), row.getBoolean("newcomers"));
    }

    private static List<String> split(String joined, String by) {
        return joined.isBlank() ? List.of() : Arrays.asList(joined.split(by));
    }
}
