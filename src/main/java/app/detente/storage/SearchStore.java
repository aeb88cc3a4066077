package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Hit;
import app.detente.model.Network;
import app.detente.model.filter.Asking;
import app.detente.model.filter.Filter;
import app.detente.model.filter.FilterText;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds messages, in the language of the search box: those that hold all the wanted words and none of the others, in conversations that meet the
 * other conditions. Without words, all messages of those conversations. Any text finds something or nothing, never an error.
 */
public final class SearchStore {
    private static final Adviser NOBODY = new Adviser(0, "");
    private static final String HITS = "SELECT m.id, m.conversation_id, a.network, m.author, m.body, m.authored_at FROM (";
    private static final String ROWS = ") AS hit JOIN message m ON m.id = hit.id JOIN account a ON a.id = m.account_id ";

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone where the desk is: where its days begin */
    public SearchStore(Database database, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** How many messages are found, whoever asks. */
    public long count(String typed) {
        return count(typed, NOBODY);
    }

    /** How many messages are found. */
    public long count(String typed, Adviser me) {
        return finding(typed, me, (handle, search) -> NamedValues.query(handle, "SELECT count(*)" + search.from()).bindMap(search.sql().values)
                .mapTo(Long.class).one()).orElse(0L);
    }

    /** The best matches first, whoever asks. */
    public List<Hit> best(String typed, int limit) {
        return best(typed, NOBODY, limit);
    }

    /** The best matches first, among the newest that hold the words; without words the newest. */
    public List<Hit> best(String typed, Adviser me, int limit) {
        return finding(typed, me, (handle, search) -> {
            if (search.match().isEmpty()) {
                return newest(handle, search, limit);
            }
            search.sql().values.put("ranked", QueueQuery.Bounds.USUAL.ranked());
            return hits(NamedValues.query(handle, HITS + "SELECT s.rowid AS id, s.rank AS rank" + search.from() + """
                     AND s.rowid >= (SELECT coalesce(min(rowid), 0)
                          FROM (SELECT rowid FROM search WHERE search MATCH :match ORDER BY rowid DESC LIMIT :ranked))
                    ORDER BY rank, s.rowid DESC LIMIT :limit""" + ROWS + "ORDER BY hit.rank, m.id DESC")
                    .bindMap(search.sql().values).bind("limit", limit));
        }).orElse(List.of());
    }

    /** The newest to arrive first, whoever asks. */
    public List<Hit> newest(String typed, int limit) {
        return newest(typed, NOBODY, limit);
    }

    /** The newest to arrive first; words alone are as fast at a million messages as at a thousand. */
    public List<Hit> newest(String typed, Adviser me, int limit) {
        return finding(typed, me, (handle, search) -> newest(handle, search, limit)).orElse(List.of());
    }

    private static List<Hit> newest(Handle handle, Search search, int limit) {
        String id = search.match().isPresent() ? "s.rowid" : "m.id";
        return hits(NamedValues.query(handle, HITS + "SELECT " + id + " AS id" + search.from() + " ORDER BY " + id + " DESC LIMIT :limit" + ROWS + "ORDER BY m.id DESC")
                .bindMap(search.sql().values).bind("limit", limit));
    }

    private static List<Hit> hits(Query query) {
        return query.map((row, context) -> new Hit(row.getLong("id"), row.getLong("conversation_id"),
                Network.of(row.getString("network")).orElseThrow(), row.getString("author"), row.getString("body"),
                Rows.instant(row, "authored_at"))).list();
    }

    private interface Finding<T> {
        T in(Handle handle, Search search);
    }

    private <T> Optional<T> finding(String typed, Adviser me, Finding<T> finding) {
        Filter filter = FilterText.read(typed).filter();
        return filter.isEverything() ? Optional.empty()
                : Optional.of(database.read(handle -> finding.in(handle, Search.of(handle, filter, new Asking(me, clock.instant(), zone)))));
    }

    /**
     * What to look in.
     *
     * @param match for the index; empty where no word is wanted
     */
    private record Search(Optional<String> match, FilterSql sql, String from) {
        static Search of(Handle handle, Filter filter, Asking asking) {
            Optional<String> match = Matching.message(filter);
            FilterSql sql = new FilterSql(handle, asking, QueueQuery.Bounds.USUAL.few()).conversation(filter);
            match.ifPresent(query -> sql.values.put("match", query));
            boolean anywhere = filter.terms().size() == filter.wantedPhrases().size() + filter.unwantedPhrases().size();
            if (match.isPresent()) {
                String from = " FROM search s" + (anywhere ? " WHERE search MATCH :match"
                        : " CROSS JOIN message m ON m.id = s.rowid CROSS JOIN conversation c ON c.id = m.conversation_id WHERE search MATCH :match AND ");
                return new Search(match, sql, anywhere ? from : from + sql.everything("+"));
            }
            List<String> where = new ArrayList<>(List.of(sql.everything("+")));
            sql.source.ifPresent(few -> where.add("m.conversation_id IN (" + few.ids() + ")"));
            if (!filter.unwantedPhrases().isEmpty()) {
                sql.values.put("unwanted", Matching.any(filter.unwantedPhrases()));
                where.add("m.id NOT IN (SELECT rowid FROM search WHERE search MATCH :unwanted)");
            }
            return new Search(match, sql, " FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id WHERE " + String.join(" AND ", where));
        }
    }
}
