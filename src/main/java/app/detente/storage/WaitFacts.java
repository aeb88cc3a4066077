package app.detente.storage;

import app.detente.model.Network;
import app.detente.model.WaitFact;
import app.detente.model.WaitFact.Source;
import app.detente.storage.ReportStore.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/** Reads waits as reports want them: only the columns that are asked for, by their places, since a report may read a million rows. */
final class WaitFacts {
    private static final int DISMISSED = 1;
    private static final int FIRST = 2;
    private static final int VIA_GROUP = 4;
    private static final String COLUMNS = """
            SELECT w.opened_at, w.opened_received, w.closed_at, r.received_at,
                   (w.dismissal IS NOT NULL) | (w.first << 1) | (w.via_group << 2), %s, c.network, w.conversation_id""";
    private static final String BRAND = ", coalesce(r.author, ''),"
            + " CASE WHEN w.closed_by IS NULL THEN (SELECT substr(body, 1, " + Brands.MENTION_WITHIN + ") FROM message WHERE id = w.opened_by) END";
    private static final String TEMPLATES = ", (SELECT group_concat(template_id, char(10)) FROM reply_template WHERE message_id = w.closed_by)";
    private static final String PRIORITY = ", c.priority";
    private static final String FROM = """
             FROM wait w JOIN conversation c ON c.id = w.conversation_id LEFT JOIN message r ON r.id = w.closed_by
            WHERE c.status <> 'spam'""";

    private final Set<Part> parts;
    private final Optional<Brands> brands;
    private final Map<Long, List<String>> tags;
    private final Map<String, String> templates;
    private final Optional<OwnTargets> targets;
    private final Map<String, Network> networks = new HashMap<>();
    private final Map<String, String> advisers = new HashMap<>();

    private WaitFacts(Handle handle, Statements sql, Set<Part> parts, String narrowed, Object... values) throws SQLException {
        this.parts = parts;
        this.brands = parts.contains(Part.BRANDS) ? Optional.of(Brands.waitingIn(handle, sql, narrowed, values)) : Optional.empty();
        this.tags = parts.contains(Part.TAGS) ? Brands.tags(sql, narrowed, values) : Map.of();
        this.templates = parts.contains(Part.TEMPLATES) ? titles(sql) : Map.of();
        this.targets = parts.contains(Part.TARGETS) ? Optional.of(OwnTargets.read(sql)) : Optional.empty();
    }

    /**
     * In no order.
     *
     * @param narrowed what else must hold of a wait `w`, beginning with AND
     * @param goOn     asked at every row; where it says no, what has been read until then is all there is
     */
    static List<WaitFact> read(Handle handle, Set<Part> parts, BooleanSupplier goOn, String narrowed, Object... values) {
        return Statements.ask(handle, "reading waits", sql -> {
            WaitFacts facts = new WaitFacts(handle, sql, parts, narrowed, values);
            String columns = COLUMNS.formatted(parts.contains(Part.ADVISERS) ? "coalesce(r.adviser, '')" : "''")
                    + (parts.contains(Part.BRANDS) ? BRAND : "")
                    + (parts.contains(Part.TEMPLATES) ? TEMPLATES : "") + (parts.contains(Part.TARGETS) ? PRIORITY : "");
            return sql.listWhile(goOn, columns + FROM + narrowed, facts::read, values);
        });
    }

    private WaitFact read(ResultSet row) throws SQLException {
        int flags = row.getInt(5);
        boolean dismissed = (flags & DISMISSED) != 0;
        boolean first = (flags & FIRST) != 0;
        Network network = networks.computeIfAbsent(row.getString(7), key -> Network.of(key).orElseThrow());
        long conversation = row.getLong(8);
        return new WaitFact(network, Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2)),
                dismissed ? Optional.empty() : maybe(row, 3), maybe(row, 4), dismissed, first, (flags & VIA_GROUP) != 0, brand(row, conversation),
                advisers.computeIfAbsent(row.getString(6), name -> name), tags.isEmpty() ? List.of() : tags.getOrDefault(conversation, List.of()),
                source(row, conversation, network, first));
    }

    private Source source(ResultSet row, long conversation, Network network, boolean first) throws SQLException {
        if (!parts.contains(Part.TEMPLATES) && targets.isEmpty()) {
            return Source.in(conversation);
        }
        int at = parts.contains(Part.BRANDS) ? 11 : 9;
        String made = parts.contains(Part.TEMPLATES) ? row.getString(at++) : null;
        Optional<Duration> target = Optional.empty();
        if (targets.isPresent()) {
            target = Optional.of(targets.get().of(conversation, network, row.getInt(at), first));
        }
        return new Source(conversation, made == null ? List.of() : named(made), target);
    }

    private List<String> named(String made) {
        List<String> titles = new ArrayList<>();
        for (String id : made.split("\n")) {
            String title = templates.getOrDefault(id, "");
            if (!title.isEmpty() && !titles.contains(title)) {
                titles.add(title);
            }
        }
        return titles;
    }

    /** What templates are called, two of one name told apart by their ids. One adviser's own would tell of that adviser: it has no name here. */
    private static Map<String, String> titles(Statements sql) throws SQLException {
        Map<String, String> titles = new HashMap<>();
        sql.list("""
                SELECT id, CASE WHEN scope = 'personal' THEN ''
                       WHEN (SELECT count(*) FROM template o WHERE o.title = t.title) > 1 THEN title || ' (' || id || ')'
                       ELSE title END FROM template t""", row -> titles.put(row.getString(1), row.getString(2)));
        return titles;
    }

    private String brand(ResultSet row, long conversation) throws SQLException {
        if (brands.isEmpty()) {
            return "";
        }
        String said = row.getString(10);
        return said == null ? row.getString(9) : brands.get().addressed(conversation, said);
    }

    private static Optional<Instant> maybe(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
