package app.detente.report.paper;

import app.detente.report.paper.Letters.Weight;
import app.detente.report.paper.Pages.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a paper as PDF on A4, with its own letters and its charts as drawings, so that it looks the same everywhere and prints sharp. */
public final class Pdf {
    private static final float BODY = 10.5f;
    private static final float LINE = 15;
    private static final float SMALL = 8.5f;
    private static final float SMALL_LINE = 11.5f;
    private static final float ROW = 17;
    private static final float QUOTE_INDENT = 12;
    private final Pages pages;

    private Pdf(Pages pages) {
        this.pages = pages;
    }

    /** The whole file. The same paper gives the same bytes. */
    public static byte[] of(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId((paper.title() + paper.under()).hashCode() * 31L + paper.at().toEpochMilli());
            document.getDocumentInformation().setTitle(paper.title() + ", " + paper.under());
            document.getDocumentInformation().setCreator("Détente");
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(paper.at().atZone(ZoneOffset.UTC)));
            document.getDocumentCatalog().setLanguage(paper.language());
            try (Pages pages = new Pages(document)) {
                new Pdf(pages).write(paper);
                pages.finish(paper.foot());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Paper paper) throws IOException {
        lines(paper.title(), Pages.LEFT, Weight.BOLD, 20, 26, Ink.TEXT);
        lines(paper.under(), Pages.LEFT, Weight.REGULAR, 11.5f, 16, Ink.MUTED);
        pages.down(16);
        for (Block block : paper.blocks()) {
            switch (block) {
                case Block.Heading heading -> heading(heading.text());
                case Block.Sentence sentence -> {
                    lines(sentence.text(), Pages.LEFT, Weight.REGULAR, BODY, LINE, Ink.TEXT);
                    pages.down(3);
                }
                case Block.Note note -> {
                    lines(note.text(), Pages.LEFT, Weight.REGULAR, SMALL, SMALL_LINE, Ink.MUTED);
                    pages.down(2);
                }
                case Block.Quote quote -> quote(quote);
                case Block.Figures figures -> figures(figures.figures());
                case Block.Grid grid -> grid(grid);
                case Block.Drawing drawing -> new PdfChart(pages, drawing.chart(), Locale.of(paper.language())).draw();
            }
        }
    }

    private void lines(String text, float x, Weight weight, float size, float high, Ink ink) throws IOException {
        for (String line : pages.letters().wrapped(text, weight, size, Pages.LEFT + Pages.WIDTH - x)) {
            pages.room(high);
            pages.down(high);
            pages.text(line, x, pages.y() + (high - size) / 2, weight, size, ink);
        }
    }

    private void heading(String text) throws IOException {
        pages.room(70);
        pages.down(12);
        lines(text, Pages.LEFT, Weight.BOLD, 12.5f, 19, Ink.TEXT);
        pages.down(2);
    }

    private void quote(Block.Quote quote) throws IOException {
        pages.room(40);
        lines(quote.who(), Pages.LEFT, Weight.BOLD, SMALL, SMALL_LINE + 1, Ink.MUTED);
        for (String line : pages.letters().wrapped(quote.text(), Weight.REGULAR, BODY, Pages.WIDTH - QUOTE_INDENT)) {
            pages.room(LINE);
            pages.down(LINE);
            pages.box(Pages.LEFT, pages.y(), 2, LINE, Ink.LIGHT);
            pages.text(line, Pages.LEFT + QUOTE_INDENT, pages.y() + (LINE - BODY) / 2, Weight.REGULAR, BODY, Ink.TEXT);
        }
        pages.down(8);
    }

    private void figures(List<Block.Figure> figures) throws IOException {
        pages.room(84);
        pages.down(6);
        float gap = 10;
        float wide = (Pages.WIDTH - gap * (figures.size() - 1)) / figures.size();
        float top = pages.y();
        for (int i = 0; i < figures.size(); i++) {
            Block.Figure figure = figures.get(i);
            float x = Pages.LEFT + i * (wide + gap);
            pages.line(1.2f, Ink.ACCENT, x, top, x + wide, top);
            pages.text(fitting(figure.name(), Weight.REGULAR, SMALL, wide), x, top - 15, Weight.REGULAR, SMALL, Ink.MUTED);
            pages.text(fitting(figure.value(), Weight.BOLD, 19, wide), x, top - 38, Weight.BOLD, 19, Ink.TEXT);
            float base = top - 52;
            for (String line : pages.letters().wrapped(figure.beside(), Weight.REGULAR, SMALL, wide).stream().limit(2).toList()) {
                pages.text(line, x, base, Weight.REGULAR, SMALL, Ink.MUTED);
                base -= SMALL_LINE;
            }
        }
        pages.down(66);
    }

    private String fitting(String text, Weight weight, float size, float width) {
        return pages.letters().cut(text, weight, size, width);
    }

    private void grid(Block.Grid grid) throws IOException {
        float[] ends = ends(grid);
        pages.room(3 * ROW);
        head(grid, ends);
        for (List<String> row : grid.rows()) {
            if (pages.room(ROW)) {
                head(grid, ends);
            }
            row(row, ends, Weight.REGULAR, Ink.TEXT, BODY - 1);
        }
        pages.down(8);
    }

    private void head(Block.Grid grid, float[] ends) throws IOException {
        row(grid.headings(), ends, Weight.BOLD, Ink.MUTED, SMALL);
        pages.line(0.8f, Ink.MUTED, Pages.LEFT, pages.y(), Pages.LEFT + Pages.WIDTH, pages.y());
    }

    private void row(List<String> cells, float[] ends, Weight weight, Ink ink, float size) throws IOException {
        pages.down(ROW);
        float base = pages.y() + (ROW - size) / 2 + 0.5f;
        pages.text(fitting(cells.getFirst(), weight, size, ends[0] - Pages.LEFT - 8), Pages.LEFT, base, weight, size, ink);
        for (int i = 1; i < cells.size(); i++) {
            pages.textTo(fitting(cells.get(i), weight, size, ends[i] - ends[i - 1] - 4), ends[i], base, weight, size, ink);
        }
        pages.line(0.4f, Ink.RULE, Pages.LEFT, pages.y(), Pages.LEFT + Pages.WIDTH, pages.y());
    }

    /** Where each column ends: the words get what the numbers leave, and no less than a quarter. */
    private float[] ends(Block.Grid grid) {
        int columns = grid.headings().size();
        float each = Math.min(92, Pages.WIDTH * 0.75f / Math.max(1, columns - 1));
        float[] ends = new float[columns];
        for (int i = 0; i < columns; i++) {
            ends[i] = Pages.LEFT + Pages.WIDTH - each * (columns - 1 - i);
        }
        return ends;
    }
}
