package app.detente.channel.email;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Bytes to text: as they say they are, else as UTF-8, else as windows-1252; the first that fits without a fault. */
final class Decoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_HEADER = 4_000;

    private Decoding() {}

    static String text(byte[] bytes, Optional<String> declared) {
        Set<Charset> tried = new LinkedHashSet<>();
        declared.flatMap(Decoding::charset).ifPresent(tried::add);
        tried.add(StandardCharsets.UTF_8);
        tried.add(WINDOWS);
        for (Charset charset : tried) {
            try {
                return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // the next one, then
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Latin-1 is read as windows-1252, as all mail programs do; US-ASCII proves nothing, for what has no charset is said to be it. */
    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            if (charset.equals(StandardCharsets.US_ASCII)) {
                return Optional.empty();
            }
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** A header as it was sent, one line: 8-bit bytes (RFC 6532, or worse) as text, its encoded words still encoded. */
    static String header(String raw) {
        String one = raw.replaceAll("[\\r\\n]+", "");
        if (one.chars().allMatch(character -> character < 0x80) || one.chars().anyMatch(character -> character > 0xff)) {
            return one;
        }
        return text(one.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
    }

    /** What a header says to people: its encoded words (RFC 2047) as text, on one line. */
    static String words(String header) {
        String cut = Handle.cut(header, LONGEST_HEADER);
        String decoded = cut;
        try {
            decoded = MimeUtility.decodeText(cut);
        } catch (UnsupportedEncodingException e) {
            // shown as it came
        }
        return decoded.replaceAll("[\\r\\n\\t]+", " ").strip();
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
