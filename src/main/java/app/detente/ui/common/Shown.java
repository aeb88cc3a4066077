package app.detente.ui.common;

import java.util.PrimitiveIterator;
import java.util.regex.Pattern;

/**
 * Makes a stranger's text safe to lay out. What is stored stays as it came; only what is drawn is tamed: control characters, direction
 * overrides that could make a line read other than it is, and piles of combining marks that would cover the lines above. Pure functions.
 */
public final class Shown {
    /** Combining marks kept on one letter; living languages need at most five. */
    static final int MAX_MARKS = 6;
    private static final int REPLACEMENT = 0xFFFD;
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';

    private static final Pattern HANGING = Pattern.compile(" ([?!:;»€%])");

    private Shown() {}

    /**
     * A text of many lines, of at most `max` UTF-16 units of the raw one, never cut inside a character. A French "?" or "»" never begins a line; words
     * written from right to left come with marks round them ({@link RightToLeft}).
     */
    public static String text(String raw, int max) {
        StringBuilder out = new StringBuilder(Math.min(raw.length(), max));
        int marks = 0;
        for (PrimitiveIterator.OfInt points = raw.codePoints().iterator(); points.hasNext() && out.length() < max; ) {
            int c = visible(points.nextInt());
            marks = isMark(c) ? marks + 1 : 0;
            if (c >= 0 && marks <= MAX_MARKS && out.length() + Character.charCount(c) <= max) {
                out.appendCodePoint(c);
            }
        }
        return RightToLeft.parted(HANGING.matcher(out).replaceAll("\u00A0$1"));
    }

    /** A text as one line: names, previews, tags. Runs of blanks and line ends become one space; at most 500 units. */
    public static String line(String raw) {
        return text(raw, 500).replaceAll("\\s+", " ").strip();
    }

    /**
     * A name to be set inside a sentence, so that one written from right to left cannot turn the sentence round. Marks rather than isolates:
     * JavaFX draws those as boxes, and both our languages run from left to right.
     */
    public static String inSentence(String name) {
        return LEFT_TO_RIGHT_MARK + line(name) + LEFT_TO_RIGHT_MARK;
    }

    /** The character to draw, or -1 for none. */
    private static int visible(int c) {
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
        if (direction || c == '\r' || c == 0xAD) {
            return -1;
        }
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || c >= 0xD800 && c <= 0xDFFF ? REPLACEMENT : c;
    }

    private static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
