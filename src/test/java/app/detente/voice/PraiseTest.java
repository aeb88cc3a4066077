package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PraiseTest {
    @ParameterizedTest
    @ValueSource(strings = {"Merci Nadia, tout remarche", "Vous êtes au top", "bravo à toute l’équipe", "Super service, je recommande", "conseillère adorable",
        "Je suis ravie de votre boutique", "great service, well done", "You rock", "thank you so much", "Génial !"})
    void whatIsGoodIsHeard(String text) {
        assertThat(Praise.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Panne à Lyon", "Bravo la panne", "Merci de me rappeler", "merci pour rien", "pas top votre service", "super, encore une coupure",
        "je ne suis pas satisfait", "not impressed", "great, another outage", "Votre réseau n’est pas au top"})
    void whatOnlySoundsGoodIsNot(String text) {
        assertThat(Praise.in(text)).isFalse();
    }
}
