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
    private static final int SIGN = 0x2000;
    /** Typographic signs and those of currencies. */
    private static final List<String> SIGNS = IntStream.range(SIGN, 0x20D0).mapToObj(Fold::folded).toList();

    private Fold() {}

    /** Lower case, no combining marks, œ → oe, æ → ae, ß → ss, ﬁ → fi; invisible joiners inside words are dropped. */
    public static String fold(String text) {
        if (isPlainAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            fold(out, c);
            i += Character.charCount(c);
        }
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
        } else if (c >= SIGN && c < SIGN + SIGNS.size()) {
            out.append(SIGNS.get(c - SIGN));
        } else if (c >= 0x1F400 && c < 0x1FBF0) { // emoji, none of which decomposes, is a mark or has a case
            out.appendCodePoint(c);
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
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < folded.length();) {
            int c = folded.codePointAt(i);
            if (!Character.isLetterOrDigit(c)) {
                if (begin >= 0) {
                    words.add(folded.substring(begin, i));
                }
                begin = -1;
            } else if (begin < 0) {
                begin = i;
            }
            i += Character.charCount(c);
        }
        if (begin >= 0) {
            words.add(folded.substring(begin));
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
