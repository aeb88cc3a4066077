package app.detente.model.filter;

import app.detente.model.QueueFilter;
import app.detente.model.SavedView;
import app.detente.model.filter.Condition.Says;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a list is narrowed to. All terms are wanted. Words that are wanted must all be in one and the same message; a word that is not wanted may be
 * in no message of the conversation.
 */
public record Filter(List<Term> terms) {
    public static final Filter EVERYTHING = new Filter(List.of());

    public Filter {
        terms = terms.stream().distinct().toList();
    }

    /** @param wanted whether the condition must hold, or must not */
    public record Term(boolean wanted, Condition condition) {}

    /** What was typed and what the saved view says, both; what either does not say clearly narrows nothing. */
    public static Filter of(QueueFilter queue) {
        return FilterText.read(queue.saved().map(SavedView::filter).orElse("")).filter().and(FilterText.read(queue.words()).filter());
    }

    public Filter and(Filter other) {
        return new Filter(Stream.concat(terms.stream(), other.terms.stream()).toList());
    }

    public boolean isEverything() {
        return terms.isEmpty();
    }

    /** The words and phrases looked for in messages. */
    public List<Phrase> wantedPhrases() {
        return phrases(true);
    }

    /** The words and phrases that no message may hold. */
    public List<Phrase> unwantedPhrases() {
        return phrases(false);
    }

    private List<Phrase> phrases(boolean wanted) {
        return terms.stream().filter(term -> term.wanted() == wanted)
                .flatMap(term -> term.condition() instanceof Says says ? Stream.of(says.phrase()) : Stream.of()).toList();
    }

    /** Whether the conversation belongs into the list. The store answers the same from its indexes; this is what it means. */
    public boolean matches(Facts facts, Asking asking) {
        List<Phrase> phrases = wantedPhrases();
        return terms.stream().filter(term -> !(term.wanted() && term.condition() instanceof Says))
                .allMatch(term -> term.condition().holds(facts, asking) == term.wanted())
                && (phrases.isEmpty() || facts.said().stream().anyMatch(said -> phrases.stream().allMatch(said::holds)));
    }
}
