package app.detente.report.paper;

import app.detente.report.paper.Letters.Run;
import app.detente.report.paper.Letters.Weight;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The sheets of one document, filled from top to bottom. Points, from the lower left corner, as the format counts. */
final class Pages implements AutoCloseable {
    static final float LEFT = 52;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 62;
    private static final float FOOT = 34;
    private static final float FOOT_SIZE = 8;

    private final PDDocument document;
    private final Letters letters;
    private PDPageContentStream page;
    private float y;

    /** The few colours of a paper, dark enough to be printed without colour. */
    enum Ink {
        TEXT(0.11f, 0.13f, 0.17f), MUTED(0.38f, 0.42f, 0.48f), RULE(0.84f, 0.86f, 0.89f), ACCENT(0.11f, 0.45f, 0.40f), LIGHT(0.63f, 0.80f, 0.76f),
        WARM(0.74f, 0.36f, 0.09f);

        private final float red;
        private final float green;
        private final float blue;

        Ink(float red, float green, float blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }
    }

    Pages(PDDocument document) throws IOException {
        this.document = document;
        this.letters = new Letters(document);
        turn();
    }

    Letters letters() {
        return letters;
    }

    /** Where the next thing goes. */
    float y() {
        return y;
    }

    void down(float by) {
        y -= by;
    }

    /** Makes sure that so much fits on this sheet, by taking a new one where it does not. Says whether it took one. */
    boolean room(float height) throws IOException {
        if (y - height >= BOTTOM || y >= TOP) {
            return false;
        }
        turn();
        return true;
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = TOP;
    }

    /** Writes one line whose letters stand on this height. */
    void text(String line, float x, float base, Weight weight, float size, Ink ink) throws IOException {
        text(page, line, x, base, weight, size, ink);
    }

    private void text(PDPageContentStream out, String line, float x, float base, Weight weight, float size, Ink ink) throws IOException {
        out.setNonStrokingColor(ink.red, ink.green, ink.blue);
        out.beginText();
        out.newLineAtOffset(x, base);
        for (Run run : letters.runs(line, weight)) {
            out.setFont(run.font(), size);
            out.showText(run.text());
        }
        out.endText();
    }

    /** Writes one line that ends at x. */
    void textTo(String line, float x, float base, Weight weight, float size, Ink ink) throws IOException {
        text(line, x - letters.width(line, weight, size), base, weight, size, ink);
    }

    /** Writes one line around x. */
    void textAround(String line, float x, float base, Weight weight, float size, Ink ink) throws IOException {
        text(line, x - letters.width(line, weight, size) / 2, base, weight, size, ink);
    }

    void box(float x, float low, float width, float height, Ink ink) throws IOException {
        page.setNonStrokingColor(ink.red, ink.green, ink.blue);
        page.addRect(x, low, width, height);
        page.fill();
    }

    /** A line through points, x and height in turns. */
    void line(float thickness, Ink ink, float... points) throws IOException {
        page.setStrokingColor(ink.red, ink.green, ink.blue);
        page.setLineWidth(thickness);
        page.setLineJoinStyle(1);
        page.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            page.lineTo(points[i], points[i + 1]);
        }
        page.stroke();
    }

    /** Ends the last sheet and writes the foot on all of them, now that it is known how many there are. */
    void finish(String foot) throws IOException {
        page.close();
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                String number = (i + 1) + " / " + count;
                float room = WIDTH - 60;
                text(out, letters.cut(foot, Weight.REGULAR, FOOT_SIZE, room), LEFT, FOOT, Weight.REGULAR, FOOT_SIZE, Ink.MUTED);
                text(out, number, LEFT + WIDTH - letters.width(number, Weight.REGULAR, FOOT_SIZE), FOOT, Weight.REGULAR, FOOT_SIZE, Ink.MUTED);
            }
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
