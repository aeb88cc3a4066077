package app.detente.storage;

import app.detente.model.Hit;
import app.detente.model.Network;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** Finds messages by their words, without regard to case, accents or œ. Any text finds something or nothing, never an error. */
public final class SearchStore {
    /** Ranking every hit of a common word costs as much as reading them all, so the best are looked for among the newest. */
    private static final int RANKED = 20_000;

    /** The conversations that hold the words; the newest hits only, for the same reason. */
    static final String CONVERSATIONS = "SELECT conversation_id FROM message WHERE id IN (SELECT rowid FROM search WHERE search MATCH :match"
            + " ORDER BY rowid DESC LIMIT " + RANKED + ")";

    private final Database database;

    public SearchStore(Database database) {
        this.database = database;
    }

    /** How many messages hold all the words. */
    public long count(String typed) {
        return SearchWords.match(typed).map(match -> database.read(handle ->
                handle.createQuery("SELECT count(*) FROM search WHERE search MATCH :match").bind("match", match).mapTo(Long.class).one())).orElse(0L);
    }

    /** The best matches first, among the newest that hold the words. */
    public List<Hit> best(String typed, int limit) {
        return find(typed, limit, """
                SELECT m.id, m.conversation_id, a.network, m.author, m.body, m.authored_at FROM (
                       SELECT rowid AS id, rank FROM search WHERE search MATCH :match AND rowid > (
                              SELECT coalesce(min(rowid), 0) - 1
                                FROM (SELECT rowid FROM search WHERE search MATCH :match ORDER BY rowid DESC LIMIT :ranked))
                        ORDER BY rank LIMIT :limit) AS best
                  JOIN message m ON m.id = best.id JOIN account a ON a.id = m.account_id
                 ORDER BY best.rank, m.id DESC""");
    }

    /** The newest to arrive first; as fast at a million messages as at a thousand. */
    public List<Hit> newest(String typed, int limit) {
        return find(typed, limit, """
                SELECT m.id, m.conversation_id, a.network, m.author, m.body, m.authored_at
                  FROM (SELECT rowid AS id FROM search WHERE search MATCH :match ORDER BY rowid DESC LIMIT :limit) AS newest
                  JOIN message m ON m.id = newest.id JOIN account a ON a.id = m.account_id
                 ORDER BY m.id DESC""");
    }

    private List<Hit> find(String typed, int limit, String sql) {
        return SearchWords.match(typed).map(match -> database.read(handle -> {
            Query query = handle.createQuery(sql).bind("match", match).bind("limit", limit);
            if (sql.contains(":ranked")) {
                query.bind("ranked", RANKED);
            }
            return query.map((row, context) -> new Hit(row.getLong("id"), row.getLong("conversation_id"),
                    Network.of(row.getString("network")).orElseThrow(), row.getString("author"), row.getString("body"),
                    Rows.instant(row, "authored_at"))).list();
        })).orElse(List.of());
    }
}
