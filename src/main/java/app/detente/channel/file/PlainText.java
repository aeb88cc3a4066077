package app.detente.channel.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** From the bytes of a record to text that every later part can hold: valid Unicode, no NUL, no HTML entities. Pure functions. */
final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private PlainText() {}

    /**
     * The text of one record, without its byte-order mark: UTF-8 where the bytes are valid UTF-8, else windows-1252; empty where they are
     * neither. Each record is judged alone, so that one stray byte does not garble the accents of a whole file.
     */
    static Optional<String> decode(byte[] record) {
        int mark = ByteOrderMark.length(record);
        for (Charset charset : CHARSETS) {
            try {
                return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(record, mark, record.length - mark)).toString());
            } catch (CharacterCodingException notThisOne) {
                // the next charset may do
            }
        }
        return Optional.empty();
    }

    /**
     * Decodes HTML entities once: exports of X write `&amp;` for an ampersand. Entities without their semicolon are left alone where a
     * letter, digit or `=` follows, or the link `?a=1&copy=2` would be broken.
     */
    static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }

    /** Puts U+FFFD for NUL, which PostgreSQL refuses, and for half a surrogate pair, which no encoding can write. */
    static String clean(String text) {
        if (text.codePoints().noneMatch(PlainText::isUnstorable)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isUnstorable(c) ? REPLACEMENT : c));
        return out.toString();
    }

    private static boolean isUnstorable(int c) {
        return c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** At most so many UTF-16 units, never half a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
