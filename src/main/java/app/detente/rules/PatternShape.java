package app.detente.rules;

import app.detente.model.Fold;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What can be told of a pattern before it is compiled: how large it would become - counted repetitions multiply, and a few characters could ask
 * for all the memory there is - and which parts of a text, folded, a match cannot do without, so that most messages are never tried. Reads the
 * pattern once. Careful by design: where it is in doubt it asks for nothing.
 */
final class PatternShape {
    /** Letters from here on fold in ways of their own; they are never asked for. */
    private static final int BEYOND_LATIN = 0x180;
    private static final int LEAST = 3;

    private final String pattern;
    private final Deque<Level> open = new ArrayDeque<>();
    private Level level = new Level(-1);
    private int at;
    private int closedTooMuch = -1;

    private PatternShape(String pattern) {
        this.pattern = pattern;
    }

    /** A group being read, or the whole. `best` is what the branch read so far cannot do without; `branches` that of the branches before. */
    private static final class Level {
        private final int opened;
        private final StringBuilder run = new StringBuilder();
        private final Set<String> branches = new HashSet<>();
        private boolean anyBranchFree;
        private Set<String> best = Set.of();
        private long size = 1;
        private long lastSize;
        private Set<String> lastNeeds = Set.of();

        Level(int opened) {
            this.opened = opened;
        }

        /** Ends a run of letters; the longer of two is the better. */
        void endRun() {
            String folded = Fold.fold(run.toString());
            run.setLength(0);
            if (folded.length() >= LEAST) {
                better(Set.of(folded));
            }
        }

        void better(Set<String> needs) {
            if (!needs.isEmpty() && shortest(needs) > shortest(best)) {
                best = needs;
            }
        }

        void endBranch() {
            endRun();
            anyBranchFree |= best.isEmpty();
            branches.addAll(best);
            best = Set.of();
        }

        Set<String> needs() {
            return anyBranchFree ? Set.of() : Set.copyOf(branches);
        }

        /** The last piece is over: what it needs counts. */
        void settleLast() {
            better(lastNeeds);
            lastNeeds = Set.of();
            size = Math.min(Integer.MAX_VALUE, size + lastSize);
            lastSize = 0;
        }
    }

    private static int shortest(Collection<String> needs) {
        return needs.stream().mapToInt(String::length).min().orElse(0);
    }

    /**
     * @param size     about how many steps it compiles to
     * @param needs    one of these is in every folded text it matches; empty where nothing can be said
     * @param unclosed where a group opens that never closes
     * @param unopened where a group closes that never opened
     */
    record Seen(long size, Set<String> needs, OptionalInt unclosed, OptionalInt unopened) {}

    static Seen of(String pattern) {
        return new PatternShape(pattern).read();
    }

    private Seen read() {
        while (at < pattern.length()) {
            step(pattern.charAt(at));
        }
        OptionalInt unclosed = open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(level.opened);
        while (!open.isEmpty()) {
            close();
        }
        level.settleLast();
        level.endBranch();
        boolean odd = pattern.contains("\\Q") || pattern.contains("\\x") || unclosed.isPresent() || closedTooMuch >= 0;
        return new Seen(level.size, odd ? Set.of() : level.needs(), unclosed,
                closedTooMuch < 0 ? OptionalInt.empty() : OptionalInt.of(closedTooMuch));
    }

    private void step(char c) {
        switch (c) {
            case '(' -> open();
            case ')' -> {
                if (open.isEmpty()) {
                    closedTooMuch = closedTooMuch < 0 ? at : closedTooMuch;
                } else {
                    close();
                }
                at++;
            }
            case '|' -> {
                level.settleLast();
                level.endBranch();
                at++;
            }
            case '*', '?', '+' -> repeat(c == '+' ? 1 : 0, 1, 1);
            case '{' -> counted();
            case '[' -> piece(afterClass());
            case '\\' -> piece(afterEscape());
            case '.', '^', '$' -> piece(at + 1);
            default -> letter(c);
        }
    }

    /** Past an escape; `\p{Lu}` and its like take their braces along. */
    private int afterEscape() {
        int next = Math.min(pattern.length(), at + 2);
        boolean named = next < pattern.length() && pattern.charAt(next) == '{' && "pPx".indexOf(pattern.charAt(at + 1)) >= 0;
        int brace = named ? pattern.indexOf('}', next) : -1;
        return brace < 0 ? next : brace + 1;
    }

    /** Past a class; where it never ends, past the pattern. */
    private int afterClass() {
        int i = at + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        boolean first = true;
        while (i < pattern.length() && (first || pattern.charAt(i) != ']')) {
            int named = pattern.startsWith("[:", i) ? pattern.indexOf(":]", i) : -1;
            i = named >= 0 ? named + 2 : i + (pattern.charAt(i) == '\\' ? 2 : 1);
            first = false;
        }
        return Math.min(pattern.length(), i + 1);
    }

    /** One thing that is no plain letter. */
    private void piece(int end) {
        level.settleLast();
        level.endRun();
        level.lastSize = 1;
        at = end;
    }

    private void letter(char c) {
        level.settleLast();
        level.lastSize = 1;
        if (c < BEYOND_LATIN) {
            level.run.append(c);
        } else {
            level.endRun();
        }
        at++;
    }

    private void open() {
        level.settleLast();
        level.endRun();
        open.push(level);
        level = new Level(at);
        at++;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            int end = at;
            while (end < pattern.length() && ":)>".indexOf(pattern.charAt(end)) < 0) {
                end++;
            }
            at = end < pattern.length() && pattern.charAt(end) != ')' ? end + 1 : end;
        }
    }

    private void close() {
        level.settleLast();
        level.endBranch();
        Level group = level;
        level = open.pop();
        level.lastSize = group.size + 2;
        level.lastNeeds = group.needs();
    }

    private void counted() {
        int end = pattern.indexOf('}', at);
        String[] counts = end < 0 ? new String[0] : pattern.substring(at + 1, end).split(",", -1);
        boolean isCount = counts.length > 0 && counts.length < 3 && counts[0].matches("\\d{1,6}")
                && (counts.length == 1 || counts[1].matches("\\d{0,6}"));
        if (!isCount) {
            letter('{');
            return;
        }
        int least = Integer.parseInt(counts[0]);
        int most = counts.length == 2 && !counts[1].isEmpty() ? Integer.parseInt(counts[1]) : least;
        repeat(least, Math.max(least, most) + (counts.length == 2 && counts[1].isEmpty() ? 1 : 0), end + 1 - at);
    }

    /** What may be absent is not needed; what is repeated ends the run it stands in. */
    private void repeat(int least, int most, int length) {
        if (!level.run.isEmpty()) {
            if (least == 0) {
                level.run.setLength(level.run.length() - 1);
            }
            level.endRun();
        }
        if (least == 0) {
            level.lastNeeds = Set.of();
        }
        level.lastSize = Math.min(Integer.MAX_VALUE, Math.multiplyExact(Math.min(level.lastSize, 1L << 31), Math.max(1, (long) most)) + 1);
        at += length;
    }
}
