package app.detente.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of one document: the shipped fonts, of which only what is written is embedded. A character that none of them has is drawn as an empty
 * box: what a customer wrote never keeps a paper from being made, and a gap in it shows.
 */
final class Letters {
    /** Roboto for what it has; Liberation Sans, which comes with PDFBox, for Hebrew, Greek, arrows and boxes. */
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOX = 0x25A1;
    /** What opens in one direction of writing closes in the other. */
    private static final String PAIRS = "()[]{}«»<>";
    private static final float UNITS = 1_000;
    private final Map<Weight, Faces> faces = new HashMap<>();

    /** How heavy a text is. */
    enum Weight {
        REGULAR("/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf"), BOLD("/com/formdev/flatlaf/fonts/roboto/Roboto-Medium.ttf");

        private final String file;

        Weight(String file) {
            this.file = file;
        }
    }

    /** Text that one font can write. */
    record Run(PDFont font, String text) {}

    private record Face(PDFont font, CmapLookup glyphs) {
        boolean has(int character) {
            return glyphs.getGlyphId(character) > 0;
        }
    }

    /** The fonts of one weight, the first choice first, and what is known of characters so far. */
    private record Faces(List<Face> inOrder, Map<Integer, Letter> known) {
        Letter letter(int character) {
            Letter found = known.get(character);
            if (found == null) {
                found = inOrder.stream().filter(face -> face.has(character)).findFirst().map(face -> letterOf(face, character))
                        .orElseGet(() -> character == BOX ? letterOf(inOrder.getFirst(), '?') : letter(BOX));
                known.put(character, found);
            }
            return found;
        }

        private static Letter letterOf(Face face, int character) {
            String text = Character.toString(character);
            try {
                return new Letter(face.font(), text, face.font().getStringWidth(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Letter(PDFont font, String text, float width) {}

    Letters(PDDocument document) throws IOException {
        Face fallback = face(document, LIBERATION);
        for (Weight weight : Weight.values()) {
            faces.put(weight, new Faces(List.of(face(document, weight.file), fallback), new HashMap<>()));
        }
    }

    private static Face face(PDDocument document, String file) throws IOException {
        try (InputStream in = Letters.class.getResourceAsStream(file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    /** What can be drawn of a text, on one line, in the order of reading. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\u202F' || Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                out.append(c == '\u202F' ? '\u00A0' : ' ');
            } else if (Character.getType(c) != Character.FORMAT && (c < 0xFE00 || c > 0xFE0F) && (c < 0x1F3FB || c > 0x1F3FF)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The parts of a line as they stand from left to right: what is written from right to left is turned round. */
    List<Run> runs(String line, Weight weight) {
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        PDFont[] font = new PDFont[1];
        visual(clean(line)).codePoints().forEach(character -> {
            Letter letter = faces.get(weight).letter(character);
            if (font[0] != null && font[0] != letter.font()) {
                runs.add(new Run(font[0], text.toString()));
                text.setLength(0);
            }
            font[0] = letter.font();
            text.append(letter.text());
        });
        if (!text.isEmpty()) {
            runs.add(new Run(font[0], text.toString()));
        }
        return runs;
    }

    private static String visual(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Object[] parts = new Object[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String part = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            parts[i] = bidi.getRunLevel(i) % 2 == 0 ? part : turned(part);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, count);
        StringBuilder out = new StringBuilder(line.length());
        for (Object part : parts) {
            out.append(part);
        }
        return out.toString();
    }

    private static String turned(String part) {
        StringBuilder mirrored = new StringBuilder(part.length());
        part.codePoints().forEach(c -> {
            int pair = PAIRS.indexOf(c);
            mirrored.appendCodePoint(pair < 0 ? c : PAIRS.charAt(pair ^ 1));
        });
        return mirrored.reverse().toString();
    }

    /** How wide a line is in points. */
    float width(String line, Weight weight, float size) {
        float width = 0;
        for (int character : clean(line).codePoints().toArray()) {
            width += faces.get(weight).letter(character).width();
        }
        return width / UNITS * size;
    }

    /** Breaks a text into lines no wider than this, between words where that is possible; an empty line stays one. */
    List<String> wrapped(String text, Weight weight, float size, float width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(paragraph -> {
            StringBuilder line = new StringBuilder();
            for (String word : clean(paragraph).strip().split(" +")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (width(longer, weight, size) > width && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    longer = word;
                }
                line.setLength(0);
                line.append(broken(longer, lines, weight, size, width));
            }
            lines.add(line.toString());
        });
        return lines;
    }

    /** Puts down whole lines of a word that is wider than the line, and gives what is left of it. */
    private String broken(String word, List<String> lines, Weight weight, float size, float width) {
        if (width(word, weight, size) <= width) {
            return word;
        }
        StringBuilder part = new StringBuilder();
        float wide = 0;
        for (int character : word.codePoints().toArray()) {
            float more = faces.get(weight).letter(character).width() / UNITS * size;
            if (wide + more > width && !part.isEmpty()) {
                lines.add(part.toString());
                part.setLength(0);
                wide = 0;
            }
            part.appendCodePoint(character);
            wide += more;
        }
        return part.toString();
    }

    /** The beginning of a line that fits, with … where something is left out. */
    String cut(String line, Weight weight, float size, float width) {
        if (width(line, weight, size) <= width) {
            return line;
        }
        StringBuilder part = new StringBuilder();
        float wide = width("…", weight, size);
        for (int character : clean(line).codePoints().toArray()) {
            wide += faces.get(weight).letter(character).width() / UNITS * size;
            if (wide > width) {
                break;
            }
            part.appendCodePoint(character);
        }
        return part.toString().stripTrailing() + "…";
    }
}
