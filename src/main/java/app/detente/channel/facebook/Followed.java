package app.detente.channel.facebook;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A post that is followed: what its comments were when they were last read. Times are seconds since 1970. Immutable.
 *
 * @param created when it was written
 * @param mark    what the list of posts last said of it: when it changed, how many comments it has; {@link #ABSENT} where it is not in it any more
 * @param due     whether its comments are to be read
 * @param read    when the reading of its comments last began, by our clock; 0 for never
 * @param known   by id, the post itself among them
 */
record Followed(String id, long created, String mark, boolean due, long read, Map<String, Known> known) {
    static final String ABSENT = "absent";
    /** So many comments of a post are seen to change or vanish; older ones are not looked at again. */
    private static final int NEWEST = 100;
    private static final long OVERLAP = 60;
    private static final long SOONEST = Duration.ofMinutes(1).toSeconds();
    private static final long LATEST = Duration.ofDays(1).toSeconds();
    private static final int SHARE = 60;

    /** @param mark {@link Item#mark()} */
    record Known(long at, String mark) {}

    static Followed first(String id, long created, String mark, boolean due) {
        return new Followed(id, created, mark, due, 0, Map.of());
    }

    Followed listed(String now, boolean again) {
        return new Followed(id, created, now, due || again || !now.equals(mark), read, known);
    }

    /** With these, of which the newest are kept. */
    Followed having(Map<String, Known> now) {
        Map<String, Known> kept = new LinkedHashMap<>();
        now.entrySet().stream().sorted(Comparator.comparingLong((Map.Entry<String, Known> one) -> one.getValue().at()).reversed())
                .limit(NEWEST).forEach(one -> kept.put(one.getKey(), one.getValue()));
        if (now.containsKey(id)) {
            kept.put(id, now.get(id));
        }
        return new Followed(id, created, mark, due, read, kept);
    }

    /** Its comments could not be read: the next look tries again. */
    Followed passedOver() {
        return new Followed(id, created, "", false, read, known);
    }

    Followed whole(long began) {
        return new Followed(id, created, mark, false, began, known);
    }

    /**
     * From where its comments are read: those known are read again, and all that came since the last reading began, in whatever order Facebook gives
     * them ("if the comments can be ranked, then the order will always be ranked", reference of the edge).
     *
     * @param ahead of Facebook's clock, seconds
     * @param floor nothing older is asked for
     */
    long since(long floor, long ahead) {
        long since = read == 0 ? floor : read + ahead - OVERLAP;
        for (Map.Entry<String, Known> one : known.entrySet()) {
            since = one.getKey().equals(id) ? since : Math.min(since, one.getValue().at() - 1);
        }
        return Math.max(floor, since);
    }

    /**
     * Whether it is time to see what was edited or deleted, which the list of posts does not tell: after a sixtieth of the time that has passed since
     * its newest comment, so that a lively post is read every minute and a quiet one once a day.
     */
    boolean isStale(long now) {
        long newest = known.entrySet().stream().filter(one -> !one.getKey().equals(id)).mapToLong(one -> one.getValue().at()).max()
                .orElse(Long.MIN_VALUE);
        return newest != Long.MIN_VALUE && now - read >= Math.clamp((now - newest) / SHARE, SOONEST, LATEST);
    }
}
