package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateUseTest {
    private static final String TEMPLATE = "Bonjour Nadia, votre facture de ⟦mois⟧ est corrigée, le remboursement suit.";

    @Test
    void aFilledGapAndAFewChangedWordsStillCount() {
        assertThat(TemplateUse.remains(TEMPLATE, "Bonjour Nadia ! Votre facture de mars est corrigée : le remboursement arrive jeudi.")).isTrue();
    }

    @Test
    void anotherTextDoesNot() {
        assertThat(TemplateUse.remains(TEMPLATE, "Bonjour Nadia, je vous appelle demain à dix heures pour la fibre.")).isFalse();
        assertThat(TemplateUse.remains(TEMPLATE, "le le le le le le le le le")).isFalse();
    }

    @Test
    void aTemplateOfGapsAloneIsNeverCounted() {
        assertThat(TemplateUse.remains("⟦tout⟧", "⟦tout⟧")).isFalse();
    }
}
