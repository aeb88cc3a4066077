package app.detente.storage;

import app.detente.model.MessageFact;
import app.detente.model.Network;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/** Reads messages as reports want them, in the order of time: few columns, by their places. */
final class MessageFacts {
    private static final int HIDDEN = 1;
    private static final int LINKED = 2;
    private static final int CUSTOMERS = 4;
    private static final int KIND_BIT = 3;
    private static final int NETWORK_BIT = 6;
    private static final int KINDS = (1 << NETWORK_BIT - KIND_BIT) - 1;
    private static final String COLUMNS = "SELECT m.id, m.conversation_id, m.authored_at, m.received_at, (m.hidden IS NOT NULL)"
            + " | ((m.parent_ref IS NOT NULL) << 1) | ((m.customer_id IS NOT NULL) << 2) | ((" + Rows.KIND + ") << 3) | ((" + Rows.NETWORK + ") << 6), m.remote_id";
    private static final String FROM = " FROM message m JOIN conversation c ON c.id = m.conversation_id";
    private static final String ORDER = " ORDER BY m.authored_at, m.id";
    private static final String ALL = COLUMNS + ", CASE WHEN m.customer_id IS NULL THEN m.author ELSE " + Brands.SAID + " END, p.id"
            + FROM + " LEFT JOIN message p ON p.account_id = m.account_id AND p.remote_id = m.parent_ref WHERE c.status <> 'spam'" + ORDER;
    private static final String SPAN = COLUMNS + ", CASE WHEN m.customer_id IS NULL THEN m.author ELSE '' END"
            + FROM + " WHERE c.status <> 'spam' AND m.authored_at >= ?1 AND m.authored_at < ?2" + ORDER;

    private final Optional<Whose> whose;
    private final Map<String, String> brands = new HashMap<>();

    private MessageFacts(Optional<Whose> whose) {
        this.whose = whose;
    }

    /** What else is known of a message's conversation. */
    private record Whose(Brands brands, Map<Long, List<String>> tags) {}

    /**
     * Every one.
     *
     * @param goOn asked at every row; where it says no, what has been read until then is all there is
     */
    static List<MessageFact> all(Handle handle, BooleanSupplier goOn) {
        MessageFacts facts = new MessageFacts(Optional.of(new Whose(Brands.of(handle), Brands.tags(handle))));
        return Statements.ask(handle, "reading messages", sql -> sql.listWhile(goOn, ALL, facts::read));
    }

    /** Those written in a span of epoch milliseconds, its end not in it; without tags, whom a customer addressed, and what they reply to. */
    static List<MessageFact> writtenIn(Handle handle, long from, long until) {
        MessageFacts facts = new MessageFacts(Optional.empty());
        return Statements.ask(handle, "reading messages", sql -> sql.list(SPAN, facts::read, from, until));
    }

    private MessageFact read(ResultSet row) throws SQLException {
        long conversation = row.getLong(2);
        int flags = row.getInt(5);
        Network network = Rows.network(flags >> NETWORK_BIT);
        String text = row.getString(7);
        boolean customers = (flags & CUSTOMERS) != 0;
        return new MessageFact(row.getLong(1), row.getString(6), conversation, network, Rows.kind(flags >> KIND_BIT & KINDS), parent(row),
                (flags & LINKED) != 0, customers ? addressed(conversation, text) : brands.computeIfAbsent(text, name -> name), "",
                Instant.ofEpochMilli(row.getLong(3)), Instant.ofEpochMilli(row.getLong(4)), (flags & HIDDEN) != 0,
                whose.map(known -> known.tags().getOrDefault(conversation, List.of())).orElse(List.of()));
    }

    private Optional<Long> parent(ResultSet row) throws SQLException {
        long parent = whose.isPresent() ? row.getLong(8) : 0;
        return parent == 0 ? Optional.empty() : Optional.of(parent);
    }

    private String addressed(long conversation, String said) {
        return whose.map(known -> known.brands().addressed(conversation, said)).orElse("");
    }
}
