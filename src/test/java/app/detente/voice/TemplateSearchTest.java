package app.detente.voice;

import static app.detente.voice.Templates.in;
import static app.detente.voice.Templates.only;
import static app.detente.voice.Templates.retired;
import static app.detente.voice.Templates.titled;
import static app.detente.voice.Templates.used;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateSearchTest {

    @Test
    void aShortcutBeatsATitleAndATitleBeatsContent() {
        assertThat(ids("fact", titled("content", "Divers", "votre facture"), titled("title", "Facture expliquée", "x"),
                titled("shortcut", "Divers", "x", "facture"))).containsExactly("shortcut", "title", "content");
    }

    @Test
    void aShortcutTypedInFullComesFirst() {
        assertThat(ids("panne", used(titled("long", "Panne réparée", "x", "panne-reparee"), 99), titled("short", "Zone", "x", "panne")))
                .containsExactly("short", "long");
        assertThat(ids("/panne-reparee", titled("short", "Zone", "x", "panne"), titled("long", "Panne réparée", "x", "panne-reparee")))
                .containsExactly("long");
    }

    @Test
    void accentsCaseAndLigaturesDoNotMatter() {
        assertThat(ids("REPARE oeu", titled("1", "Réparé", "le nœud, l’œuvre"))).containsExactly("1");
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(ids("facture double", titled("1", "Facture", "x"), titled("2", "Facture", "prélevé en double"))).containsExactly("2");
    }

    @Test
    void onlyTheBeginningOfAWordMatches() {
        assertThat(ids("acture", titled("1", "Facture", "x"))).isEmpty();
    }

    @Test
    void variablesAreNotContentButGapsAre() {
        assertThat(ids("adviser", titled("1", "A", "salut {{adviser}}"))).isEmpty();
        assertThat(ids("rétablissement", titled("1", "A", "le {{?date de rétablissement}}"))).containsExactly("1");
    }

    @Test
    void tiesGoToTheLanguageThenToTheMostUsedThenToTheTitle() {
        assertThat(ids("", used(in(titled("en", "A", "x"), "en"), 9), used(titled("b", "B", "x"), 1), titled("z", "Z", "x"),
                titled("é", "Éa", "x"), used(titled("most", "Y", "x"), 5))).containsExactly("most", "b", "é", "z", "en");
    }

    @Test
    void aRetiredTemplateIsNotFound() {
        assertThat(ids("panne", retired(titled("1", "Panne", "x")))).isEmpty();
    }

    @Test
    void aTemplateForAnotherNetworkIsNotFound() {
        assertThat(ids("panne", only(titled("1", "Panne", "x"), Network.EMAIL), only(titled("2", "Panne", "x"), Network.X, Network.EMAIL)))
                .containsExactly("2");
    }

    @Test
    void anythingMayBeTyped() {
        for (String typed : new String[] {"", "/", "  ", "\\(", "%", "😀", "{{"}) {
            assertThat(ids(typed, titled("1", "Panne", "x"))).containsExactly("1");
        }
    }

    @Test
    void aLargeLibraryIsRankedTheSameWhateverItsOrder() {
        List<ReplyTemplate> library = IntStream.range(0, 2_000)
                .mapToObj(i -> used(titled("id" + i, "Modèle " + i % 37, "panne facture " + i % 11, "s" + i), i % 5)).toList();
        List<ReplyTemplate> shuffled = new ArrayList<>(library);
        Collections.shuffle(shuffled, new Random(7));

        List<ReplyTemplate> found = new TemplateSearch(library).find("mod 1", Network.X, "fr");

        assertThat(found).hasSizeGreaterThan(100).isEqualTo(new TemplateSearch(shuffled).find("mod 1", Network.X, "fr"));
    }

    private static List<String> ids(String typed, ReplyTemplate... library) {
        return new TemplateSearch(List.of(library)).find(typed, Network.X, "fr").stream().map(ReplyTemplate::id).toList();
    }
}
