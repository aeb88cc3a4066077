package app.detente.report;

import app.detente.model.WaitFact;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How waits spread over lengths: shorter ones at a glance finer than longer ones, as people say them.
 *
 * @param buckets from the shortest, always all of them
 */
public record Distribution(List<Bucket> buckets) {
    private static final List<Duration> ENDS = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1),
            Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(1));
    public static final int SIZE = ENDS.size() + 1;

    /**
     * @param number   its place, from 0
     * @param answered waits that took so long
     * @param waiting  open ones that have lasted so long by now
     */
    public record Bucket(int number, long answered, long waiting) {}

    /** The waits that the question is about. */
    public static Distribution of(List<WaitFact> waits, Question question) {
        long[] answered = new long[SIZE];
        long[] waiting = new long[SIZE];
        for (WaitFact wait : waits) {
            if (question.asksAbout(wait)) {
                Tally.length(wait, question).ifPresent(length -> (wait.waiting() ? waiting : answered)[number(length)]++);
            }
        }
        return new Distribution(IntStream.range(0, SIZE).mapToObj(i -> new Bucket(i, answered[i], waiting[i])).toList());
    }

    /** The bucket of a length; its end belongs to the next one. */
    static int number(Duration length) {
        int number = 0;
        while (number < ENDS.size() && length.compareTo(ENDS.get(number)) >= 0) {
            number++;
        }
        return number;
    }

    /** The most in one bucket, answered and waiting together. */
    public long most() {
        return buckets.stream().mapToLong(bucket -> bucket.answered() + bucket.waiting()).max().orElse(0);
    }
}
