package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Nadia B.|Nadia", "Nadia|Nadia", "NADIA B.|Nadia", "NADIA BENALI|Nadia", "karim benali|Karim", "Jean-Pierre Maillard|Jean-Pierre",
        "JEAN-PIERRE MAILLARD|Jean-Pierre", "MAILLARD Sophie|Sophie", "Dr Sophie Maillard|Sophie", "🌸 Léa 🌸|Léa", "Karim 🇫🇷 🔥|Karim",
        "𝓝𝓪𝓭𝓲𝓪 𝓑|Nadia", "Évelyne D|Évelyne", "Zoë|Zoë", "Łukasz N.|Łukasz", "Sophie Le Goff|Sophie", "McKenzie Jones|McKenzie",
        "Nadia - fan de foot|Nadia", "Sam (he/him)|Sam", "Jo Smith|Jo"
    })
    void aFirstNameBeyondDoubtIsFound(String displayName, String expected) {
        assertThat(FirstName.of(displayName)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "115712", "@nadia", "nadia_75", "Nadia75", "karim", "SNCF", "N. Benali", "J-P Maillard", "Dr Martin",
        "Mme Dupont", "Mr. T", "Garage du Centre", "SARL Martin", "Le Parisien", "Client mécontent", "Marre de tout", "Angry Customer", "Anne & Paul",
        "Anne et Paul", "Maillard, Sophie", "sophie.maillard", "exemple.fr", "sophie@exemple.fr", "Aaaargh Bob", "🔥🔥", "{{adviser}}", "⟦montant⟧",
        "王伟", "Papa Ours"})
    void whenUnsureThereIsNone(String displayName) {
        assertThat(FirstName.of(displayName)).isEmpty();
    }

    @Test
    void aHostileNameIsNone() {
        assertThat(FirstName.of("AB-".repeat(50_000) + "AB Cd")).isEmpty();
        assertThat(FirstName.of("Na".repeat(50_000) + " B")).isEmpty();
        assertThat(FirstName.of("a-".repeat(50_000))).isEmpty();
    }
}
