package app.detente.ui.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts compared word by word. Pure functions. */
public final class WordChange {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+\\s*|[^\\s\\p{L}\\p{N}\\p{M}]\\s*|\\s+");
    /** Comparisons beyond which what differs is shown as a whole: it would take long, and show shreds. */
    private static final long MOST = 400_000;

    private WordChange() {}

    /** What became of some words. */
    public enum Kind { SAME, REMOVED, ADDED }

    /** Words that follow each other and share their fate. */
    public record Piece(Kind kind, String text) {}

    /** What was taken out and put in, in the order one reads; the pieces that are not added make the old text, those not removed the new one. */
    static List<Piece> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int from = 0;
        while (from < Math.min(old.size(), now.size()) && old.get(from).equals(now.get(from))) {
            from++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - from && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        Pieces pieces = new Pieces();
        old.subList(0, from).forEach(word -> pieces.add(Kind.SAME, word));
        middle(old.subList(from, old.size() - tail), now.subList(from, now.size() - tail), pieces);
        old.subList(old.size() - tail, old.size()).forEach(word -> pieces.add(Kind.SAME, word));
        return pieces.done();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void middle(List<String> old, List<String> now, Pieces pieces) {
        if ((long) old.size() * now.size() > MOST) {
            old.forEach(word -> pieces.add(Kind.REMOVED, word));
            now.forEach(word -> pieces.add(Kind.ADDED, word));
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                pieces.add(Kind.SAME, old.get(i));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(Kind.REMOVED, old.get(i++));
            } else {
                pieces.add(Kind.ADDED, now.get(j++));
            }
        }
    }

    /** How many words both have in common from each pair of places on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Joins what follows each other and is of one kind. */
    private static final class Pieces {
        private final List<Piece> done = new ArrayList<>();

        void add(Kind kind, String word) {
            if (!done.isEmpty() && done.getLast().kind() == kind) {
                done.set(done.size() - 1, new Piece(kind, done.getLast().text() + word));
            } else {
                done.add(new Piece(kind, word));
            }
        }

        List<Piece> done() {
            return List.copyOf(done);
        }
    }
}
