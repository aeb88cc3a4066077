package app.detente.model;

import app.detente.model.Distress.Kind;
import app.detente.model.Phrases.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What thousands of judged examples say about words that no list foresees: how much the beginning of a word, a long word, two words on end, and two with
 * one between speak for each kind of trouble, or for none; and how far what the lists heard is to be believed. The table, `distress_weights.txt`, is
 * learned from the examples kept with the tests, by multinomial logistic regression; `DistressWeightsTest` learns it again and finds the same.
 * Immutable; hearing takes time linear in the text, some microseconds a hundred words.
 */
final class DistressWeights {
    /** None, and every kind in its order. */
    static final int CLASSES = Kind.values().length + 1;
    /** Letters of a word that count as its beginning. */
    private static final int STEM = 6;
    /** What the lists heard weighs as much as so many words. */
    static final int LISTED = 8;
    /** A long text is not louder for being long, nor as quiet as each word of it by itself. */
    private static final double LENGTH = 0.65;
    private static final int START = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    /** The hash of what is weighed, 0 where nothing is; a power of two of them, at most half taken. */
    private final int[] keys;
    private final byte[] weights;
    private final double unit;
    private final double[] bias;

    /**
     * What was heard.
     *
     * @param odds the logarithm of how likely any trouble is beside none
     * @param kind the likeliest one
     */
    record Heard(double odds, Kind kind) {}

    /** Told of each thing that is weighed: its hash and the words it is made of, -1 for what the lists heard. */
    interface Weighed {
        void at(int hash, int first, int last);
    }

    /** @param lines first the unit and the bias of each class, then what is weighed, a tab, and its weight for each class in units */
    DistressWeights(List<String> lines) {
        String[] head = lines.getFirst().split(" ");
        unit = Double.parseDouble(head[0]);
        bias = new double[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            bias[c] = Double.parseDouble(head[c + 1]);
        }
        keys = new int[Integer.highestOneBit(Math.max(1, lines.size())) * 4];
        weights = new byte[keys.length * CLASSES];
        lines.stream().skip(1).forEach(this::put);
    }

    private void put(String line) {
        int tab = line.indexOf('\t');
        int at = find(hash(line.substring(0, tab)));
        keys[at] = hash(line.substring(0, tab));
        String[] each = line.substring(tab + 1).split(" ");
        for (int c = 0; c < CLASSES; c++) {
            weights[at * CLASSES + c] = Byte.parseByte(each[c]);
        }
    }

    /** The table as it is shipped. */
    static DistressWeights read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(DistressWeights.class.getResourceAsStream("distress_weights.txt"),
                StandardCharsets.UTF_8))) {
            return new DistressWeights(in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its place, or the empty one it would take. */
    private int find(int hash) {
        int at = hash & keys.length - 1;
        while (keys[at] != 0 && keys[at] != hash) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    /** FNV-1a, 32 bits, over UTF-16 units. */
    static int hash(String weighed) {
        return go(START, weighed, weighed.length());
    }

    private static int go(int hash, String word, int length) {
        int now = hash;
        for (int i = 0; i < length; i++) {
            now = (now ^ word.charAt(i)) * PRIME;
        }
        return now;
    }

    /** The beginning of a word. */
    static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    /** All that is weighed of a text: `stem`, `=word`, `stem stem`, `stem _ stem`, `#list` or `#none`. */
    static void each(Words words, Set<Kind> listed, Weighed weighed) {
        int before = 0;
        int beforeThat = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int length = Math.min(STEM, word.length());
            int stem = go(START, word, length);
            weighed.at(stem, i, i);
            if (word.length() > STEM) {
                weighed.at(go(go(START, "=", 1), word, word.length()), i, i);
            }
            if (i > 0) {
                weighed.at(go(go(before, " ", 1), word, length), i - 1, i);
            }
            if (i > 1) {
                weighed.at(go(go(beforeThat, " _ ", 3), word, length), i - 2, i);
            }
            beforeThat = before;
            before = stem;
        }
        for (int n = 0; n < LISTED; n++) {
            listed.forEach(kind -> weighed.at(hash("#" + kind.key()), -1, -1));
            weighed.at(hash(listed.isEmpty() ? "#none" : "#some"), -1, -1);
        }
    }

    /** What each of so many has to say in the whole. */
    static double share(int many) {
        return StrictMath.pow(many, -LENGTH);
    }

    /** @param listed what the lists heard */
    Heard hear(Words words, Set<Kind> listed) {
        double[] sums = new double[CLASSES];
        int[] count = new int[1];
        each(words, listed, (hash, first, last) -> {
            count[0]++;
            int at = find(hash);
            for (int c = 0; keys[at] != 0 && c < CLASSES; c++) {
                sums[c] += weights[at * CLASSES + c];
            }
        });
        for (int c = 0; c < CLASSES; c++) {
            sums[c] = bias[c] + sums[c] * unit * share(count[0]);
        }
        int likeliest = 1;
        double any = 0;
        for (int c = 1; c < CLASSES; c++) {
            likeliest = sums[c] > sums[likeliest] ? c : likeliest;
            any += Math.exp(sums[c] - sums[0]);
        }
        return new Heard(Math.log(any), Kind.values()[likeliest - 1]);
    }

    /** The words that speak most for a kind; empty where none does. */
    Optional<Place> speaking(Words words, Kind kind) {
        int[] most = {-1, -1, 0};
        each(words, Set.of(), (hash, first, last) -> {
            int at = find(hash) * CLASSES;
            int speaks = weights[at + kind.ordinal() + 1] - weights[at];
            if (first >= 0 && speaks > most[2]) {
                most[0] = first;
                most[1] = last;
                most[2] = speaks;
            }
        });
        return most[2] == 0 ? Optional.empty() : Optional.of(new Place(most[0], most[1], ""));
    }
}
