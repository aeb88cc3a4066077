package app.detente.channel.x;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What today has cost, as far as we can add it up. X charges what is read once in a day of UTC, however often it is asked for. Too much rather than
 * too little where X does not say. For any thread.
 */
final class Spending {
    private static final int MOST_KNOWN = 100_000;
    private static final Pattern KEPT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{1,12})");
    private final InstantSource clock;
    private final Set<String> paid = new HashSet<>();
    private LocalDate day = LocalDate.EPOCH;
    private long thousandths;
    private boolean resumed;

    Spending(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void read(String kind, String id, int price) {
        turn();
        if (paid.size() >= MOST_KNOWN || paid.add(kind + id)) {
            thousandths += price;
        }
    }

    synchronized void done(int price) {
        turn();
        thousandths += price;
    }

    /** In US dollars. */
    synchronized BigDecimal today() {
        turn();
        return BigDecimal.valueOf(thousandths, 3);
    }

    /** To be kept, so that the day goes on behind a restart. */
    synchronized String kept() {
        turn();
        return thousandths == 0 ? "" : day + " " + thousandths;
    }

    /** Adds what was {@link #kept} by a program before this one, where that was today; once. */
    synchronized void resume(String kept) {
        turn();
        Matcher matcher = KEPT.matcher(kept);
        if (!resumed && matcher.matches() && matcher.group(1).equals(day.toString())) {
            thousandths += Long.parseLong(matcher.group(2));
        }
        resumed = true;
    }

    private void turn() {
        LocalDate now = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        if (!now.equals(day)) {
            day = now;
            thousandths = 0;
            paid.clear();
        }
    }
}
