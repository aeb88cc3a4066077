package app.detente.storage;

import app.detente.model.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns whatever a person types into a query the index cannot misread: its words, each quoted, all of them wanted. A word that ends in a star
 * is a beginning. Nothing typed is ever index syntax (a bound MATCH is still parsed as FTS5's query language).
 */
final class SearchWords {
    private static final int MOST_WORDS = 32;
    private static final int MOST_TYPED = 1_024;

    private SearchWords() {}

    /** Empty where nothing typed is a word. */
    static Optional<String> match(String typed) {
        List<String> terms = new ArrayList<>();
        for (String chunk : typed.substring(0, Math.min(typed.length(), MOST_TYPED)).split("\\s+")) {
            List<String> words = Fold.words(chunk);
            for (int i = 0; i < words.size(); i++) {
                boolean beginning = i == words.size() - 1 && chunk.endsWith("*");
                terms.add('"' + words.get(i) + (beginning ? "\" *" : "\""));
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", terms.subList(0, Math.min(terms.size(), MOST_WORDS))));
    }
}
