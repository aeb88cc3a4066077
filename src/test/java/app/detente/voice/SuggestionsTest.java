package app.detente.voice;

import static app.detente.voice.Templates.in;
import static app.detente.voice.Templates.retired;
import static app.detente.voice.Templates.titled;
import static app.detente.voice.Templates.used;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.voice.Suggestion.Reason;
import app.detente.voice.Suggestions.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final long ME = 1;
    private static final long COLLEAGUE = 2;
    private static final ReplyTemplate BILL = titled("bill", "Facture expliquée", "Je reprends votre facture ligne par ligne.");
    private static final ReplyTemplate OUTAGE = titled("outage", "Panne connue", "Une panne touche votre secteur, les techniciens sont dessus.");
    private static final ReplyTemplate THANKS = titled("thanks", "Merci", "Merci, on transmet à l’équipe !");
    private static final List<ReplyTemplate> LIBRARY = List.of(BILL, OUTAGE, THANKS);

    @Test
    void theFirstDayGoesByTheWordsInCommon() {
        List<Suggestion> found = Suggestions.of(LIBRARY, List.of()).of("Encore une panne dans mon secteur ???", ME, asking(), 3);
        assertThat(found.getFirst().template()).isEqualTo(OUTAGE);
        assertThat(found.getFirst().reason()).isInstanceOfSatisfying(Reason.Words.class, words -> assertThat(words.common()).contains("panne", "secteur"));
    }

    @Test
    void theFirstDayGoesByTheTagToo() {
        ReplyTemplate tagged = tagged(THANKS, "Facturation");
        Suggestion found = Suggestions.of(List.of(OUTAGE, tagged), List.of()).of("42 euros ?!", ME, asking("facturation"), 3).getFirst();
        assertThat(found.template()).isEqualTo(tagged);
        assertThat(found.why(Texts.in(Locale.FRANCE))).isEqualTo("Étiquette « facturation »");
    }

    @Test
    void whatWasAnsweredToMessagesLikeThisComesFirstAndSaysHowOften() {
        List<Chosen> chosen = IntStream.range(0, 10).mapToObj(i -> new Chosen("Rien ne marche depuis " + i + " jours, pas de réseau", List.of(),
                "outage", i < 4 ? ME : COLLEAGUE)).toList();
        Suggestion found = Suggestions.of(LIBRARY, chosen).of("pas de réseau chez moi, rien ne marche", ME, asking(), 3).getFirst();
        assertThat(found.template()).isEqualTo(OUTAGE);
        assertThat(found.reason()).isEqualTo(new Reason.Answered(10, 4));
        assertThat(found.why(Texts.in(Locale.FRANCE))).isEqualTo("Vous et vos collègues avez répondu ainsi à 10 messages comme celui-ci");
    }

    @Test
    void theReasonNamesWhoeverItWas() {
        assertThat(why(ME)).isEqualTo("You answered 1 message like this so");
        assertThat(why(COLLEAGUE)).isEqualTo("Colleagues answered 1 message like this so");
    }

    private static String why(long adviser) {
        return Suggestions.of(LIBRARY, List.of(new Chosen("mon prélèvement a doublé", List.of(), "bill", adviser)))
                .of("le prélèvement a doublé ce mois-ci", ME, asking(), 3).getFirst().why(Texts.in(Locale.UK));
    }

    @Test
    void learnsFromOneMoreWithoutForgettingTheRest() {
        Suggestions before = Suggestions.of(LIBRARY, List.of(new Chosen("ma box clignote rouge", List.of(), "outage", ME)));
        Suggestions after = before.and(List.of(new Chosen("on me prélève deux fois", List.of(), "bill", ME)));
        assertThat(after.of("prélève deux fois ?", ME, asking(), 1)).extracting(one -> one.template().id()).containsExactly("bill");
        assertThat(after.of("la box clignote", ME, asking(), 1)).extracting(one -> one.template().id()).containsExactly("outage");
        assertThat(after.of("la box clignote", ME, asking(), 3)).isEqualTo(Suggestions.of(LIBRARY, List.of(
                new Chosen("on me prélève deux fois", List.of(), "bill", ME), new Chosen("ma box clignote rouge", List.of(), "outage", ME)))
                .of("la box clignote", ME, asking(), 3));
    }

    @Test
    void oneMessageAnsweredOnceSaysNothingOfAnotherThatIsHardlyAlike() {
        List<ReplyTemplate> library = new ArrayList<>(LIBRARY);
        IntStream.range(0, 40).forEach(i -> library.add(titled("other" + i, "Autre " + i, "Merci à vous, le point " + i + " de la liste est vu et on le garde.")));
        List<Chosen> once = List.of(new Chosen("honte à vous, le prélèvement de mars a encore doublé sans prévenir", List.of(), "bill", ME));
        Suggestion found = Suggestions.of(library, once).of("une panne dans le secteur vient de tout couper, et vous le savez", ME, asking(), 1).getFirst();
        assertThat(found.template().id()).isEqualTo("outage");
        assertThat(found.reason()).isEqualTo(new Reason.Words(List.of("panne", "secteur")));
    }

    @Test
    void formsOfAWordMeet() {
        assertThat(Suggestions.of(LIBRARY, List.of(new Chosen("facturée deux fois", List.of(), "bill", ME), new Chosen("panne partout", List.of(), "outage", ME)))
                .of("double facturation", ME, asking(), 1)).extracting(one -> one.template().id()).containsExactly("bill");
    }

    @Test
    void neverOffersWhatMayNotBeUsedHere() {
        List<ReplyTemplate> library = List.of(retired(BILL), in(OUTAGE, "en"), used(titled("closed", "Panne drôle", "panne"), 99), THANKS);
        List<Chosen> chosen = List.of(new Chosen("panne", List.of(), "bill", ME), new Chosen("panne", List.of(), "outage", ME),
                new Chosen("panne", List.of(), "closed", ME), new Chosen("panne", List.of(), "gone", ME), new Chosen("panne merci", List.of(), "thanks", ME));
        TemplateSearch.Asking asking = new TemplateSearch.Asking(Network.X, "fr", List.of(), template -> !template.id().equals("closed"));
        assertThat(Suggestions.of(library, chosen).of("panne", ME, asking, 3)).extracting(one -> one.template().id()).containsExactly("thanks");
    }

    @Test
    void nothingSpeaksForAnythingNothingIsOffered() {
        assertThat(Suggestions.of(LIBRARY, List.of()).of("zzz", ME, asking(), 3)).isEmpty();
        assertThat(Suggestions.of(List.of(), List.of()).of("panne", ME, asking(), 3)).isEmpty();
        assertThat(Suggestions.of(LIBRARY, List.of()).of("", ME, asking(), 3)).isEmpty();
    }

    @Test
    void theMostUsedFillsUpWhatNothingElseSpeaksFor() {
        Suggestion found = Suggestions.of(List.of(used(THANKS, 12), BILL), List.of()).of("zzz", ME, asking(), 3).getFirst();
        assertThat(found.reason()).isEqualTo(new Reason.Used(12));
    }

    @Test
    void remembersTheNewestOnly() {
        List<Chosen> chosen = IntStream.range(0, Suggestions.MOST + 5).mapToObj(i -> new Chosen(i < Suggestions.MOST ? "autre" : "unique", List.of(), "bill", ME))
                .toList();
        assertThat(Suggestions.of(LIBRARY, chosen).of("unique", ME, asking(), 1).getFirst().reason()).isEqualTo(new Reason.Used(Suggestions.MOST));
    }

    private static TemplateSearch.Asking asking(String... tags) {
        return new TemplateSearch.Asking(Network.X, "fr", List.of(tags), template -> true);
    }

    private static ReplyTemplate tagged(ReplyTemplate t, String tag) {
        return new ReplyTemplate(t.id(), t.title(), t.folder(), t.language(), t.shortcuts(), t.body(), Set.of(), t.uses(), t.retired(), t.variants(),
                new Terms(List.of(tag), Scope.BRAND, Optional.empty(), Optional.empty(), Mood.PLAIN, true));
    }
}
