package app.detente.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a queue holds, told by the networks' ids and by names, never by row numbers: two queues with equal content mean the same. */
final class Content {
    private Content() {}

    private static final String CONVERSATIONS = """
            SELECT 'conversation', (SELECT group_concat(remote_id, ',' ORDER BY remote_id) FROM message WHERE conversation_id = c.id), a.name,
                   c.network, c.seen, c.status,
                   s.name, c.snoozed_until, c.closed_at, c.reopened, p.remote_id, c.title, c.preview, c.waiting_since, c.last_at,
                   c.message_count,
                   (SELECT group_concat(t.name, ',' ORDER BY t.name) FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id
                     WHERE ct.conversation_id = c.id)
              FROM conversation c JOIN account a ON a.id = c.account_id LEFT JOIN adviser s ON s.id = c.assignee_id
                   LEFT JOIN customer p ON p.id = c.customer_id""";
    private static final String MESSAGES = """
            SELECT 'message', a.name, m.remote_id, m.parent_ref, m.kind, p.remote_id, m.author, m.adviser, m.body, m.authored_at, m.received_at,
                   m.url, m.hidden, m.dismissed_at, (SELECT count(*) FROM search_docsize d WHERE d.id = m.id)
              FROM message m JOIN account a ON a.id = m.account_id LEFT JOIN customer p ON p.id = m.customer_id""";
    private static final String WAITS = """
            SELECT 'wait', a.name, o.remote_id, p.remote_id, w.opened_at, w.opened_received, w.first, w.via_group, w.closed_at, r.remote_id,
                   w.dismissal
              FROM wait w JOIN message o ON o.id = w.opened_by AND o.conversation_id = w.conversation_id JOIN account a ON a.id = o.account_id
                   JOIN customer p ON p.id = w.customer_id LEFT JOIN message r ON r.id = w.closed_by""";
    private static final String CUSTOMERS =
            "SELECT 'customer', a.name, c.remote_id, c.name, c.name_at FROM customer c JOIN account a ON a.id = c.account_id";
    private static final String AWAITED = """
            SELECT 'awaited', a.name, t.ref, (SELECT min(remote_id) FROM message m WHERE m.conversation_id = t.conversation_id)
              FROM thread_ref t JOIN account a ON a.id = t.account_id""";
    private static final String WRITTEN = """
            SELECT 'draft', d.note, d.body, d.made_from, s.name, (SELECT min(remote_id) FROM message m WHERE m.conversation_id = d.conversation_id)
              FROM draft d JOIN adviser s ON s.id = d.adviser_id
            UNION ALL SELECT 'outbox', o.key, o.state, o.not_before, o.attempts, o.error FROM outbox o
            UNION ALL SELECT 'template', id, uses, '', '', '' FROM template""";

    private static final String PEOPLE = """
            SELECT 'person', c.remote_id, (SELECT min(o.remote_id) FROM customer o WHERE o.person_id = c.person_id), '', ''
              FROM customer c WHERE c.person_id IS NOT NULL
            UNION ALL SELECT 'person note', c.remote_id, n.body, n.at, n.removed_at FROM customer_note n JOIN customer c ON c.id = n.customer_id
            UNION ALL SELECT 'mention', m.remote_id, s.name, n.seen_at, '' FROM mention n JOIN message m ON m.id = n.message_id
              JOIN adviser s ON s.id = n.adviser_id
            UNION ALL SELECT 'no peer', m.remote_id, '', '', '' FROM peer_denied d JOIN message m ON m.id = d.message_id""";

    /** One line for each thing, in order. */
    static List<String> of(Database database) {
        return database.read(handle -> List.of(CONVERSATIONS, MESSAGES, WAITS, CUSTOMERS, AWAITED, WRITTEN, PEOPLE).stream()
                .flatMap(sql -> lines(handle, sql).stream()).sorted().toList());
    }

    private static List<String> lines(Handle handle, String sql) {
        return handle.createQuery(sql).map((row, context) -> line(row)).list();
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.append(i == 1 ? "" : " | ").append(row.getString(i));
        }
        return line.toString();
    }
}
