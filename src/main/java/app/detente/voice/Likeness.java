package app.detente.voice;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a text is compared by: its runs of three words, names taken out. Two texts are as alike as the share of runs they have in common (Jaccard),
 * so that one word changed in the middle of a short reply is heard, and the order of words counts. Immutable.
 */
public final class Likeness {
    /** More alike than this, two public answers read as one sent twice. */
    public static final double CLONE = 0.9;
    private static final int RUN = 3;

    private final long[] runs;

    private Likeness(long[] runs) {
        this.runs = runs;
    }

    public static Likeness of(String text, Names names) {
        return of(names.strip(text));
    }

    /** Of folded words. A text of fewer than three is one run by itself. */
    public static Likeness of(List<String> words) {
        LongStream runs = words.isEmpty() ? LongStream.empty() : IntStream.rangeClosed(0, Math.max(0, words.size() - RUN))
                .mapToLong(i -> hash(words.subList(i, Math.min(words.size(), i + RUN))));
        return new Likeness(runs.sorted().distinct().toArray());
    }

    /** From 0, nothing in common, to 1, the same; two texts without words are the same. */
    public double to(Likeness other) {
        int common = 0;
        for (int i = 0, j = 0; i < runs.length && j < other.runs.length;) {
            int order = Long.compare(runs[i], other.runs[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return share(common, runs.length, other.runs.length);
    }

    static double share(int common, int one, int other) {
        int all = one + other - common;
        return all == 0 ? 1 : (double) common / all;
    }

    /** Its runs, hashed, in order and each once. */
    LongStream runs() {
        return LongStream.of(runs);
    }

    int size() {
        return runs.length;
    }

    /** FNV-1a, 64 bits: the same in every version and on every machine, for what is kept. */
    static long hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return hash;
    }
}
