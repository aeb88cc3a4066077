package app.detente.voice.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.Remark;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final Spelling SPELLING = new Spelling();

    private static List<String> wrong(String text, String language, String... known) {
        return SPELLING.check(text, language, Set.of(known)).stream().map(remark -> text.substring(remark.start(), remark.end())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Bonjour Nadia, on regarde votre ligne et on revient vers vous ce soir.", "Aujourd’hui, c’est l’équipe de Lyon qui s’en occupe, jusqu’à 19 h.",
        "Quelqu’un vous rappelle demain, qu’il pleuve ou non.", "Votre box redémarre-t-elle ? Dites-le-moi en message privé.",
        "Rendez-vous sur https://maison.fr/aidde ou à aidde@maison.fr, merci @nadya_b #réseo", "Le SAV de la RATP, la 4G et le wifi, tout remarche.",
        "Le montant de ⟦montannt⟧ est remboursé.", "Ouf ! Œuvrons, cœur léger, là-bas, peut-être, c’est-à-dire vraiment.", "Karim, ça va mieux ?",
        "Chez Maison Télécom, les télécoms n’ont plus de secrets.", "Le message « your bill is ready » vient bien de nous.",
        "L’Europe et d’Artagnan, jusqu’ici tout va bien.", "On a bien reçu votre e-mail et vos SMS."})
    void goodFrenchIsLeftAlone(String text) {
        assertThat(wrong(text, "fr")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Hi Sam, we’re sorry about that and we’ll have it fixed by six.", "It doesn’t matter whose colour or color it is, we organise and organize.",
        "Nadia’s router isn’t working, that’s our fault.", "Please DM us your mobile number, not here: https://maison.example/halp",
        "Cheers! Your broadband’s back, ta for waiting.", "The customer said « c’est vraiment pénible » and hung up."})
    void goodEnglishIsLeftAlone(String text) {
        assertThat(wrong(text, "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fr,On regarde votre facturre ce soir,facturre,facture", "fr,Le résau revient,résau,réseau", "fr,Nous vérifons cela,vérifons,vérifions",
        "fr,Votre réclamtion est prise,réclamtion,réclamation", "fr,Le problemme est réglé,problemme,problème", "fr,On va vous apeller,apeller,appeler",
        "fr,Merci pour votre acceuil,acceuil,accueil", "fr,Oui cest réglé,cest,c’est", "fr,Bonjor Nadia,Bonjor,Bonjour", "fr,Il est à l’acceuil,l’acceuil,l’accueil",
        "en,We recieve it now,recieve,receive", "en,It is definately fixed,definately,definitely", "en,Your adress is safe,adress,address",
        "en,We are on teh case,teh,the", "en,Seperate bills,Seperate,Separate", "en,See you tommorrow then,tommorrow,tomorrow"})
    void mistakesAreFoundAndTheLikeliestWordComesFirst(String language, String text, String word, String better) {
        List<Remark> remarks = SPELLING.check(text, language, Set.of());
        assertThat(remarks).hasSize(1);
        Remark remark = remarks.getFirst();
        assertThat(remark.rule()).isEqualTo(Remark.Rule.SPELLING);
        assertThat(text.substring(remark.start(), remark.end())).isEqualTo(word);
        assertThat(remark.better()).hasSizeLessThanOrEqualTo(5).first().isEqualTo(better);
    }

    @Test
    void whatTheAdviserAddedAndWhoeverIsNamedIsRight() {
        assertThat(wrong("bazarder le zigouigouy de ouadji", "fr")).containsExactly("zigouigouy", "ouadji");
        assertThat(wrong("bazarder le zigouigouy de ouadji", "fr", "zigouigouy", "ouadji")).isEmpty();
    }

    @Test
    void aLanguageWithoutDictionaryIsNotChecked() {
        assertThat(wrong("Guten Tag, wie geht es Ihnen", "de")).isEmpty();
    }

    @Test
    void anythingCanBeRead() {
        for (String text : List.of("", "'", "-", "''''", "a-".repeat(5_000), "l’".repeat(5_000), "\uD83D", "é".repeat(30_000), "x'".repeat(10_000))) {
            assertThat(SPELLING.check(text, "fr", Set.of())).isNotNull();
        }
    }
}
