package app.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.storage.ExportStore;
import app.detente.storage.Queue;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What `export` writes, `import` takes, and `export` writes again is the same. */
class RoundTripTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));
    private static final List<String> TEXTS = List.of("=1+1", "+33 6", "-1", "@maison bonjour", "\tdécalé", "\rretour", "\nligne", "a \"b\" 'c', d; e\r\nf\ng\rh", "&amp; &lt; &#61; &copy=1 & <b>",
            "'=déjà", "", "   ", "😀👨‍👩‍👧🇫🇷 e\u0301", "שלום \u202Eabc", "nul\u0000ici", "demi \uD83D", "\uFEFFmarque", "\u2028\u2029\u0085\u000B", "x".repeat(100_000), "\"", "{\"id\":1}", "=HYPERLINK(\"http://x\")");

    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();

    private int run(String queue, String... arguments) {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), Texts.in(Locale.UK), CLOCK, ZoneOffset.UTC, false,
                Map.of("DETENTE_QUEUE", folder.resolve(queue).toString()));
        return new Cli(terminal, new Screens((place, orTour) -> 0, pictures -> 0, (pictures, theme, language) -> 0), place -> { }).run(arguments);
    }

    /** As networks bring them, who hold to no format of ours. */
    @BeforeEach
    void fill() {
        List<IncomingMessage> messages = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i).replace('\u0000', '\uFFFD').replace("\uD83D ", "\uFFFD").replaceAll("\uD83D$", "\uFFFD");
            String name = text.length() > 50 ? "=Ana&amp;" : text;
            messages.add(new IncomingMessage(Network.values()[i % 6], "id" + i, i % 4 == 0 ? Optional.of("thread" + i % 3) : Optional.empty(),
                    i % 5 == 0 ? Optional.of("elsewhere" + i) : i > 6 && i % 7 == 0 ? Optional.of("id" + (i - 6)) : Optional.empty(),
                    MessageKind.values()[i % 4], i % 3 == 0 ? "@ana" + i : "-author" + i, name, i % 2 == 0 ? Optional.of("=Sonia") : Optional.empty(), text,
                    Instant.parse("2026-03-01T10:00:00.123Z").plusSeconds(i / 3), i % 2 == 0 ? Optional.of("https://x.example/" + i) : Optional.empty()));
        }
        messages.add(new IncomingMessage(Network.X, "id0", Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, "ana", "Ana", Optional.empty(), "sur un autre réseau",
                Instant.parse("2026-03-01T09:00:00Z"), Optional.empty()));
        try (Queue queue = Queue.open(folder.resolve("first.db"), CLOCK)) {
            queue.ingest().ingest(messages);
        }
    }

    private static List<String> bodies(Path file) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Queue queue = Queue.openToRead(file, CLOCK, ZoneOffset.UTC)) {
            new ExportStore(queue.database()).each(Optional.empty(), Optional.empty(), message -> bodies.add(message.id() + message.text()));
        }
        return bodies;
    }

    @ParameterizedTest
    @CsvSource({"jsonl, jsonl", "csv, csv", "jsonl, csv", "csv, jsonl"})
    void messagesComeBackByteForByte(String format, String between) throws IOException {
        Path first = folder.resolve("first." + format);
        Path way = folder.resolve("way." + between);
        assertThat(run("first.db", "export", first.toString(), "--format", format)).isZero();
        assertThat(run("first.db", "export", way.toString(), "--format", between)).isZero();
        assertThat(run("second.db", "import", way.toString())).isZero();
        assertThat(out.toString()).contains("imported " + (TEXTS.size() + 1) + ", already known 0, set aside 0");
        Path second = folder.resolve("second." + format);
        assertThat(run("second.db", "export", second.toString(), "--format", format)).isZero();
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(bodies(folder.resolve("second.db"))).isEqualTo(bodies(folder.resolve("first.db")));
        assertThat(run("second.db", "import", first.toString())).isZero();
        assertThat(out.toString()).endsWith("imported 0, already known " + (TEXTS.size() + 1) + ", set aside 0\n");
    }

    @Test
    void noCellOfTheTableBeginsAsAFormulaWould() throws IOException {
        Path file = folder.resolve("x.csv");
        run("first.db", "export", file.toString());
        CsvReader.builder().ofCsvRecord(file).stream().skip(1).forEach(row -> row.getFields()
                .forEach(cell -> assertThat(cell).as(row.getField(0)).doesNotMatch("(?s)[=+@\\t\\r\\n].*|-(?!\\d+$).*")));
    }

    @ParameterizedTest
    @CsvSource({"jsonl", "csv"})
    void whoAnsweredIsNotGivenOn(String format) throws IOException {
        Path file = folder.resolve("x." + format);
        run("first.db", "export", file.toString(), "--format", format);
        assertThat(file).content().contains("@maison bonjour").doesNotContain("Sonia");
    }

    @Test
    void aSpanIsGivenAlone() throws IOException {
        Path file = folder.resolve("x.jsonl");
        assertThat(run("first.db", "export", file.toString(), "--to", "2026-03-01T09:30:00Z")).isZero();
        assertThat(file).content().hasLineCount(1).contains("sur un autre réseau");
        assertThat(run("first.db", "export", file.toString(), "--from", "2030-01-01")).isZero();
        assertThat(file).isEmptyFile();
        assertThat(run("first.db", "export", file.toString(), "--from", "soon")).isEqualTo(2);
        assertThat(run("first.db", "export", folder.resolve("none/x").toString())).isEqualTo(1);
    }
}
