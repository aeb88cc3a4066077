package app.detente.voice;

import static app.detente.voice.Templates.in;
import static app.detente.voice.Templates.only;
import static app.detente.voice.Templates.retired;
import static app.detente.voice.Templates.titled;
import static app.detente.voice.Templates.used;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Fold;
import app.detente.model.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
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
        assertThat(ids("ture", titled("1", "Facture", "x"))).isEmpty();
        assertThat(ids("ure", titled("1", "Facture", "x"))).isEmpty();
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

        List<ReplyTemplate> found = new TemplateSearch(library).find("mod 1", new TemplateSearch.Asking(Network.X, "fr"));

        assertThat(found).hasSizeGreaterThan(100).isEqualTo(new TemplateSearch(shuffled).find("mod 1", new TemplateSearch.Asking(Network.X, "fr")));
    }

    @Test
    void aTypingMistakeIsForgivenByTheLengthOfTheWord() {
        ReplyTemplate bill = titled("1", "Facture expliquée", "x");
        for (String typed : List.of("factrue", "fcture", "faacture", "gacture", "fact", "fatcur", "expilqeue", "explquée facture", "exliqu")) {
            assertThat(ids(typed, bill)).as(typed).containsExactly("1");
        }
        for (String typed : List.of("fcatrue", "fca", "axplikée", "expliquer facteur double")) {
            assertThat(ids(typed, bill)).as(typed).isEmpty();
        }
    }

    @Test
    void whatIsTypedRightlyComesBeforeWhatIsNot() {
        assertThat(ids("panne", titled("slip", "Panni", "x", "panna"), titled("right", "Divers", "une panne"))).containsExactly("right", "slip");
    }

    @Test
    void theOrderOfWordsDoesNotMatterAndOtherWordingsAreContentToo() {
        ReplyTemplate template = WordingsTest.template("Salut", "Votre box redémarre");
        assertThat(ids("redémarre box", template)).containsExactly("t");
    }

    @Test
    void whatIsNotAllowedIsNotFound() {
        TemplateSearch search = new TemplateSearch(List.of(titled("1", "Panne", "x"), titled("2", "Panne", "x")));
        assertThat(search.find("panne", asking(List.of(), "1"))).extracting(ReplyTemplate::id).containsExactly("2");
    }

    @Test
    void amongEqualsWhatAnswersATagComesThenWhatWasUsedMostThenWhatWasUsedLast() {
        ReplyTemplate tagged = termed(titled("tagged", "Z", "x"), List.of("Facturation"), Scope.BRAND, 1L);
        TemplateSearch search = new TemplateSearch(List.of(tagged, used(titled("most", "Y", "x"), 40), used(titled("old", "A", "x"), 9),
                used(titled("fresh", "B", "x"), 8)), Map.of("old", Instant.EPOCH, "fresh", Instant.EPOCH.plusSeconds(9)));
        assertThat(search.find("", asking(List.of("facturation"), ""))).extracting(ReplyTemplate::id)
                .containsExactly("tagged", "most", "fresh", "old");
    }

    @Test
    void findsWhatComparingEveryWordWithEveryWordFinds() {
        Random random = new Random(11);
        List<ReplyTemplate> library = IntStream.range(0, 100).mapToObj(i -> titled("t" + i, word(random) + " " + word(random), word(random), word(random)))
                .toList();
        TemplateSearch search = new TemplateSearch(library);
        int found = 0;
        for (int i = 0; i < 150; i++) {
            String typed = word(random).substring(1) + (random.nextBoolean() ? "" : " " + word(random).charAt(0));
            List<String> ids = search.find(typed, new TemplateSearch.Asking(Network.X, "fr")).stream().map(ReplyTemplate::id).toList();
            assertThat(ids).as(typed).containsExactlyInAnyOrderElementsOf(library.stream().filter(template -> holds(template, typed))
                    .map(ReplyTemplate::id).toList());
            found += ids.size();
        }
        assertThat(found).isGreaterThan(150);
    }

    private static boolean holds(ReplyTemplate template, String typed) {
        List<String> own = Fold.words(template.title() + " " + template.body() + " " + String.join(" ", template.shortcuts()));
        return Fold.words(typed).stream().allMatch(wanted -> own.stream().anyMatch(word -> IntStream.rangeClosed(0, word.length())
                .anyMatch(end -> mistakes(wanted, word.substring(0, end)) <= (wanted.length() >= 8 ? 2 : wanted.length() >= 4 ? 1 : 0))));
    }

    /** The whole table. */
    private static int mistakes(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }

    private static String word(Random random) {
        return IntStream.range(0, 3 + random.nextInt(9)).mapToObj(i -> "" + "abc".charAt(random.nextInt(3))).collect(Collectors.joining());
    }

    private static TemplateSearch.Asking asking(List<String> tags, String not) {
        return new TemplateSearch.Asking(Network.X, "fr", tags, template -> !template.id().equals(not));
    }

    private static ReplyTemplate termed(ReplyTemplate t, List<String> tags, Scope scope, long owner) {
        return new ReplyTemplate(t.id(), t.title(), t.folder(), t.language(), t.shortcuts(), t.body(), t.networks(), t.uses(), t.retired(), t.variants(),
                new Terms(tags, scope, Optional.of(owner), Optional.empty(), Mood.PLAIN, true));
    }

    private static List<String> ids(String typed, ReplyTemplate... library) {
        return new TemplateSearch(List.of(library)).find(typed, new TemplateSearch.Asking(Network.X, "fr")).stream().map(ReplyTemplate::id).toList();
    }
}
