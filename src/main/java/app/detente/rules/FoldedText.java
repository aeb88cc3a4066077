package app.detente.rules;

import app.detente.model.Fold;
import app.detente.model.filter.Span;
import java.util.Arrays;

/**
 * A text folded once, cut into words, each of which knows where it stands in the text as it came. Folding changes lengths - œ becomes two
 * letters, a combining accent none - so that places are kept letter by letter.
 */
final class FoldedText {
    private static final int TABLE = 0x180;
    private static final String[] LATIN = table();

    private final int length;
    private final StringBuilder folded;
    /** For each folded unit, where its character begins in the text. */
    private int[] at;
    private int[] words = new int[64];
    private int count;
    private String whole;

    FoldedText(String text) {
        length = text.length();
        folded = new StringBuilder(length + 16);
        at = new int[length + 16];
        int wordStart = -1;
        for (int i = 0; i < length; ) {
            int c = text.codePointAt(i);
            int from = folded.length();
            append(c);
            int to = folded.length();
            if (at.length < to) {
                at = Arrays.copyOf(at, Math.max(to, at.length * 2));
            }
            for (int k = from; k < to; ) {
                at[k] = i;
                int point = folded.codePointAt(k);
                int units = Character.charCount(point);
                if (units == 2) {
                    at[k + 1] = i;
                }
                if (Character.isLetterOrDigit(point)) {
                    wordStart = wordStart < 0 ? k : wordStart;
                } else if (wordStart >= 0) {
                    add(wordStart, k);
                    wordStart = -1;
                }
                k += units;
            }
            i += Character.charCount(c);
        }
        if (wordStart >= 0) {
            add(wordStart, folded.length());
        }
    }

    private static String[] table() {
        String[] table = new String[TABLE];
        for (int c = 0; c < TABLE; c++) {
            table[c] = Fold.fold(Character.toString(c));
        }
        return table;
    }

    private void append(int c) {
        if (c >= 'a' && c <= 'z' || c == ' ') {
            folded.append((char) c);
        } else if (c < TABLE) {
            folded.append(LATIN[c]);
        } else {
            folded.append(Fold.fold(Character.toString(c)));
        }
    }

    private void add(int start, int end) {
        if (words.length < 2 * count + 2) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        words[2 * count] = start;
        words[2 * count + 1] = end;
        count++;
    }

    int words() {
        return count;
    }

    String word(int index) {
        return folded.substring(words[2 * index], words[2 * index + 1]);
    }

    /** Where these words stand in the text as it came; with the marks and joiners that fold away after the last of them. */
    Span span(int first, int last) {
        int lastUnit = words[2 * last + 1] - 1;
        int next = lastUnit + 1;
        while (next < folded.length() && at[next] == at[lastUnit]) {
            next++;
        }
        return new Span(at[words[2 * first]], next < folded.length() ? at[next] : length);
    }

    /** Whether it holds this folded text anywhere. */
    boolean holds(String part) {
        if (whole == null) {
            whole = folded.toString();
        }
        return whole.contains(part);
    }
}
