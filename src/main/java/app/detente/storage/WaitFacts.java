package app.detente.storage;

import app.detente.model.Network;
import app.detente.model.WaitFact;
import app.detente.model.WaitFact.Source;
import app.detente.storage.ReportStore.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/** Reads waits as reports want them: few columns, each of which costs as much as half a row, by their places, since a report may read a million rows. */
final class WaitFacts {
    private static final int DISMISSED = 1;
    private static final int FIRST = 2;
    private static final int VIA_GROUP = 4;
    private static final int ANSWERED = 8;
    private static final int NETWORK_BIT = 4;
    /** How many columns are read of every wait. */
    private static final int FIXED = 5;
    private static final String COLUMNS = "SELECT w.conversation_id, w.opened_at, w.opened_received, w.closed_at, (w.dismissal IS NOT NULL)"
            + " | (w.first << 1) | (w.via_group << 2) | ((w.closed_by IS NOT NULL) << 3) | ((" + Rows.NETWORK + ") << 4)";
    private static final String BRAND = "CASE WHEN w.closed_by IS NULL THEN (SELECT " + Brands.SAID + " FROM message m WHERE m.id = w.opened_by) ELSE r.author END";
    private static final String TEMPLATES = "(SELECT group_concat(template_id, char(10)) FROM reply_template WHERE message_id = w.closed_by)";
    private static final String FROM = """
             FROM %s w CROSS JOIN conversation c ON c.id = w.conversation_id LEFT JOIN message r ON r.id = w.closed_by
            WHERE c.status <> 'spam'""";

    /** The places of the columns that were asked for. */
    private final Map<Part, Integer> places = new EnumMap<>(Part.class);
    private final Optional<Brands> brands;
    private final Map<Long, List<String>> tags;
    private final Map<String, String> titles;
    /** The titles of the templates of a reply, by their ids in one text. */
    private final Map<String, List<String>> templates = new HashMap<>();
    private final Optional<OwnTargets> targets;
    private final Map<String, String> names = new HashMap<>();

    private WaitFacts(Handle handle, Statements sql, Set<Part> parts, WhichWaits which) throws SQLException {
        this.brands = parts.contains(Part.BRANDS) ? Optional.of(Brands.waitingIn(handle, sql, which)) : Optional.empty();
        this.tags = parts.contains(Part.TAGS) ? Brands.tags(sql, which) : Map.of();
        this.titles = parts.contains(Part.TEMPLATES) ? titles(sql) : Map.of();
        this.targets = parts.contains(Part.TARGETS) ? Optional.of(OwnTargets.read(sql)) : Optional.empty();
    }

    /**
     * In no order.
     *
     * @param goOn asked at every row; where it says no, what has been read until then is all there is
     */
    static List<WaitFact> read(Handle handle, Set<Part> parts, BooleanSupplier goOn, WhichWaits which) {
        return Statements.ask(handle, "reading waits", sql -> {
            WaitFacts facts = new WaitFacts(handle, sql, parts, which);
            String question = facts.columns(parts) + FROM.formatted(which.source()) + which.where() + which.order();
            return sql.listWhile(goOn, question, facts::read, which.bound());
        });
    }

    private String columns(Set<Part> parts) {
        StringBuilder columns = new StringBuilder(COLUMNS);
        for (Part part : Part.values()) {
            Optional<String> column = parts.contains(part) ? column(part) : Optional.empty();
            column.ifPresent(sql -> {
                places.put(part, FIXED + 1 + places.size());
                columns.append(", ").append(sql);
            });
        }
        return columns.toString();
    }

    private static Optional<String> column(Part part) {
        return switch (part) {
            case BRANDS -> Optional.of(BRAND);
            case TAGS -> Optional.empty();
            case TEMPLATES -> Optional.of(TEMPLATES);
            case TARGETS -> Optional.of("c.priority");
            case ADVISERS -> Optional.of("r.adviser");
        };
    }

    private WaitFact read(ResultSet row) throws SQLException {
        long conversation = row.getLong(1);
        int flags = row.getInt(5);
        boolean answered = (flags & ANSWERED) != 0;
        boolean first = (flags & FIRST) != 0;
        Network network = Rows.network(flags >> NETWORK_BIT);
        return new WaitFact(network, Instant.ofEpochMilli(row.getLong(2)), Instant.ofEpochMilli(row.getLong(3)),
                answered ? Optional.of(Instant.ofEpochMilli(row.getLong(4))) : Optional.empty(), (flags & DISMISSED) != 0, first,
                (flags & VIA_GROUP) != 0, brand(row, conversation, answered), adviser(row),
                tags.isEmpty() ? List.of() : tags.getOrDefault(conversation, List.of()), source(row, conversation, network, first));
    }

    private Source source(ResultSet row, long conversation, Network network, boolean first) throws SQLException {
        if (titles.isEmpty() && targets.isEmpty()) {
            return Source.in(conversation);
        }
        String made = titles.isEmpty() ? null : row.getString(places.get(Part.TEMPLATES));
        Optional<Duration> target = Optional.empty();
        if (targets.isPresent()) {
            target = Optional.of(targets.get().of(conversation, network, row.getInt(places.get(Part.TARGETS)), first));
        }
        return new Source(conversation, made == null ? List.of() : templates.computeIfAbsent(made, this::named), target);
    }

    private List<String> named(String made) {
        return Arrays.stream(made.split("\n")).map(id -> titles.getOrDefault(id, "")).filter(title -> !title.isEmpty()).distinct().toList();
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

    private String brand(ResultSet row, long conversation, boolean answered) throws SQLException {
        if (brands.isEmpty()) {
            return "";
        }
        String text = row.getString(places.get(Part.BRANDS));
        return text == null ? "" : answered ? names.computeIfAbsent(text, name -> name) : brands.get().addressed(conversation, text);
    }

    private String adviser(ResultSet row) throws SQLException {
        String name = places.containsKey(Part.ADVISERS) ? row.getString(places.get(Part.ADVISERS)) : null;
        return name == null ? "" : names.computeIfAbsent(name, same -> same);
    }
}
