package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

    private static String words(String textToCaret) {
        return Typed.slash(textToCaret, textToCaret.length()).map(Typed::words).orElse("no");
    }

    @Test
    void aSlashThatBeginsAWordAsksForATemplate() {
        assertThat(words("/")).isEmpty();
        assertThat(words("Bonjour,\n/fact")).isEqualTo("fact");
        assertThat(words("Bonjour, /facture dou")).isEqualTo("facture dou");
        assertThat(Typed.slash("a /fx reste", 4)).contains(new Typed(2, "f"));
    }

    @Test
    void aSlashInProseDoesNot() {
        assertThat(words("lundi et/ou mardi")).isEqualTo("no");
        assertThat(words("https://maison.example")).isEqualTo("no");
        assertThat(words("1 / 2")).isEqualTo("no");
        assertThat(words("/facture\nligne suivante")).isEqualTo("no");
        assertThat(words("/" + "mot ".repeat(11))).isEqualTo("no");
    }
}
