package app.detente.report.after;

import static app.detente.report.after.Days.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.Texts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files themselves, as other programs find them. Leaves pictures of the pages in target/look. */
class AfterFormTest {
    private static final Texts FRENCH = Texts.in(Locale.FRENCH);
    /** What a stranger may call a tag, or write into a name: each begins a formula, or breaks a format. */
    private static final List<String> HOSTILE = List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1", "=HYPERLINK(\"http://x\";\"y\")", "a\nb\"c,d;e", "<f>1+1</f>",
            "]]>&amp;", "\u0000\u0001\uFFFF", "\uD83D", "😀👨‍👩‍👧🇫🇷", "שלום עולם", "مرحبا", "é".repeat(40_000));

    @TempDir
    Path folder;

    private static After hostile() {
        Days days = new Days();
        HOSTILE.forEach(text -> days.wait(at("09:00"), Optional.of(Duration.ofMinutes(5)), Network.X, text, text));
        return days.after();
    }

    private static Map<String, Document> parts(Path workbook) throws IOException, ParserConfigurationException, SAXException {
        Map<String, Document> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
                }
            }
        }
        return parts;
    }

    @Test
    void noCellOfTheWorkbookIsAFormulaWhateverCustomersWrote() throws Exception {
        Path file = AfterForm.XLSX.write(hostile(), FRENCH, folder, "x");
        Map<String, Document> parts = parts(file);
        Document waits = parts.get("xl/worksheets/sheet2.xml");
        parts.values().forEach(part -> assertThat(part.getElementsByTagName("f").getLength()).isZero());
        assertThat(waits.getElementsByTagName("row").getLength()).isEqualTo(HOSTILE.size() + 1);
        NodeList cells = waits.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            boolean words = cell.getTextContent().chars().anyMatch(c -> c == '=' || c == '@');
            if (words) {
                assertThat(cell.getAttribute("t")).isIn("inlineStr", "s");
            }
        }
        assertThat(waits.getDocumentElement().getTextContent()).contains("=1+1", "😀👨‍👩‍👧🇫🇷", "שלום עולם", "a\nb\"c,d;e", "<f>1+1</f>");
    }

    @Test
    void timesAreDatesAndLengthsAreLengthsInTheWorkbook() throws Exception {
        Path file = AfterForm.XLSX.write(new Days().wait(at("09:00"), Optional.of(Duration.ofMinutes(90)), Network.EMAIL, "Maison", "Facture").after(), FRENCH, folder, "x");
        NodeList cells = parts(file).get("xl/worksheets/sheet2.xml").getElementsByTagName("c");
        Map<String, Element> byPlace = new HashMap<>();
        for (int i = 0; i < cells.getLength(); i++) {
            byPlace.put(((Element) cells.item(i)).getAttribute("r"), (Element) cells.item(i));
        }
        assertThat(byPlace.get("C2").getAttribute("t")).isNotEqualTo("inlineStr");
        assertThat(Double.parseDouble(byPlace.get("C2").getTextContent())).isEqualTo(46091 + 9 / 24.0);
        assertThat(Double.parseDouble(byPlace.get("G2").getTextContent())).isEqualTo(1.5 / 24);
        assertThat(byPlace.get("B2").getTextContent()).isEqualTo("E-mail");
        assertThat(byPlace).doesNotContainKey("H2");
    }

    @Test
    void csvHasEveryWaitWithWholeSecondsAndNothingThatRuns() throws IOException {
        Path file = AfterForm.CSV.write(hostile(), FRENCH, folder, "x");
        List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file).stream().toList();
        assertThat(rows).hasSize(HOSTILE.size() + 1);
        assertThat(rows.getFirst().getFields()).isEqualTo(WaitTable.COLUMNS);
        assertThat(rows.get(1).getFields().subList(0, 11)).containsExactly("1", "x", "2026-03-10T09:00:00+01:00", "2026-03-10T09:00:00+01:00",
                "2026-03-10T09:05:00+01:00", "answered", "300", "", "yes", "yes", "no");
        rows.forEach(row -> assertThat(row.getField(12)).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@")
                .doesNotStartWith("\t").doesNotStartWith("\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void pdfIsDrawnWholeInBothLanguages(String language) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        for (Map.Entry<String, After> one : Map.of("full", Days.full().after(), "empty", new Days().after(), "hostile", hostile(),
                "one", new Days().wait(at("09:00"), Optional.empty(), Network.X, "").after()).entrySet()) {
            Path file = AfterForm.PDF.write(one.getValue(), texts, folder, one.getKey());
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text).contains(texts.get("after.title"), texts.get("after.heading.words")).doesNotContain("NaN", "null", "after.");
                document.getPages().forEach(page -> page.getResources().getFontNames().forEach(name -> assertThat(embedded(page.getResources(), name)).isTrue()));
                draw(document, "after-" + one.getKey() + "-" + language);
            }
        }
        assertThat(Files.list(folder)).hasSize(4);
    }

    private static boolean embedded(PDResources resources, COSName name) {
        try {
            PDFont font = resources.getFont(name);
            return font.isEmbedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void draw(PDDocument document, String name) throws IOException {
        Path look = Files.createDirectories(Path.of("target", "look"));
        for (int i = 0; i < Math.min(3, document.getNumberOfPages()); i++) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(i, 90), "png", look.resolve(name + "-" + (i + 1) + ".png").toFile());
        }
    }

    @Test
    void theSameReportIsTheSameBytes() throws IOException {
        Path first = AfterForm.PDF.write(Days.full().after(), FRENCH, folder, "a");
        Path second = AfterForm.PDF.write(Days.full().after(), FRENCH, folder, "b");
        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void aFolderThatIsGoneIsSaidAndNothingIsLeftBehind() throws IOException {
        After after = new Days().after();
        assertThatThrownBy(() -> AfterForm.CSV.write(after, FRENCH, folder.resolve("gone"), "x")).isInstanceOf(Problem.class).hasMessage("file.not_written");
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void formsAreKeptAsOneWord() {
        assertThat(AfterForm.decode(AfterForm.encode(EnumSet.of(AfterForm.CSV, AfterForm.PDF)))).containsExactly(AfterForm.PDF, AfterForm.CSV);
        assertThat(AfterForm.decode("pdf,,nonsense,PDF")).containsExactly(AfterForm.PDF);
    }
}
