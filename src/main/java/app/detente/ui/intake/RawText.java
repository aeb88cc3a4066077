package app.detente.ui.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Raw bytes made readable without losing any: text where they are UTF-8, `\n`, `\t`, `\\` and `\xNN` where they are not, or cannot be seen. */
final class RawText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** Bytes of the longest UTF-8 character. */
    private static final int LONGEST = 4;

    private RawText() {}

    /** One line of text; at most about `max` UTF-16 units of it, with an ellipsis where there is more. */
    static String escaped(byte[] raw, int max) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < raw.length && out.length() < max) {
            int length = characterAt(raw, at);
            if (length == 0) {
                hex(out, raw[at++]);
            } else {
                append(out, new String(raw, at, length, StandardCharsets.UTF_8).codePointAt(0), raw, at, length);
                at += length;
            }
        }
        return at < raw.length ? out.append('…').toString() : out.toString();
    }

    /** How many bytes the UTF-8 character at a place has; 0 where there is none. */
    private static int characterAt(byte[] raw, int at) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        for (int length = 1; length <= Math.min(LONGEST, raw.length - at); length++) {
            try {
                CharBuffer character = decoder.reset().decode(ByteBuffer.wrap(raw, at, length));
                return character.isEmpty() ? 0 : length;
            } catch (CharacterCodingException e) {
                // perhaps one byte more makes a character
            }
        }
        return 0;
    }

    private static void append(StringBuilder out, int c, byte[] raw, int at, int length) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (isSeen(c)) {
                    out.appendCodePoint(c);
                } else {
                    for (int i = at; i < at + length; i++) {
                        hex(out, raw[i]);
                    }
                }
            }
        }
    }

    /** Whether a character shows as itself; controls, direction marks and joiners do not. */
    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED && type != Character.PRIVATE_USE;
    }

    private static void hex(StringBuilder out, byte b) {
        out.append("\\x").append(HEX.toHexDigits(b));
    }
}
