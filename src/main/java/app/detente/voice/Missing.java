package app.detente.voice;

import java.util.Locale;

/**
 * Closes a sentence where a value is missing. It goes together with the spaces and the comma before it ("Salut {{first_name}}, …" → "Salut, …";
 * "Merci, {{first_name}} !" → "Merci !"); at the start of a line, together with the punctuation after it, and the line then begins with a capital
 * ("{{first_name}}, on regarde" → "On regarde").
 */
final class Missing {
    /** A character that Unicode keeps free for the inside of programs; values cannot hold it. */
    static final String MARK = "\uFDD0";
    private static final char HOLE = '\uFDD0';
    private static final String STOPS = ",;:.!?…–—-";

    private Missing() {}

    /** Reads through once. */
    static String close(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != HOLE) {
                out.append(c);
                at++;
                continue;
            }
            dropBlanks(out);
            if (out.isEmpty() || out.charAt(out.length() - 1) == '\n') {
                at = capital(text, afterHole(text, at), out);
            } else {
                if (out.charAt(out.length() - 1) == ',') {
                    out.setLength(out.length() - 1);
                }
                at++;
            }
        }
        return out.toString();
    }

    private static void dropBlanks(StringBuilder out) {
        while (!out.isEmpty() && isBlank(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }

    /** Past the holes, the punctuation, the blanks and a line's end after it. */
    private static int afterHole(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == HOLE || isBlank(text.charAt(at)))) {
            at++;
        }
        while (at < text.length() && STOPS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
    }

    private static int capital(CharSequence text, int at, StringBuilder out) {
        if (at == text.length() || text.charAt(at) == HOLE) {
            return at;
        }
        int letter = Character.codePointAt(text, at);
        out.append(Character.toString(letter).toUpperCase(Locale.ROOT));
        return at + Character.charCount(letter);
    }

    private static boolean isBlank(char c) {
        return c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
