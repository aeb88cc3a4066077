package app.detente.report.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static List<String> keys(String text) {
        return Terms.of(text).stream().map(Term::key).toList();
    }

    @Test
    void smallWordsAddressesAndNumbersAreLeftOut() {
        assertThat(keys("Bonjour @Maison, je n’ai plus de réseau depuis 3 jours https://exemple.fr/panne merci")).containsExactly("reseau");
        assertThat(keys("Hello, I have no signal at all since yesterday")).containsExactly("signal");
        assertThat(keys("")).isEmpty();
        assertThat(keys("😀 !!! 06 12 34")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Factures, facture", "RÉSEAUX, réseau", "signaux, signal", "Cartes, carte", "batteries, battery", "box, box", "express, express"})
    void caseAccentsAndPluralMakeNoDifference(String one, String other) {
        assertThat(keys(one)).isEqualTo(keys(other));
    }

    @Test
    void wordsThatStandTogetherAreAPairAsWritten() {
        assertThat(Terms.of("Ma Carte SIM, panne de réseau. Lyon")).filteredOn(term -> term.words() == 2).extracting(Term::written)
                .containsExactly("Carte SIM", "panne de réseau");
    }

    @Test
    void aPriceIsOneThing() {
        assertThat(keys("le forfait à 2€, ou 2 euros, pas 19,99 €")).contains("2\u00A0€", "19,99\u00A0€");
    }
}
