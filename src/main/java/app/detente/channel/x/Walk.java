package app.detente.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a timeline has been read, which X gives newest first, page by page: from its top back to what is known, over as many fetches as it takes.
 * What is known moves only at the end of such a walk, so that one that is broken off leaves no gap. Posts appear within seconds of their id but not in
 * its order: what is younger than a minute is asked for again, and known one by one. Immutable.
 *
 * @param since everything up to this id was read; "" before the first walk has found anything
 * @param known newer ids that were read as well
 * @param next  X's token for the next page; "" between walks
 * @param begun when this walk began, in milliseconds of X's clock
 * @param top   the newest id of this walk
 * @param met   ids of this walk that are too young to be settled
 * @param pages of this walk so far
 * @param count posts of this walk so far
 */
record Walk(String since, List<String> known, String next, long begun, String top, List<String> met, int pages, int count) {
    static final Walk START = new Walk("", List.of(), "", 0, "", List.of(), 0, 0);
    private static final Duration UNSETTLED = Duration.ofMinutes(1);
    private static final Duration FIRST_LOOK = Duration.ofDays(7);
    private static final int FIRST_POSTS = 200;
    /** The mentions end after 800 posts and what we wrote after 3,200; pages beyond that are a fault. */
    private static final int MOST_PAGES = 100;

    Walk {
        Objects.requireNonNull(since);
        Objects.requireNonNull(next);
        Objects.requireNonNull(top);
        known = List.copyOf(known);
        met = List.copyOf(met);
    }

    /** Whether a walk as it was kept is one. */
    boolean isSound() {
        return Stream.concat(known.stream(), met.stream()).allMatch(Snowflake::isId)
                && Stream.of(since, top).allMatch(id -> id.isEmpty() || Snowflake.isId(id)) && (next.isEmpty() || Timeline.isToken(next));
    }

    boolean isUnderWay() {
        return !next.isEmpty();
    }

    boolean isNew(String id) {
        return !known.contains(id);
    }

    /** From the top again, where X no longer takes the token of the next page. */
    Walk again() {
        return new Walk(since, known, "", begun, top, met, 0, 0);
    }

    /** What to ask for. */
    String query(Instant now) {
        Instant start = isUnderWay() ? Instant.ofEpochMilli(begun) : now;
        String from = since.isEmpty() ? Snowflake.before(start.minus(FIRST_LOOK)) : since;
        return "max_results=" + Timeline.MOST + "&since_id=" + from + (isUnderWay() ? "&pagination_token=" + next : "");
    }

    /**
     * Behind one more page.
     *
     * @param now by X's clock
     */
    Walk step(List<String> ids, Optional<String> token, Instant now) {
        long start = isUnderWay() ? begun : now.toEpochMilli();
        String settled = Snowflake.before(Instant.ofEpochMilli(start).minus(UNSETTLED));
        String newest = Stream.concat(Stream.of(top), ids.stream()).max(Snowflake.BY_AGE).orElse("");
        List<String> young = new ArrayList<>(met);
        ids.stream().filter(id -> Snowflake.isNewer(id, settled) && !young.contains(id)).forEach(young::add);
        boolean whole = token.isEmpty() || token.get().equals(next) || pages + 1 >= MOST_PAGES
                || since.isEmpty() && count + ids.size() >= FIRST_POSTS;
        if (!whole) {
            return new Walk(since, known, token.get(), start, newest, young, pages + 1, count + ids.size());
        }
        String low = Snowflake.isNewer(newest, settled) ? settled : newest;
        String reached = Snowflake.isNewer(low, since) ? low : since;
        List<String> kept = Stream.concat(known.stream(), young.stream()).filter(id -> Snowflake.isNewer(id, reached)).distinct().toList();
        return new Walk(reached, kept, "", 0, "", List.of(), 0, 0);
    }
}
