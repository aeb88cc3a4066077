package app.detente.model.filter;

import app.detente.model.Fold;
import java.util.List;
import java.util.Optional;

/**
 * Words that follow one another; one word is a phrase too.
 *
 * @param words     folded; never empty
 * @param beginning whether the last of them is only the beginning of a word
 */
public record Phrase(List<String> words, boolean beginning) {
    public Phrase {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase has words");
        }
    }

    /** The words of a text, in its order; empty where it holds none. */
    public static Optional<Phrase> of(String text, boolean beginning) {
        List<String> words = Fold.words(text);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Phrase(words, beginning));
    }

    /** Whether these folded words hold the phrase. */
    public boolean in(List<String> said) {
        for (int start = 0; start + words.size() <= said.size(); start++) {
            if (at(said, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase stands at this place of these folded words. */
    boolean at(List<String> said, int start) {
        int last = words.size() - 1;
        if (start + last >= said.size()) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (!words.get(i).equals(said.get(start + i))) {
                return false;
            }
        }
        String found = said.get(start + last);
        return beginning ? found.startsWith(words.get(last)) : found.equals(words.get(last));
    }
}
