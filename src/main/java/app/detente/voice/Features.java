package app.detente.voice;

import app.detente.model.Fold;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What a message is compared by when it is asked which answer fits: its words, how its longer words begin (so that "facturé" and "factures" meet, in
 * either language), and its conversation's tags; hashed, in order, each once.
 */
final class Features {
    /** Words of a message that are looked at: what it is about is said by then. */
    private static final int MOST = 200;
    private static final int STEM = 5;

    private Features() {}

    static long[] of(String text, Collection<String> tags) {
        List<String> words = Names.NONE.strip(text.length() > 8_000 ? text.substring(0, 8_000) : text).stream().limit(MOST).toList();
        Set<Long> features = new HashSet<>();
        for (String word : words) {
            features.add(word(word));
            if (word.length() > STEM) {
                features.add(hash("stem", word.substring(0, STEM)));
            }
        }
        tags.forEach(tag -> features.add(hash("tag", Fold.fold(tag))));
        return features.stream().flatMapToLong(LongStream::of).sorted().toArray();
    }

    /** The feature that one folded word is. */
    static long word(String folded) {
        return hash("word", folded);
    }

    private static long hash(String... parts) {
        return Likeness.hash(List.of(parts));
    }
}
