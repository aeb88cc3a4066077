package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilledTest {
    private final Filled filled = new Filled();

    private List<String> typed(String... texts) {
        filled.begin(texts[0]);
        for (int i = 1; i < texts.length; i++) {
            filled.follow(texts[i]);
        }
        return filled.wrong().stream().map(Gap::label).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12 | ", "12,50 € | ", "12,50€/mois | ", "douze | montant", "quelques euros | montant", "gratuit | montant"})
    void anAmountIsAskedForInTheGapOfOne(String value, String wrong) {
        assertThat(typed("Remboursé : ⟦montant : 0,00⟧.", "Remboursé : " + value + ".")).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"28/11 | ", "le 28 novembre | ", "demain | ", "32/11 | date", "bientôt | date"})
    void aDateIsAskedForInTheGapOfOne(String value, String wrong) {
        assertThat(typed("On passe ⟦date : jj/mm⟧.", "On passe " + value + ".")).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void whatFollowsTheValueIsProse() {
        assertThat(typed("⟦montant : 0,00⟧", "1", "12", "12 ", "12 €", "12 € s", "12 € sous trois jours")).isEmpty();
        assertThat(typed("⟦montant : 0,00⟧", "d", "du", "du temps")).containsExactly("montant");
    }

    @Test
    void thePlaceMovesWithTheTextAroundIt() {
        assertThat(typed("Soit ⟦montant : 0,00⟧ en mars", "Soit x en mars", "Bonjour, soit x en mars", "Bonjour, soit x en mars 2026")).containsExactly("montant");
        assertThat(typed("Soit ⟦montant : 0,00⟧ en mars", "Soit x en mars", "Alors Soit x en mars", "Alors Soit 12 en mars")).isEmpty();
    }

    @Test
    void takenOutWholeItIsForgottenAndTakenBackItIsAGapAgain() {
        assertThat(typed("a ⟦montant : 0,00⟧ b", "a x b", "a  b", "a offert b")).isEmpty();
        assertThat(typed("a ⟦montant : 0,00⟧ b", "a x b", "a ⟦montant : 0,00⟧ b")).isEmpty();
    }

    @Test
    void anyTextMayStandInAPlainGap() {
        assertThat(typed("en ⟦mois⟧ ou ⟦agence : Lyon / Paris⟧", "en mars ou ⟦agence : Lyon / Paris⟧", "en mars ou lyon")).isEmpty();
        assertThat(typed("à ⟦agence : Lyon / Paris⟧", "à Nice")).containsExactly("agence");
    }
}
