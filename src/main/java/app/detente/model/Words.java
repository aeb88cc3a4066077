package app.detente.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The words of a text, folded one by one so that each keeps its place, and what stands between them. Runs of letters, digits and marks are words;
 * an apostrophe or a hyphen ends one. As a list, the folded words in order. Immutable; reading takes time linear in the text.
 */
public final class Words extends AbstractList<String> implements RandomAccess {
    /** What stands before a word: nothing that matters, a pause within the sentence, or the end of another one. */
    public enum Break { NONE, PAUSE, END }

    private static final String PAUSES = ",()[]–—\u0000";
    private static final String ENDS = ".!?…;:";

    private final String text;
    private String[] folded = new String[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private Break[] before = new Break[32];
    private int size;

    public Words(String text) {
        this.text = text;
        int start = -1;
        for (int i = 0; i < text.length(); i += isPair(i) ? 2 : 1) {
            boolean inWord = isPart(i);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                add(start, i);
                start = -1;
            }
        }
        if (start >= 0) {
            add(start, text.length());
        }
    }

    private boolean isPair(int at) {
        return Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private boolean isPart(int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(text.codePointAt(at)) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void add(int start, int end) {
        String word = Fold.fold(text.substring(start, end));
        if (word.isEmpty()) {
            return;
        }
        if (size == folded.length) {
            folded = Arrays.copyOf(folded, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        folded[size] = word;
        starts[size] = start;
        ends[size] = end;
        before[size] = between(size == 0 ? 0 : ends[size - 1], start);
        size++;
    }

    /** A full stop within a number or an address ends nothing; a line, or an emoji, ends a sentence where no small letter follows. */
    private Break between(int from, int to) {
        Break found = Break.NONE;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (ENDS.indexOf(c) >= 0 && (c != '.' && c != ':' || i + 1 == text.length() || i + 1 < to)) {
                return Break.END;
            }
            if (c == '\n' || Character.isSurrogate(c)) {
                if (!Character.isLowerCase(text.codePointAt(to))) {
                    return Break.END;
                }
                found = Break.PAUSE;
            } else if (PAUSES.indexOf(c) >= 0) {
                found = Break.PAUSE;
            }
        }
        return found;
    }

    /** The text they were read from. */
    public String text() {
        return text;
    }

    @Override
    public String get(int at) {
        if (at >= size) {
            throw new IndexOutOfBoundsException(at);
        }
        return folded[at];
    }

    @Override
    public int size() {
        return size;
    }

    /** Where a word begins in the text, in UTF-16 units. */
    public int start(int at) {
        return starts[at];
    }

    /** Just after it. */
    public int end(int at) {
        return ends[at];
    }

    /** As it is written. */
    public String written(int at) {
        return text.substring(starts[at], ends[at]);
    }

    /** What stands between a word and the one before it; {@link Break#END} before the first. */
    public Break before(int at) {
        return at == 0 ? Break.END : before[at];
    }

    /** Whether it begins a sentence. */
    public boolean begins(int at) {
        return before(at) == Break.END;
    }
}
