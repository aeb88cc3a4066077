package app.detente.report.themes;

import app.detente.model.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that customers speak of, and the messages behind it.
 *
 * @param kind   what kind of thing it is
 * @param name   as it is said most often
 * @param count  how many messages
 * @param before how many in the stretch it is compared with; empty where there is nothing to compare with
 * @param first  the first of the messages
 * @param newest their ids, the newest first, at most {@link #SHOWN}
 * @param estimated whether the counts stand for more messages than were read
 */
public record Heard(Kind kind, String name, int count, Optional<Integer> before, First first, List<Long> newest, boolean estimated) {
    /** Messages of one row that can be opened from it. */
    public static final int SHOWN = 100;

    /** What a row stands for. */
    public enum Kind { TAG, WORD, BRAND, PRAISE, COMPLAINT, QUESTION, NEW_WORD }

    /** A message, and when it was written. */
    public record First(long id, Instant at) {}

    /**
     * A row of some messages.
     *
     * @param messages at least one, in the order of time
     * @param each     how many messages each of them stands for
     */
    static Heard of(Kind kind, String name, List<Said> messages, int each, Optional<Integer> before) {
        return new Heard(kind, name, messages.size() * each, before, new First(messages.getFirst().id(), messages.getFirst().at()),
                messages.reversed().stream().limit(SHOWN).map(Said::id).toList(), each > 1);
    }

    /** By how many messages it grew; empty where there is nothing to compare with. */
    public Optional<Integer> growth() {
        return before.map(then -> count - then);
    }

    /** How much the growth stands out from chance: two counts of rare things differ by about the root of their sum. */
    double rise() {
        int then = before.orElse(0);
        return (count - then) / Math.sqrt(1.0 + count + then);
    }
}
