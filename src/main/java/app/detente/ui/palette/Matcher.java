package app.detente.ui.palette;

import app.detente.model.Fold;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds targets by a few letters: every word typed, in any order and without regard to case and accents, begins a word of the title or the
 * detail, stands inside one, or has its letters in the title in their order. The targets are folded once; a search reads them through. Immutable.
 */
final class Matcher {
    private static final int NONE = Integer.MAX_VALUE;
    /** From best to worst; the worst word of those typed decides. */
    private static final int BEGINS_TITLE = 0;
    private static final int BEGINS_DETAIL = 1;
    private static final int INSIDE = 2;
    private static final int LETTERS = 3;

    private final List<Entry> entries;

    Matcher(List<Target> targets) {
        entries = targets.stream().map(Entry::of).toList();
    }

    /** These beside those it has. */
    Matcher with(List<? extends Target> more) {
        return more.isEmpty() ? this : new Matcher(Stream.concat(entries.stream(), more.stream().map(Entry::of)).toList(), true);
    }

    private Matcher(List<Entry> folded, boolean ready) {
        entries = folded;
    }

    /**
     * The best first: by how the words match, then the recently used, then where in the title they stand, then in the order of kinds.
     * Nothing typed finds everything, the recently used first and else in the order in which it was given.
     *
     * @param recent ids, the last used first
     */
    List<Target> find(String typed, List<String> recent, int limit) {
        List<String> words = Fold.words(typed);
        Comparator<Found> order = Comparator.comparingInt(Found::rank).thenComparingInt(found -> place(recent, found.entry().target().key()));
        if (!words.isEmpty()) {
            order = order.thenComparingInt(Found::at).thenComparing(found -> found.entry().target().kind())
                    .thenComparingInt(found -> found.entry().title().length()).thenComparing(found -> found.entry().title());
        }
        return entries.stream().map(entry -> entry.match(words)).filter(found -> found.rank() < NONE).sorted(order).limit(limit)
                .map(found -> found.entry().target()).toList();
    }

    private static int place(List<String> recent, String id) {
        int at = recent.indexOf(id);
        return at < 0 ? NONE : at;
    }

    /** @param at where in the title the words stand, added up */
    private record Found(Entry entry, int rank, int at) {}

    /** The folded words of a target, each with a space before it, so that " wo" finds where a word begins. */
    private record Entry(Target target, String title, String detail) {

        static Entry of(Target target) {
            return new Entry(target, spaced(target.title()), spaced(target.detail()));
        }

        private static String spaced(String text) {
            return text.isEmpty() ? "" : " " + String.join(" ", Fold.words(text));
        }

        Found match(List<String> words) {
            int rank = words.stream().mapToInt(this::rank).max().orElse(BEGINS_TITLE);
            int at = rank == NONE ? 0 : words.stream().mapToInt(word -> Math.max(0, title.indexOf(word))).sum();
            return new Found(this, rank, at);
        }

        private int rank(String word) {
            String start = " " + word;
            if (title.contains(start)) {
                return BEGINS_TITLE;
            }
            if (detail.contains(start)) {
                return BEGINS_DETAIL;
            }
            if (title.contains(word) || detail.contains(word)) {
                return INSIDE;
            }
            return hasLetters(word) ? LETTERS : NONE;
        }

        /** Beginning with a word: letters from anywhere would find nearly everything. */
        private boolean hasLetters(String word) {
            return IntStream.range(0, title.length()).filter(at -> title.charAt(at) == ' ').anyMatch(at -> isSpread(word, at + 1));
        }

        private boolean isSpread(String word, int from) {
            if (!title.startsWith(word.substring(0, 1), from)) {
                return false;
            }
            int at = from;
            for (int i = 0; i < word.length(); i++) {
                at = title.indexOf(word.charAt(i), at) + 1;
                if (at == 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
