package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.file.MessageFile.Entry;
import app.detente.channel.file.MessageFile.Position;
import app.detente.model.IncomingMessage;
import app.detente.model.SetAside;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a file holds: nothing is lost, nothing comes twice, nothing throws, and reading goes on from anywhere. */
class RandomBytesTest {
    private static final String ROW = "7,ann,in,2026-03-01T10:00:00Z,";
    private static final String JSON = """
            {"id":"1","channel":"x","author":{"id":"a"},"direction":"in","text":"t","at":"2026-03-01T10:00:00Z"}""";
    private static final List<byte[]> PIECES = List.of(bytes("\""), bytes("\""), bytes("\"\""), bytes(","), bytes(",\""), bytes("\n"), bytes("\r"),
            bytes("\r\n"), bytes(ROW), bytes(ROW), bytes(ROW + "\"é"), bytes("\n" + JSON + "\n"), bytes("{\"id\":"), bytes(" "), bytes("\uFEFF"),
            bytes("été &amp;lt; 💯"), new byte[] {(byte) 0xDC}, new byte[] {(byte) 0x81}, new byte[] {0}, bytes("texte long"), bytes("1.34E+18"));

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(String head, RandomGenerator random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(head));
        for (int i = random.nextInt(120); i > 0; i--) {
            out.writeBytes(PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRecordComesOutOnceAndWhole(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 20; round++) {
            byte[] table = content(Reading.HEADER, random);
            checkSpans(table, Reading.of(folder, table), Reading.HEADER.length());
            byte[] lines = content(JSON + "\n", random);
            checkSpans(lines, Reading.of(folder, lines), 0);
        }
    }

    /** Between two positions stand blank records, one record, one line end. */
    private void checkSpans(byte[] content, Reading reading, int first) {
        int from = first;
        for (Entry entry : reading.entries()) {
            int to = (int) entry.after().offset();
            byte[] span = Arrays.copyOfRange(content, from, to);
            switch (entry) {
                case Entry.Aside(SetAside record, Position after) -> {
                    int begin = span.length - lineEnd(span) - record.raw().length;
                    assertThat(Arrays.copyOfRange(span, begin, begin + record.raw().length)).isEqualTo(record.raw());
                    assertThat(isBlank(Arrays.copyOf(span, begin))).isTrue();
                }
                case Entry.Taken(IncomingMessage message, Position after) -> {
                    byte[] head = Arrays.copyOf(content, first);
                    assertThat(Reading.of(folder, join(head, span)).only()).isEqualTo(message);
                }
            }
            from = to;
        }
        assertThat(isBlank(Arrays.copyOfRange(content, from, content.length))).isTrue();
    }

    private static int lineEnd(byte[] span) {
        String end = new String(span, StandardCharsets.ISO_8859_1);
        return end.endsWith("\r\n") ? 2 : end.endsWith("\r") || end.endsWith("\n") ? 1 : 0;
    }

    private static boolean isBlank(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).matches("[\\s,\uFEFF]*");
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void readingGoesOnFromEveryPosition(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 15; round++) {
            for (String head : List.of(Reading.HEADER, JSON + "\n")) {
                Path file = Reading.file(folder, content(head, random));
                Reading whole = Reading.of(file, Format.AUTO, Optional.empty(), Position.START);
                for (int i = 0; i < whole.entries().size(); i++) {
                    Reading rest = Reading.of(file, whole.format(), Optional.empty(), whole.entries().get(i).after());
                    assertThat(rest.outline()).isEqualTo(whole.outline().subList(i + 1, whole.entries().size()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void recordThatTheScannerPassesIsOneWellFormedRow(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        CsvReader.CsvReaderBuilder strict = CsvReader.builder().allowUnclosedQuote(false).skipEmptyLines(false);
        for (int round = 0; round < 200; round++) {
            Path file = Reading.file(folder, content(Reading.HEADER, random));
            try (RecordScanner rows = RecordScanner.rows(file, Position.START, ',')) {
                for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
                    if (row.get().flaw().isEmpty()) {
                        PlainText.decode(row.get().bytes()).ifPresent(text -> assertThat(strict.ofCsvRecord(text)).hasSize(1));
                    }
                }
            }
        }
    }
}
