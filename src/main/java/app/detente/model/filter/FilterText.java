package app.detente.model.filter;

import app.detente.model.Language;
import java.util.stream.Collectors;

/**
 * The language of the search box as text. Words are looked for as they are; {@code "two words"} as a phrase; {@code word*} is a beginning;
 * {@code key:value} is a condition on the conversation; a minus before any of them turns it round; all of them are wanted. Keys and values are
 * understood in English and in French.
 *
 * <p>Reading never fails: whatever is typed is a filter, and what was not understood is said. A value that is not understood narrows nothing. An
 * unknown key is said and looked for as words; what only looks a little like one ({@code 10:30}, {@code http://…}) is just words.
 */
public final class FilterText {
    /** UTF-16 units that are read. */
    public static final int MAX_TYPED = 1_024;
    /** Terms that count. */
    public static final int MAX_TERMS = 32;

    private FilterText() {}

    public static Reading read(String typed) {
        return new FilterReader(typed).read();
    }

    /** The filter in its canonical spelling: reading it gives the same filter. */
    public static String print(Filter filter, Language language) {
        return filter.terms().stream().map(term -> print(term, language)).collect(Collectors.joining(" "));
    }

    static String print(Filter.Term term, Language language) {
        return (term.wanted() ? "" : "-") + print(term.condition(), language);
    }

    private static String print(Condition condition, Language language) {
        return switch (condition) {
            case Condition.Is(State state) -> pair(Key.IS, state.in(language), language);
            case Condition.Tagged(String tag) -> pair(Key.TAG, Values.quoted(tag), language);
            case Condition.From(Phrase name) -> pair(Key.FROM, Values.print(name), language);
            case Condition.On(var network) -> pair(Key.CHANNEL, network.key(), language);
            case Condition.In(Language wanted) -> pair(Key.LANGUAGE, wanted.key(), language);
            case Condition.AssignedTo(Phrase name) -> pair(Key.ASSIGNEE, Values.print(name), language);
            case Condition.Matters(var priority) -> pair(Key.PRIORITY, Values.Level.of(priority).in(language), language);
            case Condition.Older(var age) -> pair(Key.OLDER, Values.print(age, language), language);
            case Condition.Newer(var age) -> pair(Key.NEWER, Values.print(age, language), language);
            case Condition.Before(Day day) -> pair(Key.BEFORE, Values.print(day, language), language);
            case Condition.After(Day day) -> pair(Key.AFTER, Values.print(day, language), language);
            case Condition.Says(Phrase phrase) -> Values.print(phrase);
        };
    }

    private static String pair(Key key, String value, Language language) {
        return key.in(language) + ":" + value;
    }
}
