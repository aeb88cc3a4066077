package app.detente.rules;

import app.detente.model.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages and books for the tests of rules. */
final class Rules {
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private Rules() {}

    static Arrival message(String text) {
        return message(text, "Nadia", MONDAY);
    }

    static Arrival message(String text, String author, Instant at) {
        return new Arrival(1, text, author, "u-1", Network.FACEBOOK, at, () -> true);
    }

    static RuleBook book(Condition condition) {
        return book(Rule.of("one", Conditions.all(Clause.that(condition)), new Effect.Review()));
    }

    static RuleBook book(Rule... rules) {
        return RuleBook.of(List.of(rules), Map.of());
    }

    static RuleBook listed(WordList list, String... words) {
        return RuleBook.of(List.of(), Map.of(list, Set.of(words)));
    }

    static List<Match> matches(RuleBook book, Arrival message) {
        return book.matches(message, new Guard(() -> 0));
    }

    static boolean holds(Condition condition, Arrival message) {
        return !matches(book(condition), message).isEmpty();
    }

    static boolean holds(Condition condition, String text) {
        return holds(condition, message(text));
    }

    /** The parts of the text that were found, as they stand in it. */
    static List<String> found(Condition condition, String text) {
        List<String> found = new ArrayList<>();
        matches(book(condition), message(text)).forEach(match -> match.found().forEach(span -> found.add(text.substring(span.start(), span.end()))));
        return found;
    }
}
