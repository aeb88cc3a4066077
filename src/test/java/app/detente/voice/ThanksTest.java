package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThanksTest {
    @ParameterizedTest
    @ValueSource(strings = {"Merci !", "merci beaucoup Inès 😊", "Super, MERCI", "Ok merci pour votre réponse", "merci de votre aide", "Merci d’avoir réglé ça",
        "merci à toute l’équipe", "Thanks!", "thank you so much", "Perfect, cheers", "thx", "Merci de m’avoir répondu si vite", "Thanks for sorting it"})
    void thanksAreHeard(String message) {
        assertThat(Thanks.in(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Toujours rien", "merci de me rappeler", "Merci de bien vouloir répondre", "merci de nous répondre", "non merci",
        "merci pour rien", "Thanks for nothing", "no thanks", "Merci mais ça ne marche pas", "merci, et pour la box ?", "Thanks, but still down",
        "Je ne vous remercie pas", "à la merci du réseau ?", "ok"})
    void whatOnlySoundsLikeItIsNot(String message) {
        assertThat(Thanks.in(message)).isFalse();
    }
}
