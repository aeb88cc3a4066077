package app.detente.channel.x;

import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The ids of X: decimal numbers of 63 bits that grow with time, the milliseconds since 2010 in all but the last 22; docs.x.com, “X IDs”. */
final class Snowflake {
    /** By age, the oldest first. */
    static final Comparator<String> BY_AGE = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,18}");
    private static final long EPOCH = 1_288_834_974_657L;
    private static final int BELOW_TIME = 22;

    private Snowflake() {}

    /** Whether a text is an id, so that none can lead an address astray. */
    static boolean isId(String text) {
        return ID.matcher(text).matches() && (text.length() < 19 || text.compareTo(Long.toString(Long.MAX_VALUE)) <= 0);
    }

    static boolean isNewer(String id, String than) {
        return BY_AGE.compare(id, than) > 0;
    }

    static Instant time(String id) {
        return Instant.ofEpochMilli((Long.parseLong(id) >> BELOW_TIME) + EPOCH);
    }

    /** Below every id of this moment and after. */
    static String before(Instant moment) {
        return Long.toString(Math.max(1, (moment.toEpochMilli() - EPOCH) << BELOW_TIME));
    }
}
