package app.detente.ui.reply;

import java.util.OptionalInt;

/**
 * The one change that makes a text of another: what stood between two places was replaced.
 *
 * @param from  where the texts part, in UTF-16 units
 * @param to    where the old one goes on as the new one does
 * @param added how much stands between in the new one
 */
record Edit(int from, int to, int added) {

    static Edit between(String old, String now) {
        int most = Math.min(old.length(), now.length());
        int from = 0;
        while (from < most && old.charAt(from) == now.charAt(from)) {
            from++;
        }
        int same = 0;
        while (same < most - from && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        return new Edit(from, old.length() - same, now.length() - same - from);
    }

    /** By how much the words between two places of the old text have moved; empty where they were changed themselves. */
    OptionalInt shift(int start, int end) {
        return end <= from ? OptionalInt.of(0) : start >= to ? OptionalInt.of(growth()) : OptionalInt.empty();
    }

    /** Whether one key can have made it: a character came, went or became another. */
    boolean isOneKey() {
        return added <= 1 && to - from <= 1;
    }

    /** How much longer the new text is. */
    int growth() {
        return added - (to - from);
    }
}
