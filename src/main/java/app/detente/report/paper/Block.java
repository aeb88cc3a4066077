package app.detente.report.paper;

import java.util.List;

/** One thing on a paper. */
public sealed interface Block {
    /** Begins a part; kept together with what follows it. */
    record Heading(String text) implements Block {}

    /** A sentence of its own. */
    record Sentence(String text) implements Block {}

    /** Small print: how the figures are to be read. */
    record Note(String text) implements Block {}

    /** What somebody wrote, as they wrote it; line breaks in it are kept. */
    record Quote(String who, String text) implements Block {}

    /** Figures to be seen first, at most four, beside each other. */
    record Figures(List<Figure> figures) implements Block {}

    /** @param beside what it is compared with, or what it says; may be empty */
    record Figure(String name, String value, String beside) {}

    /** A table; its first column holds words and the others numbers. As many cells in each row as headings. */
    record Grid(List<String> headings, List<List<String>> rows) implements Block {}

    /** A drawing with its title. */
    record Drawing(Chart chart) implements Block {}
}
