package app.detente.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of a lexicon that stand in a text, by list. What a list takes may be another thing after all: where a phrase of the list of the same
 * name with `.not` stands, those of the list are passed over. Not for several threads at once.
 */
public final class Phrases {
    private static final String NOT = ".not";

    private final Words words;
    private final Map<String, List<Place>> found = new HashMap<>();
    private final Map<String, List<Place>> kept = new HashMap<>();
    private final int[] firsts;
    private final int[] lasts;

    /**
     * A phrase, by the words it takes.
     *
     * @param last its last word
     * @param note what the lexicon says of it
     */
    public record Place(int first, int last, String note) {}

    public Phrases(Words words, Lexicon lexicon) {
        this.words = words;
        firsts = new int[words.size()];
        lasts = new int[words.size()];
        for (int at = 0; at < words.size(); at++) {
            firsts[at] = words.begins(at) ? at : firsts[at - 1];
            for (Lexicon.Found one : lexicon.at(words, at)) {
                found.computeIfAbsent(one.list(), list -> new ArrayList<>()).add(new Place(at, at + one.words() - 1, one.note()));
            }
        }
        for (int at = words.size() - 1; at >= 0; at--) {
            lasts[at] = at + 1 == words.size() || words.begins(at + 1) ? at : lasts[at + 1];
        }
    }

    public Words words() {
        return words;
    }

    /** Whether nothing of the lexicon stands in the text. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Where phrases of a list stand, in order; of two that overlap the first. */
    public List<Place> of(String list) {
        return kept.computeIfAbsent(list, this::sift);
    }

    private List<Place> sift(String list) {
        List<Place> some = found.getOrDefault(list, List.of());
        if (some.isEmpty()) {
            return some;
        }
        BitSet taken = new BitSet();
        found.getOrDefault(list + NOT, List.of()).forEach(place -> taken.set(place.first(), place.last() + 1));
        List<Place> all = new ArrayList<>();
        for (Place place : some) {
            int next = taken.nextSetBit(place.first());
            if (next < 0 || next > place.last()) {
                all.add(place);
                taken.set(place.first(), place.last() + 1);
            }
        }
        return all;
    }

    /** Whether any phrase of a list lies among these words. Phrases are in order and apart, so the first from there on tells. */
    public boolean has(String list, int first, int last) {
        List<Place> places = of(list);
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).first() < first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < places.size() && places.get(low).last() <= last;
    }

    /** The first word of the sentence that a word belongs to. */
    public int sentence(int word) {
        return firsts[word];
    }

    /** The last word of the sentence that a word belongs to. */
    public int sentenceEnd(int word) {
        return lasts[word];
    }
}
