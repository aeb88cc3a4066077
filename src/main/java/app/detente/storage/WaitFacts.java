package app.detente.storage;

import app.detente.model.AfterFacts;
import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads waits as reports want them: only the columns that are asked for, by their places, since a report may read a million rows. */
final class WaitFacts {
    private static final int DISMISSED = 1;
    private static final int FIRST = 2;
    private static final int VIA_GROUP = 4;
    private static final String COLUMNS = """
            SELECT w.opened_at, w.opened_received, w.closed_at, r.received_at,
                   (w.dismissal IS NOT NULL) | (w.first << 1) | (w.via_group << 2), coalesce(r.adviser, ''), c.network""";
    private static final String BRAND = ", w.conversation_id, coalesce(r.author, ''),"
            + " CASE WHEN w.closed_by IS NULL THEN (SELECT substr(body, 1, " + Brands.MENTION_WITHIN + ") FROM message WHERE id = w.opened_by) END";
    private static final String TAGS = ", w.conversation_id";
    private static final String FROM = """
             FROM wait w JOIN conversation c ON c.id = w.conversation_id LEFT JOIN message r ON r.id = w.closed_by
            WHERE c.status <> 'spam'""";

    private final Optional<Brands> brands;
    private final Map<Long, List<String>> tags;
    private final Map<String, Network> networks = new HashMap<>();
    private final Map<String, String> advisers = new HashMap<>();

    private WaitFacts(Optional<Brands> brands, Map<Long, List<String>> tags) {
        this.brands = brands;
        this.tags = tags;
    }

    /** `narrowed` is what else must hold, beginning with AND. In no order. */
    static List<WaitFact> read(Handle handle, ReportStore.Wanted wanted, String narrowed, Object... values) {
        Optional<Brands> brands = wanted.brands() ? Optional.of(Brands.of(handle)) : Optional.empty();
        WaitFacts facts = new WaitFacts(brands, wanted.tags() ? Brands.tags(handle) : Map.of());
        String columns = COLUMNS + (wanted.brands() ? BRAND : wanted.tags() ? TAGS : "");
        return Statements.ask(handle, "reading waits", sql -> sql.list(columns + FROM + narrowed, facts::read, values));
    }

    /** The same with everything, each with the number of its conversation. */
    static List<AfterFacts.Numbered> numbered(Handle handle, String narrowed, Object... values) {
        WaitFacts facts = new WaitFacts(Optional.of(Brands.of(handle)), Brands.tags(handle));
        return Statements.ask(handle, "reading waits",
                sql -> sql.list(COLUMNS + BRAND + FROM + narrowed, row -> new AfterFacts.Numbered(row.getLong(8), facts.read(row)), values));
    }

    private WaitFact read(ResultSet row) throws SQLException {
        int flags = row.getInt(5);
        boolean dismissed = (flags & DISMISSED) != 0;
        return new WaitFact(networks.computeIfAbsent(row.getString(7), key -> Network.of(key).orElseThrow()), Instant.ofEpochMilli(row.getLong(1)),
                Instant.ofEpochMilli(row.getLong(2)), dismissed ? Optional.empty() : maybe(row, 3), maybe(row, 4), dismissed, (flags & FIRST) != 0,
                (flags & VIA_GROUP) != 0, brand(row), advisers.computeIfAbsent(row.getString(6), name -> name),
                tags.isEmpty() ? List.of() : tags.getOrDefault(row.getLong(8), List.of()));
    }

    private String brand(ResultSet row) throws SQLException {
        if (brands.isEmpty()) {
            return "";
        }
        String said = row.getString(10);
        return said == null ? row.getString(9) : brands.get().addressed(row.getLong(8), said);
    }

    private static Optional<Instant> maybe(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
