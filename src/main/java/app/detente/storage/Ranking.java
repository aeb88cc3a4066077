package app.detente.storage;

import app.detente.model.filter.Filter;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The conversations that match words best, among the newest messages that hold them.
 *
 * @param ids       the best first
 * @param truncated whether older messages hold the words too
 */
record Ranking(List<Long> ids, boolean truncated) {
    private static final String MATCHES = " FROM search WHERE search MATCH :words";

    /**
     * Ranks.
     *
     * @param conditions on {@code conversation c}, whose values are given
     * @param most       hits that are ranked
     */
    static Ranking of(Handle handle, Filter filter, Map<String, Object> values, String conditions, int most) {
        String words = Matching.all(filter.wantedPhrases());
        record Newest(int hits, long oldest) {}
        Newest newest = handle.createQuery("SELECT count(*), coalesce(min(rowid), 0) FROM (SELECT rowid" + MATCHES + " ORDER BY rowid DESC LIMIT :most)")
                .bind("words", words).bind("most", most).map((row, context) -> new Newest(row.getInt(1), row.getLong(2))).one();
        List<Long> ids = NamedValues.query(handle, "SELECT c.id FROM (SELECT rowid AS id, rank" + MATCHES + " AND rowid >= :oldest) AS hit"
                        + " CROSS JOIN message m ON m.id = hit.id CROSS JOIN conversation c ON c.id = m.conversation_id WHERE " + conditions
                        + " GROUP BY c.id ORDER BY min(hit.rank), c.id DESC")
                .bindMap(values).bind("words", words).bind("oldest", newest.oldest()).mapTo(Long.class).list();
        return new Ranking(ids, newest.hits() == most);
    }
}
