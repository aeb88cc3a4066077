package app.detente.storage;

import app.detente.model.filter.Filter;
import app.detente.model.filter.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Phrases as the index's query language has them: their words, each in quotes, and nothing else of what was typed, so that nothing typed is ever
 * syntax (a bound MATCH is still parsed).
 */
final class Matching {
    private Matching() {}

    /** Messages that hold all of these. */
    static String all(List<Phrase> phrases) {
        return phrases.stream().map(Matching::of).collect(Collectors.joining(" "));
    }

    /** Messages whose author's name holds this. */
    static String author(Phrase phrase) {
        return "author : " + of(phrase);
    }

    /** Messages that hold what is wanted and nothing that is not; empty where nothing is wanted, which the index cannot be asked. */
    static Optional<String> message(Filter filter) {
        String wanted = all(filter.wantedPhrases());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Phrase> unwanted = filter.unwantedPhrases();
        return Optional.of(unwanted.isEmpty() ? wanted : "(" + wanted + ") NOT (" + any(unwanted) + ")");
    }

    /** Messages that hold at least one of these. */
    static String any(List<Phrase> phrases) {
        return phrases.stream().map(Matching::of).collect(Collectors.joining(" OR "));
    }

    private static String of(Phrase phrase) {
        return '"' + String.join(" ", phrase.words()) + (phrase.beginning() ? "\" *" : "\"");
    }
}
