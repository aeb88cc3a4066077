package app.detente.report.themes;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often things are usually said: the hours of some days, term by term. Shares rather than numbers are compared, so that a busy hour, in which
 * everything is said more, raises no alarm. Immutable.
 */
public final class Baseline {
    private final int hours;
    private final int each;
    private final int[] messages;
    private final int all;
    private final Map<String, Spread> spread = new HashMap<>();

    /** The hours in which a term was said, one entry a message. */
    private static final class Spread {
        private int[] hours = new int[2];
        private int size;

        void add(int hour) {
            if (size == hours.length) {
                hours = Arrays.copyOf(hours, size * 2);
            }
            hours[size++] = hour;
        }
    }

    /**
     * @param heard messages; those outside of the span do not count
     * @param each  how many messages each of them stands for
     */
    public Baseline(List<Listened> heard, Between span, int each) {
        this.hours = Math.max(1, (int) span.length().toHours());
        this.each = each;
        this.messages = new int[hours];
        int count = 0;
        for (Listened message : heard) {
            Instant at = message.said().at();
            if (span.contains(at)) {
                int hour = Math.min(hours - 1, (int) Duration.between(span.from(), at).toHours());
                messages[hour]++;
                count++;
                message.terms().forEach(term -> spread.computeIfAbsent(term.key(), key -> new Spread()).add(hour));
            }
        }
        this.all = count;
    }

    /** Whether it has certainly not been said in these days: where only one message in some was read, nobody knows. */
    boolean isNew(String key) {
        return each == 1 && !spread.containsKey(key);
    }

    /** How many of so many messages usually hold it. */
    double expected(String key, int of) {
        Spread said = spread.get(key);
        return ((said == null ? 0 : said.size) + 0.5) / (all + 1) * of;
    }

    /** How often it is said in a usual hour. */
    double anHour(String key) {
        Spread said = spread.get(key);
        return said == null ? 0 : (double) said.size * each / hours;
    }

    /**
     * How much more its hours differ from one another than chance would make them: 1 for what is said evenly, more for what comes in waves. Where only
     * one message in some was read, waves are that much higher than they look.
     */
    double unrest(String key) {
        Spread said = spread.get(key);
        if (said == null) {
            return 1;
        }
        int[] counts = new int[hours];
        for (int i = 0; i < said.size; i++) {
            counts[said.hours[i]]++;
        }
        double share = (double) said.size / all;
        double sum = 0;
        int spoken = 0;
        for (int hour = 0; hour < hours; hour++) {
            if (messages[hour] > 0) {
                double usual = share * messages[hour];
                sum += (counts[hour] - usual) * (counts[hour] - usual) / usual;
                spoken++;
            }
        }
        return 1 + Math.max(0, sum / spoken - 1) * each;
    }
}
