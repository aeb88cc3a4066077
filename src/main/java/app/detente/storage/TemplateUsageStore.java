package app.detente.storage;

import app.detente.voice.Thanks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What became of templates, read from the replies made from them and from what was written after. Nothing is counted twice or kept apart. */
public final class TemplateUsageStore {
    private static final Duration MONTH = Duration.ofDays(30);
    /** Replies of one template that are looked at, the newest: enough for every share, and read in a moment. */
    private static final int MOST = 10_000;
    /** Each with the next message of whoever it answered; of anybody where it answered all. */
    private static final String REPLIES = """
            SELECT t.message_id, t.wording, t.edited, m.authored_at, n.body, m.adviser,
                   EXISTS (SELECT 1 FROM event e WHERE e.conversation_id = m.conversation_id AND e.action = 'close'
                              AND e.at >= m.authored_at AND e.at <= n.authored_at) AS reopened
              FROM (SELECT message_id, wording, max(edited) AS edited FROM reply_template WHERE template_id = :template
                     GROUP BY message_id, wording ORDER BY message_id DESC LIMIT :most) t
              JOIN message m ON m.id = t.message_id
              LEFT JOIN message p ON p.account_id = m.account_id AND p.remote_id = m.parent_ref
              LEFT JOIN message n ON n.id = (SELECT x.id FROM message x WHERE x.conversation_id = m.conversation_id AND x.kind = 'customer'
                                              AND x.authored_at > m.authored_at AND (p.customer_id IS NULL OR x.customer_id = p.customer_id)
                                            ORDER BY x.authored_at, x.id LIMIT 1)""";

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone where the desk is: where its days begin */
    public TemplateUsageStore(Database database, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    private record Reply(long message, int wording, boolean edited, Instant at, Optional<String> next, Optional<String> adviser, boolean reopened) {}

    /** One template, with what followed. */
    public TemplateUsage.Account of(String template) {
        List<Reply> replies = database.read(handle -> replies(handle, template));
        Map<Integer, TemplateUsage> wordings = new TreeMap<>();
        replies.stream().collect(Collectors.groupingBy(Reply::wording)).forEach((wording, its) -> wordings.put(wording, usage(its)));
        Collection<Reply> once = replies.stream().collect(Collectors.toMap(Reply::message, Function.identity(), TemplateUsageStore::both,
                LinkedHashMap::new)).values();
        return new TemplateUsage.Account(usage(once), once.stream().flatMap(reply -> reply.adviser().stream()).distinct().count(), wordings);
    }

    /** A reply made from two wordings of it was edited where either part was. */
    private static Reply both(Reply one, Reply other) {
        return new Reply(one.message(), one.wording(), one.edited() || other.edited(), one.at(), one.next(), one.adviser(), one.reopened());
    }

    private static List<Reply> replies(Handle handle, String template) {
        return handle.createQuery(REPLIES).bind("template", template).bind("most", MOST)
                .map((row, context) -> new Reply(row.getLong(1), row.getInt(2), row.getBoolean(3),
                        Rows.instant(row, "authored_at"), Rows.maybeText(row, "body"), Rows.maybeText(row, "adviser"), row.getBoolean("reopened"))).list();
    }

    private TemplateUsage usage(Collection<Reply> replies) {
        Instant now = clock.instant();
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return new TemplateUsage(
                replies.stream().filter(reply -> !reply.at().isBefore(midnight)).count(),
                replies.stream().filter(reply -> !reply.at().isBefore(now.minus(MONTH))).count(),
                replies.size(),
                replies.stream().map(Reply::at).max(Comparator.naturalOrder()),
                replies.stream().filter(Reply::edited).count(),
                replies.stream().filter(reply -> reply.next().isPresent()).count(),
                replies.stream().filter(reply -> reply.next().filter(Thanks::in).isPresent()).count(),
                replies.stream().filter(Reply::reopened).count());
    }

    /** When each template was used last; those never used are not in it. */
    public Map<String, Instant> lastUsed() {
        record Last(String template, Instant at) {}
        return database.read(handle -> handle.createQuery("""
                        SELECT t.template_id, max(m.authored_at) AS at FROM reply_template t JOIN message m ON m.id = t.message_id GROUP BY t.template_id""")
                .map((row, context) -> new Last(row.getString(1), Rows.instant(row, "at"))).stream().collect(Collectors.toMap(Last::template, Last::at)));
    }
}
