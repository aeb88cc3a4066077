package app.detente.storage;

import app.detente.model.HideReason;
import app.detente.model.Network;
import app.detente.model.PublishedHiding;
import app.detente.model.RegisterEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** The transparency register as it is read: every hiding with its reason, for the house page by page, for the public without anybody's name. */
public final class RegisterStore {
    private static final String PERIOD = " h.at >= :from AND h.at < :to ";

    private final Database database;

    public RegisterStore(Database database) {
        this.database = database;
    }

    /**
     * A page of the register, newest first.
     *
     * @param from  the first instant in it; empty for the beginning
     * @param to    the first instant after it; empty for no end
     * @param after the last entry of the page before; empty for the first page
     */
    public List<RegisterEntry> page(Optional<Instant> from, Optional<Instant> to, Optional<RegisterEntry> after, int limit) {
        String select = Hidings.SELECT.replace("SELECT h.id", "SELECT n.network, m.conversation_id, m.author, substr(m.body, 1, :read) AS body, h.id");
        return database.read(handle -> during(handle.createQuery(select + """
                         JOIN message m ON m.id = h.message_id JOIN account n ON n.id = m.account_id
                         WHERE (h.at, h.id) < (:before, :id) AND""" + PERIOD + "ORDER BY h.at DESC, h.id DESC LIMIT :limit"), from, to)
                .bind("before", after.map(entry -> entry.hiding().at().toEpochMilli()).orElse(Long.MAX_VALUE))
                .bind("id", after.map(entry -> entry.hiding().id()).orElse(Long.MAX_VALUE))
                .bind("read", RegisterEntry.READ).bind("limit", limit)
                .map((row, context) -> new RegisterEntry(Hidings.read(row), Network.of(row.getString("network")).orElseThrow(),
                        row.getLong("conversation_id"), row.getString("author"), row.getString("body"))).list());
    }

    /** All hidings of a period as they may be published, oldest first. */
    public List<PublishedHiding> published(Optional<Instant> from, Optional<Instant> to) {
        return database.read(handle -> {
            List<PublishedHiding> all = during(handle.createQuery("""
                            SELECT h.id, h.at, n.network, h.reason, h.rule_name, h.overridden, h.reversed_at
                              FROM hiding h JOIN message m ON m.id = h.message_id JOIN account n ON n.id = m.account_id
                             WHERE""" + PERIOD + "ORDER BY h.at, h.id"), from, to)
                    .map((row, context) -> new PublishedHiding(row.getLong("id"), Rows.instant(row, "at"),
                            Network.of(row.getString("network")).orElseThrow(), HideReason.of(row.getString("reason")), row.getString("rule_name"),
                            row.getBoolean("overridden"), Rows.maybeInstant(row, "reversed_at"))).list();
            RuleNames rules = RuleNames.of(handle, all.stream().map(PublishedHiding::rule).toList());
            return all.stream().map(one -> new PublishedHiding(one.number(), one.at(), one.network(), one.reason(), rules.published(one.rule()),
                    one.overridden(), one.shownAgain())).toList();
        });
    }

    private static Query during(Query query, Optional<Instant> from, Optional<Instant> to) {
        return query.bind("from", from.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE)).bind("to", to.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true));
    }
}
