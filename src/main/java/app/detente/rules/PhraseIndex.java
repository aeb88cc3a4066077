package app.detente.rules;

import app.detente.model.filter.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds all the phrases of a rule book in one pass over the words of a text, however many there are: a look-up a word. Filled once, then only
 * read; safe for any thread then.
 */
final class PhraseIndex {
    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, List<Entry>> byBeginning = new HashMap<>();
    private final TreeSet<Integer> beginnings = new TreeSet<>();
    private final List<Entry> symbols = new ArrayList<>();
    private int sets;

    private record Entry(Phrase phrase, int set) {}

    /** Where the phrases of each set were found. */
    static final class Found {
        private final Map<Integer, List<Span>> spans = new HashMap<>();

        /** Adds where phrases of a set were found; false where none was. */
        boolean add(int set, List<Span> to) {
            List<Span> found = spans.get(set);
            if (found != null) {
                to.addAll(found);
            }
            return found != null;
        }

        private void note(int set, Span span) {
            spans.computeIfAbsent(set, key -> new ArrayList<>()).add(span);
        }
    }

    /** Adds phrases and gives the number of their set. */
    int add(Iterable<String> phrases) {
        int set = sets++;
        for (String typed : phrases) {
            Phrase phrase = Phrase.of(typed);
            if (!phrase.isEmpty()) {
                put(new Entry(phrase, set));
            }
        }
        return set;
    }

    private void put(Entry entry) {
        Phrase phrase = entry.phrase();
        if (phrase.words().isEmpty()) {
            symbols.add(entry);
        } else if (phrase.open() && phrase.words().size() == 1) {
            String beginning = phrase.words().getFirst();
            beginnings.add(beginning.length());
            byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(entry);
        } else {
            byFirst.computeIfAbsent(phrase.words().getFirst(), key -> new ArrayList<>()).add(entry);
        }
    }

    /** `text` folded, beside the text as it came. */
    Found in(FoldedText text, String original) {
        Found found = new Found();
        if (!byFirst.isEmpty() || !byBeginning.isEmpty()) {
            for (int i = 0; i < text.words(); i++) {
                word(text, i, found);
            }
        }
        for (Entry entry : symbols) {
            String sign = entry.phrase().symbols();
            for (int at = original.indexOf(sign); at >= 0; at = original.indexOf(sign, at + sign.length())) {
                found.note(entry.set(), new Span(at, at + sign.length()));
            }
        }
        return found;
    }

    private void word(FoldedText text, int at, Found found) {
        String word = text.word(at);
        for (Entry entry : byFirst.getOrDefault(word, List.of())) {
            if (goesOn(entry.phrase(), text, at)) {
                found.note(entry.set(), text.span(at, at + entry.phrase().words().size() - 1));
            }
        }
        for (int length : beginnings) {
            if (length > word.length()) {
                break;
            }
            for (Entry entry : byBeginning.getOrDefault(word.substring(0, length), List.of())) {
                found.note(entry.set(), text.span(at, at));
            }
        }
    }

    private static boolean goesOn(Phrase phrase, FoldedText text, int at) {
        int size = phrase.words().size();
        if (at + size > text.words()) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            String wanted = phrase.words().get(i);
            String word = text.word(at + i);
            boolean fits = phrase.open() && i == size - 1 ? word.startsWith(wanted) : word.equals(wanted);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
