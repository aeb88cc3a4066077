package app.detente.voice;

/**
 * How far what was typed is from a word, or from how it begins, in typing mistakes: a letter too many, missing, or another one, or two neighbours
 * swapped (optimal string alignment). For one thread; its tables are used again.
 */
final class Slip {
    /** UTF-16 units of a typed word that are looked at: no word anybody looks for is longer. */
    static final int LONGEST = 40;

    private final int[][] rows = new int[3][LONGEST + 4];

    /** Mistakes forgiven in a word as long as this one: one from four letters, two from eight. */
    static int forgiven(String typed) {
        return typed.length() >= 8 ? 2 : typed.length() >= 4 ? 1 : 0;
    }

    /**
     * The fewest mistakes that make a beginning of the word, or the word itself, out of what was typed; more than {@code most} where that is not enough.
     *
     * @param typed at most {@link #LONGEST} long
     */
    int distance(String typed, String word, int most) {
        int width = Math.min(word.length(), typed.length() + most);
        int[] before = rows[0];
        int[] above = rows[1];
        int[] row = rows[2];
        for (int j = 0; j <= width; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                int cost = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                int best = Math.min(above[j - 1] + cost, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2) && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most + 1) { // a swap may still mend one
                return most + 1;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        int least = above[0];
        for (int j = 1; j <= width; j++) {
            least = Math.min(least, above[j]);
        }
        return least;
    }
}
