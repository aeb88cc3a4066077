package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private final Texts french = Texts.in(Locale.CANADA_FRENCH);

    @ParameterizedTest
    @CsvSource({"Inès, Note d’Inès", "Élise, Note d’Élise", "œuvre, Note d’œuvre", "Léa, Note de Léa", "Hugo, Note de Hugo", "@ines, Note de @ines", "18, Note de 18"})
    void frenchElidesBeforeAVowelOnly(String name, String said) {
        assertThat(french.get("conversation.note-by", name)).isEqualTo(said);
    }

    @Test
    void aNameKeptApartByInvisibleMarksIsElidedToo() {
        assertThat(french.get("conversation.note-by", "\u2068Inès\u2069")).isEqualTo("Note d’\u2068Inès\u2069");
    }

    @Test
    void whatStandsInANameIsNeverReadAsAPattern() {
        assertThat(french.get("conversation.note-by", "Anne de {0} $1")).isEqualTo("Note d’Anne de {0} $1");
    }

    @Test
    void englishAndWhatIsNotAWordStayAsTheyAre() {
        assertThat(Texts.in(Locale.UK).get("conversation.note-by", "Inès")).isEqualTo("Note by Inès");
        assertThat(french.get("problem.template-file-many", 8)).startsWith("Le fichier contient plus de 8 modèles");
    }
}
