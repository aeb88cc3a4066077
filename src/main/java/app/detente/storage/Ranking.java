package app.detente.storage;

import app.detente.model.filter.Filter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The messages that match words best, among the newest that hold them; of equal ones the newest first. Their conversations are looked up only as
 * far as they are asked for: that costs several times what ranking does.
 */
final class Ranking {
    private static final String MATCHES = " FROM search WHERE search MATCH :words";
    /** Messages whose conversations are looked up together. */
    private static final int TOGETHER = 300;

    /** Messages read at first: mostly they are enough for a page. */
    private static final int FIRST = 1_000;

    private final Handle handle;
    private final String words;
    private final int most;
    private final long oldest;
    private final boolean truncated;

    /** @param most messages that are ranked */
    Ranking(Handle handle, Filter filter, int most) {
        record Newest(int hits, long oldest) {}
        this.handle = handle;
        this.words = Matching.all(filter.wantedPhrases());
        this.most = most;
        Newest newest = handle.createQuery("SELECT count(*), coalesce(min(rowid), 0) FROM (SELECT rowid" + MATCHES + " ORDER BY rowid DESC LIMIT :most)")
                .bind("words", words).bind("most", most).map((row, context) -> new Newest(row.getInt(1), row.getLong(2))).one();
        this.oldest = newest.oldest();
        this.truncated = newest.hits() == most;
    }

    /** Whether older messages may hold the words too. */
    boolean isTruncated() {
        return truncated;
    }

    /** The conversations, the best first, that meet the conditions on {@code conversation c}: at least as many as wanted, if there are. */
    SequencedSet<Long> first(int wanted, String conditions, Map<String, Object> values) {
        SequencedSet<Long> some = among(FIRST, wanted, Optional.empty(), conditions, values);
        return some.size() >= wanted ? some : among(most, wanted, Optional.empty(), conditions, values);
    }

    /** From the best to at least as many as wanted after this one; all, where it is not one of them. */
    SequencedSet<Long> after(long conversation, int wanted, String conditions, Map<String, Object> values) {
        return among(most, wanted, Optional.of(conversation), conditions, values);
    }

    private SequencedSet<Long> among(int many, int wanted, Optional<Long> after, String conditions, Map<String, Object> values) {
        List<Long> messages = handle.createQuery("SELECT rowid" + MATCHES + " AND rowid >= :oldest ORDER BY rank, rowid DESC LIMIT :many")
                .bind("words", words).bind("oldest", oldest).bind("many", many).mapTo(Long.class).list();
        SequencedSet<Long> found = new LinkedHashSet<>();
        int enough = after.isEmpty() ? wanted : Integer.MAX_VALUE;
        for (int from = 0; from < messages.size() && found.size() < enough; from += TOGETHER) {
            List<Long> some = messages.subList(from, Math.min(messages.size(), from + TOGETHER));
            Map<Long, Long> homes = homes(some, conditions, values);
            for (long message : some) {
                Long home = homes.get(message);
                if (home != null && found.add(home) && after.equals(Optional.of(home))) {
                    enough = found.size() + wanted;
                }
            }
        }
        return found;
    }

    private Map<Long, Long> homes(List<Long> some, String conditions, Map<String, Object> values) {
        Map<Long, Long> homes = new HashMap<>();
        String ids = some.stream().map(Object::toString).collect(Collectors.joining(", "));
        NamedValues.query(handle, "SELECT m.id, c.id FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id WHERE m.id IN (" + ids + ") AND "
                + conditions).bindMap(values).map((row, context) -> homes.put(row.getLong(1), row.getLong(2))).list();
        return homes;
    }
}
