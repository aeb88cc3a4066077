package app.detente.voice.spelling;

import app.detente.model.Fold;

/** How far two words are apart, so that the likeliest correction comes first: an accent left out is half a letter. */
final class Distance {
    /** A letter too many, too few, another one, or two in the wrong order. */
    static final int LETTER = 2;
    private static final int ACCENT = 1;

    private Distance() {}

    static int between(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i * LETTER;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j * LETTER;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + doubled(a, b, i, j);
                best = Math.min(best, cost[i - 1][j - 1] + change(a.charAt(i - 1), b.charAt(j - 1)));
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + LETTER) : best;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int doubled(String a, String b, int i, int j) {
        boolean twice = i > 1 && a.charAt(i - 1) == a.charAt(i - 2) || j > 1 && b.charAt(j - 1) == b.charAt(j - 2);
        return twice ? ACCENT : LETTER;
    }

    private static int change(char one, char other) {
        if (one == other) {
            return 0;
        }
        boolean accent = one > 127 || other > 127;
        return accent && Fold.fold(String.valueOf(one)).equals(Fold.fold(String.valueOf(other))) ? ACCENT : LETTER;
    }
}
