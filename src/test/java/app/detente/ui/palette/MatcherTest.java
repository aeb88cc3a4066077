package app.detente.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.voice.ReplyTemplate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private static final int ALL = 50;

    private static Target tag(String name) {
        return new Target.Tagged(new Tag(name.hashCode(), name, TagColour.BLUE));
    }

    private static Target template(String title, String folder, String shortcut) {
        return new Target.Template(new ReplyTemplate(title, title, folder, "fr", List.of(shortcut), "…", Set.of(), 0, false));
    }

    private static List<String> found(Matcher matcher, String typed, String... recent) {
        return matcher.find(typed, List.of(recent), ALL).stream().map(Target::title).toList();
    }

    private final Matcher matcher = new Matcher(List.of(tag("Résiliation"), tag("Box œuvre"), tag("Carte SIM perdue"), tag("Très en colère"),
            template("Facture expliquée", "Comptabilité", "facture"), new Target.Colleague(new Adviser(3, "Carla Simonet"))));

    @ParameterizedTest
    @CsvSource({"resil, Résiliation", "RÉSIL, Résiliation", "oeuvre box, Box œuvre", "sim perd, Carte SIM perdue", "perdue carte, Carte SIM perdue",
        "compta, Facture expliquée", "liquée, Facture expliquée", "fctr, Facture expliquée", "tec, Très en colère", "crtsm, Carte SIM perdue"})
    void aFewLettersFindIt(String typed, String title) {
        assertThat(found(matcher, typed)).first().isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"resil box", "xyz", "carte carte zz", "ualite"})
    void everyWordIsWanted(String typed) {
        assertThat(found(matcher, typed)).isEmpty();
    }

    @Test
    void theBeginningOfAWordComesBeforeItsInsideAndThatBeforeLettersApart() {
        Matcher some = new Matcher(List.of(tag("Sa très haute"), tag("Restau"), tag("Statut")));
        assertThat(found(some, "sta")).containsExactly("Statut", "Restau", "Sa très haute");
    }

    @Test
    void recentlyUsedComeFirstAmongThoseThatMatchAsWell() {
        Matcher some = new Matcher(List.of(tag("Panne box"), tag("Panne mobile"), tag("Une panne")));
        assertThat(found(some, "panne")).startsWith("Panne box");
        assertThat(found(some, "panne", tag("Une panne").key())).startsWith("Une panne");
        assertThat(found(some, "bo", tag("Une panne").key())).startsWith("Panne box");
    }

    @Test
    void nothingTypedFindsEverythingInItsOrderTheRecentFirst() {
        assertThat(found(matcher, "  ")).startsWith("Résiliation", "Box œuvre").hasSize(6);
        assertThat(found(matcher, "", "adviser:3")).startsWith("Carla Simonet", "Résiliation");
    }

    @Test
    void anythingMayBeTyped() {
        for (String typed : List.of("*", "\"", "\\", "(((", "%_", "\u0000", "👍", "a".repeat(10_000), "ﬁ", " é ")) {
            assertThat(matcher.find(typed, List.of(), ALL)).hasSizeLessThanOrEqualTo(ALL);
        }
    }

    @Test
    void manyAreCutToTheLimitAndTheBestStay() {
        Matcher many = new Matcher(Stream.concat(IntStream.range(0, 5_000).mapToObj(i -> template("Modèle " + i + " remboursement", "x", "s" + i)),
                Stream.of(tag("remboursement"))).toList());
        assertThat(many.find("remb", List.of(), ALL)).hasSize(ALL).first().isEqualTo(tag("remboursement"));
    }
}
