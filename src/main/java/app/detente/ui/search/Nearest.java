package app.detente.ui.search;

import app.detente.model.Fold;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The name that somebody probably meant: the one that the fewest slips of a key lead to, where they are few. */
final class Nearest {
    /** UTF-16 units compared: names are shorter. */
    private static final int LONGEST = 60;

    private Nearest() {}

    static Optional<String> to(String typed, List<String> names) {
        String wanted = cut(Fold.fold(typed));
        record Near(String name, int slips) {}
        return names.stream().map(name -> new Near(name, slips(wanted, cut(Fold.fold(name)))))
                .filter(near -> near.slips() <= Math.max(1, wanted.length() / 3)).min(Comparator.comparingInt(Near::slips)).map(Near::name);
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    /** Letters to put in, take out or change, and neighbours to swap. */
    private static int slips(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1,
                        slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[a.length()][b.length()];
    }
}
