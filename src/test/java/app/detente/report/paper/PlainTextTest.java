package app.detente.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.report.paper.Chart.Lane;
import app.detente.report.paper.Chart.Series;
import app.detente.report.paper.Chart.Shape;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final List<Block> BLOCKS = List.of(
            new Block.Heading("L’ampleur"),
            new Block.Sentence("Deux messages."),
            new Block.Note("Sans plus."),
            new Block.Quote("Ana · 10:52", "Plus rien\n> depuis lundi"),
            new Block.Figures(List.of(new Block.Figure("Heure", "3", "2 personnes"), new Block.Figure("Jour", "9", ""))),
            new Block.Grid(List.of("Quoi", "Quand"), List.of(List.of("Panne", "2 mars"))),
            new Block.Drawing(new Chart("Par heure", List.of("9 h", "10 h", "11 h"), List.of(new Lane(List.of(
                    new Series("Messages", Shape.BARS, List.of(OptionalLong.of(4), OptionalLong.of(0), OptionalLong.empty()))))))));

    private static Paper paper(String language) {
        return new Paper("Titre", "Sous-titre", language, BLOCKS, "Pied", Instant.EPOCH);
    }

    @Test
    void everyBlockHasItsLines() {
        assertThat(PlainText.of(paper("fr"))).isEqualTo("""
                Titre
                Sous-titre

                L’AMPLEUR
                Deux messages.
                (Sans plus.)
                Ana · 10:52
                > Plus rien
                > > depuis lundi
                - Heure : 3 (2 personnes)
                - Jour : 9
                - Quoi · Quand
                - Panne · 2 mars
                Par heure
                - Messages : 9 h : 4

                Pied
                """);
    }

    /** What a customer is called, or wrote, must not look like a line of ours. */
    @Test
    void aStrangersWordsEndNoLineAndTurnNone() {
        Paper paper = new Paper("Ana\n\nDÉCIDÉ", "x\u2028y", "fr", List.of(new Block.Quote("Eve\u202Etxt\u2066", "un\u2028deux\u0085trois\u000Bquatre\r\ncinq")), "Pied", Instant.EPOCH);
        assertThat(PlainText.of(paper)).isEqualTo("Ana  DÉCIDÉ\nx y\nEvetxt\n> un\n> deux\n> trois\n> quatre\n> cinq\n\nPied\n");
    }

    @Test
    void englishKeepsItsColonsClose() {
        assertThat(PlainText.of(paper("en"))).contains("- Heure: 3 (2 personnes)").doesNotContain(" :");
    }
}
