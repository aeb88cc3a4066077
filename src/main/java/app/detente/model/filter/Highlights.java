package app.detente.model.filter;

import app.detente.model.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where in a text the words looked for stand. Folding makes texts longer and shorter (œ, accents, joined letters), so each folded word
 * remembers from which units of the original it came.
 */
public final class Highlights {
    /** UTF-16 units that are looked at: what nobody scrolls to is not worth a pause. */
    private static final int LOOKED_AT = 100_000;
    private static final int MOST = 1_000;

    private Highlights() {}

    /** The parts to highlight, in order, without overlaps; at most a thousand. */
    public static List<Span> of(String text, Filter filter) {
        List<Phrase> phrases = filter.wantedPhrases();
        if (phrases.isEmpty()) {
            return List.of();
        }
        Words words = words(text);
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < words.folded.size() && found.size() < MOST; i++) {
            for (Phrase phrase : phrases) {
                if (phrase.at(words.folded, i)) {
                    found.add(new Span(words.spans.get(i).start(), words.spans.get(i + phrase.words().size() - 1).end()));
                }
            }
        }
        return apart(found);
    }

    private static List<Span> apart(List<Span> found) {
        found.sort(Comparator.comparingInt(Span::start));
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            if (!apart.isEmpty() && span.start() < apart.getLast().end()) {
                Span before = apart.removeLast();
                apart.add(new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return List.copyOf(apart);
    }

    /** The words of {@link Fold#words}, each with its place. */
    private record Words(List<String> folded, List<Span> spans) {}

    private static Words words(String text) {
        Words words = new Words(new ArrayList<>(), new ArrayList<>());
        StringBuilder word = new StringBuilder();
        int start = 0;
        int end = 0;
        int length = Math.min(text.length(), LOOKED_AT);
        for (int i = 0; i < length;) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            String folded = c < 0x80 ? Character.toString(Character.toLowerCase((char) c)) : Fold.fold(Character.toString(c));
            if (folded.isEmpty() && !word.isEmpty() && isMark(c)) {
                end = next; // an accent belongs to its letter
            }
            for (int j = 0; j < folded.length();) {
                int part = folded.codePointAt(j);
                j += Character.charCount(part);
                if (Character.isLetterOrDigit(part)) {
                    start = word.isEmpty() ? i : start;
                    word.appendCodePoint(part);
                    end = next;
                } else {
                    finish(words, word, start, end);
                }
            }
            i = next;
        }
        finish(words, word, start, end);
        return words;
    }

    private static void finish(Words words, StringBuilder word, int start, int end) {
        if (!word.isEmpty()) {
            words.folded.add(word.toString());
            words.spans.add(new Span(start, end));
            word.setLength(0);
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
