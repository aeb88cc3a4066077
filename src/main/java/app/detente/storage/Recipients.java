package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.model.Recipient;
import app.detente.model.Recipient.Bar;
import app.detente.model.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads who waits in many conversations: a row for each person, and one for each conversation where nobody does. */
final class Recipients {
    private static final String SELECT = """
            SELECT c.id, c.network, c.status, c.preview, coalesce(p.name, c.title) AS name, m.id AS message, substr(m.body, 1, 500) AS body,
                   coalesce('person ' || p.person_id, 'customer ' || w.customer_id) AS person,
                   c.claimed_by <> :me AND c.claimed_until > :now AS held,
                   (SELECT max(s.step = 'block') FROM sanction s WHERE s.customer_id = w.customer_id AND s.step <> 'warn' AND s.lifted_at IS NULL
                       AND (s.until_at IS NULL OR s.until_at > :now)) AS blocked
              FROM json_each(:ids) i LEFT JOIN merged g ON g.id = i.value JOIN conversation c ON c.id = coalesce(g.into_id, i.value)
                   LEFT JOIN wait w ON w.conversation_id = c.id AND w.closed_at IS NULL
                   LEFT JOIN customer p ON p.id = coalesce(w.customer_id, c.customer_id)
                   LEFT JOIN message m ON m.id = (SELECT n.id FROM message n WHERE n.conversation_id = c.id AND n.customer_id = w.customer_id
                       AND n.kind = 'customer' AND n.hidden IS NULL ORDER BY n.authored_at DESC, n.id DESC LIMIT 1)
             GROUP BY c.id, w.customer_id ORDER BY w.opened_at IS NULL, w.opened_at, c.id""";

    private final Set<String> people = new HashSet<>();

    private Recipients() {}

    static List<Recipient> of(Handle handle, Collection<Long> conversations, Adviser me, Instant now) {
        String ids = conversations.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        Recipients recipients = new Recipients();
        return handle.createQuery(SELECT).bind("ids", ids).bind("me", me.id()).bind("now", now.toEpochMilli())
                .map((row, context) -> recipients.read(row)).list();
    }

    private Recipient read(ResultSet row) throws SQLException {
        Optional<Long> message = Rows.maybeLong(row, "message");
        String text = Rows.maybeText(row, "body").orElse(row.getString("preview"));
        return new Recipient(row.getLong("id"), message, row.getString("name"), Network.of(row.getString("network")).orElseThrow(), text,
                bar(row, message.isPresent()));
    }

    private Optional<Bar> bar(ResultSet row, boolean waits) throws SQLException {
        if (!waits) {
            return Optional.of(Status.of(row.getString("status")) == Status.WAITING_ON_CUSTOMER ? Bar.ANSWERED : Bar.NOBODY_WAITS);
        }
        Optional<Long> blocked = Rows.maybeLong(row, "blocked");
        if (blocked.isPresent()) {
            return blocked.map(number -> number == 1 ? Bar.BLOCKED : Bar.MUTED);
        }
        if (row.getBoolean("held")) {
            return Optional.of(Bar.HELD);
        }
        return people.add(row.getString("person")) ? Optional.empty() : Optional.of(Bar.TWICE);
    }
}
