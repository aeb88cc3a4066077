package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {

    @Test
    void aFilledGapIsClosed() {
        assertThat(Gaps.open("Il reste 12 € et ⟦date⟧.")).containsExactly(new Gap("date", 17, 23));
        assertThat(Gaps.open("Il reste 12 € et vendredi.")).isEmpty();
    }

    @Test
    void halfAGapIsStillOpen() {
        assertThat(Gaps.open("le ⟦date")).containsExactly(new Gap("⟦", 3, 4));
        assertThat(Gaps.open("le 3 mai⟧")).containsExactly(new Gap("⟧", 8, 9));
    }

    @Test
    void anEmptyGapIsStillOpen() {
        assertThat(Gaps.open("⟦⟧")).containsExactly(new Gap("⟦⟧", 0, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{{?montant:amount}}|⟦montant : 0,00⟧|montant|AMOUNT|",
        "{{? date du passage : heure : date}}|⟦date du passage : heure : date⟧|date du passage : heure : date|TEXT|",
        "{{?date du passage:date}}|⟦date du passage : jj/mm⟧|date du passage|DATE|",
        "{{?agence:choice:Lyon, Paris 15e,Lyon}}|⟦agence : Lyon / Paris 15e⟧|agence|CHOICE|Lyon;Paris 15e",
        "{{?heure (ex. 14:30):text}}|⟦heure (ex. 14:30)⟧|heure (ex. 14:30)|TEXT|"
    })
    void whatBelongsInAGapIsReadAgainFromTheText(String body, String shown, String label, Gap.Kind kind, String choices) {
        Rendered rendered = Rendering.render(Templates.body("Le " + body + "."), Templates.NADIA);
        assertThat(rendered.text()).isEqualTo("Le " + shown + ".");
        assertThat(Gaps.open(rendered.text())).isEqualTo(rendered.gaps())
                .containsExactly(new Gap(label, kind, choices == null ? List.of() : List.of(choices.split(";")), 3, 3 + shown.length()));
    }

    @Test
    void anEnglishTemplateAsksInEnglish() {
        assertThat(Rendering.render(Templates.in(Templates.body("{{?price:amount}} {{?day:date}}"), "en"), Templates.NADIA).text())
                .isEqualTo("⟦price: 0.00⟧ ⟦day: dd/mm⟧");
        assertThat(Gaps.open("⟦price: 0.00⟧ ⟦day: dd/mm⟧")).extracting(Gap::kind).containsExactly(Gap.Kind.AMOUNT, Gap.Kind.DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12,50", "12.50 €", "1 250 euros", "1 250,00 €", "£12.50", "0", "99 centimes", "1,299.00"})
    void anAmountIsTaken(String value) {
        assertThat(new Gap("x", Gap.Kind.AMOUNT, List.of(), 0, 3).takes(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "beaucoup", "12/03", "12 mars", "douze euros", "1,2,3,4", "12 € 50 et plus", "-", "€"})
    void whatIsNoAmountIsNot(String value) {
        assertThat(new Gap("x", Gap.Kind.AMOUNT, List.of(), 0, 3).takes(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/03", "12/03/2026", "29/02", "2026-03-12", "12 mars", "le 1er avril 2026", "mardi 12 mars", "jeudi", "demain matin",
        "aujourd’hui", "12 March", "March 12th", "Tuesday 12 March 2026", "the 3rd of May", "tomorrow", "lundi prochain"})
    void aDayThatExistsIsTaken(String value) {
        assertThat(new Gap("x", Gap.Kind.DATE, List.of(), 0, 3).takes(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32/01", "31/02", "30 février", "29/02/2027", "bientôt", "12,50", "99/99/9999", "12 brumaire", "mars", "soon", "2026-13-01"})
    void aDayThatDoesNotExistIsNot(String value) {
        assertThat(new Gap("x", Gap.Kind.DATE, List.of(), 0, 3).takes(value)).isFalse();
    }

    @Test
    void aChoiceTakesWhatIsOfferedOnly() {
        Gap shop = new Gap("agence", Gap.Kind.CHOICE, List.of("Lyon", "Évry"), 0, 3);
        assertThat(shop.takes(" evry ")).isTrue();
        assertThat(shop.takes("Paris")).isFalse();
    }

    @Test
    void ordinaryBracketsAreNoGap() {
        assertThat(Gaps.open("[date] {{?date}} (x)")).isEmpty();
    }
}
