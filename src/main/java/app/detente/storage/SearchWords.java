package app.detente.storage;

import app.detente.model.Fold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns whatever a person types into a query the index cannot misread: its words, each quoted, all of them wanted. A word that ends in a star
 * is a beginning. Nothing typed is ever index syntax (a bound MATCH is still parsed as FTS5's query language).
 */
final class SearchWords {
    private static final int MOST_WORDS = 32;

    private SearchWords() {}

    /** Empty where nothing typed is a word. */
    static Optional<String> match(String typed) {
        List<String> words = Fold.words(typed.length() > 1_024 ? typed.substring(0, 1_024) : typed);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean prefix = typed.stripTrailing().endsWith("*") && typed.stripTrailing().length() > 1
                && Character.isLetterOrDigit(typed.stripTrailing().codePointBefore(typed.stripTrailing().length() - 1));
        String quoted = words.stream().limit(MOST_WORDS).map(word -> '"' + word + '"').collect(Collectors.joining(" "));
        return Optional.of(prefix ? quoted + " *" : quoted);
    }
}
