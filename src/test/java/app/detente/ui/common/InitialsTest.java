package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.TagColour;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({"Nadia Berger, NB", "Jean-Pierre M., JM", "@lulu_dlf, L", "Élodie 🌻, É", "'', ?", "🌻🌻, ?", "Anne de la Tour, AT", "𝒜lice, 𝒜"})
    void aNameGivesUpToTwoLetters(String name, String letters) {
        assertThat(Initials.of(name, Locale.ROOT)).isEqualTo(letters);
    }

    @Test
    void theShadeOfANameStaysAndIsNeverGrey() {
        for (int i = 0; i < 500; i++) {
            assertThat(Initials.shade("Client " + i)).isNotEqualTo(TagColour.GREY).isEqualTo(Initials.shade(" client " + i));
        }
        assertThat(Initials.shade("Nadia Berger")).isEqualTo(TagColour.values()[Math.floorMod("nadia berger".hashCode(), 7)]);
    }
}
