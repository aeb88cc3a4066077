package app.detente.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Makes texts comparable the way people search: without case, accents, or the joined letters œ, æ and ß. The index holds folded text, so
 * that both sides of a search go through here. SQLite's own `remove_diacritics` leaves œ as it is, hence ours.
 */
public final class Fold {
    private static final int FIRST = 0x80;
    /** The letters of Western and Central Europe from {@link #FIRST} on, folded once. */
    private static final List<String> LATIN = IntStream.range(FIRST, 0x250).mapToObj(Fold::folded).toList();

    private Fold() {}

    /** Lower case, no combining marks, œ → oe, æ → ae, ß → ss, ﬁ → fi; invisible joiners inside words are dropped. */
    public static String fold(String text) {
        if (isPlainAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> fold(out, c));
        return out.toString();
    }

    /**
     * One character after another, not the text as a whole: normalizing puts a run of marks into order, which takes the square of its length and
     * is for nothing here, where marks are dropped.
     */
    private static void fold(StringBuilder out, int c) {
        if (c < 0x80) {
            out.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
        } else if (c < FIRST + LATIN.size()) {
            out.append(LATIN.get(c - FIRST));
        } else if (!isMark(c)) {
            apart(out, c);
        }
    }

    private static void apart(StringBuilder out, int c) {
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePoints().forEach(part -> append(out, part));
    }

    private static String folded(int c) {
        StringBuilder out = new StringBuilder();
        apart(out, c);
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        int lower = Character.toLowerCase(c);
        switch (lower) {
            case 'œ' -> out.append("oe");
            case 'æ' -> out.append("ae");
            case 'ß' -> out.append("ss");
            case 'ø' -> out.append('o');
            case 'đ' -> out.append('d');
            case 'ł' -> out.append('l');
            case 'ı' -> out.append('i');
            case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD -> { }
            default -> {
                if (!isMark(c)) {
                    out.appendCodePoint(lower);
                }
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The words of a text, folded: runs of letters and digits, in order. What is neither never makes an error, only a boundary. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        fold(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
