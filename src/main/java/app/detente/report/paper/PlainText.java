package app.detente.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A paper as plain text, for an e-mail or a messenger: the same words and figures, a drawing as its numbers. Lines are not broken by us. Pure. */
public final class PlainText {
    /** Whatever some program takes for the end of a line. */
    private static final Pattern END = Pattern.compile("\\R");
    /** What changes the direction of writing for more than a word, and other controls. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cntrl}&&[^\\t]]");
    private final StringBuilder out = new StringBuilder();
    private final Locale locale;
    /** French stands off its colons. */
    private final String colon;

    private PlainText(String language) {
        this.locale = Locale.of(language);
        this.colon = language.equals("fr") ? " : " : ": ";
    }

    /** Ends with a line feed; lines end with one each. */
    public static String of(Paper paper) {
        return new PlainText(paper.language()).write(paper);
    }

    private String write(Paper paper) {
        line(paper.title());
        line(paper.under());
        for (Block block : paper.blocks()) {
            switch (block) {
                case Block.Heading heading -> {
                    line("");
                    line(heading.text().toUpperCase(locale));
                }
                case Block.Sentence sentence -> line(sentence.text());
                case Block.Note note -> line("(" + note.text() + ")");
                case Block.Quote quote -> {
                    line(quote.who());
                    END.splitAsStream(quote.text()).forEach(said -> line("> " + said));
                }
                case Block.Figures figures -> figures.figures().forEach(figure -> line(
                        "- " + figure.name() + colon + figure.value() + (figure.beside().isEmpty() ? "" : " (" + figure.beside() + ")")));
                case Block.Grid grid -> {
                    line("- " + String.join(" · ", grid.headings()));
                    grid.rows().forEach(row -> line("- " + String.join(" · ", row)));
                }
                case Block.Drawing drawing -> drawing(drawing.chart());
            }
        }
        line("");
        line(paper.foot());
        return out.toString();
    }

    /** Each series as one line of what is not nothing. */
    private void drawing(Chart chart) {
        line(chart.title());
        chart.lanes().stream().flatMap(lane -> lane.series().stream()).forEach(series -> {
            List<String> told = new ArrayList<>();
            for (int i = 0; i < chart.marks().size(); i++) {
                OptionalLong value = series.values().get(i);
                if (value.isPresent() && value.getAsLong() != 0) {
                    told.add((chart.marks().get(i) + colon + value.getAsLong()).strip());
                }
            }
            line("- " + series.name() + colon + (told.isEmpty() ? "0" : String.join(" · ", told)));
        });
    }

    /** What a stranger wrote ends no line of ours, and turns none round. */
    private void line(String text) {
        out.append(TURNS.matcher(END.matcher(text).replaceAll(" ")).replaceAll("")).append('\n');
    }
}
