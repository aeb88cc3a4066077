package app.detente.model;

import java.util.ArrayList;
import java.util.List;

/** What stands in a text without being said by its author: quotations, and lines that begin as e-mail quotes do. */
public final class Quoted {
    /** A quotation mark that closes nothing this far on opens nothing, in UTF-16 units. */
    private static final int LONGEST = 1_000;
    private static final String OPENING = "«“„\"";
    private static final String CLOSING = "»””\"";
    /** What stands in the place of a quotation; it reads as a pause. */
    private static final char BLANK = '\u0000';

    private Quoted() {}

    /** The text with every quotation of so many characters blanked, and every other character in its place. Linear in the text. */
    public static String blanked(String text, int shortest) {
        if (!mayQuote(text)) {
            return text;
        }
        StringBuilder said = new StringBuilder(text);
        places(text).stream().filter(place -> place[1] - place[0] >= shortest).forEach(place -> blank(said, place[0], place[1]));
        return said.toString();
    }

    /** Puts a pause in the place of a part of a text. */
    public static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, BLANK);
        }
    }

    /** Where quotations begin and end, their marks with them, in order. */
    public static List<int[]> places(String text) {
        List<int[]> places = new ArrayList<>();
        boolean[] none = new boolean[OPENING.length()];
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            int kind = OPENING.indexOf(text.charAt(i));
            if (kind >= 0 && !none[kind]) {
                int close = text.indexOf(CLOSING.charAt(kind), i + 1);
                none[kind] = close < 0;
                if (close > i && close - i <= LONGEST) {
                    places.add(new int[] {i, close + 1});
                    i = close;
                }
            } else if (text.charAt(i) == '>' && !begun) {
                int end = text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i);
                places.add(new int[] {i, end});
                i = end;
            }
            begun = i < text.length() && text.charAt(i) != '\n' && (begun || text.charAt(i) != ' ');
        }
        return places;
    }

    private static boolean mayQuote(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '>' || c == '«' || c == '“' || c == '„') {
                return true;
            }
        }
        return false;
    }
}
