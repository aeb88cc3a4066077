package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bonjour, ma facture a doublé ce mois-ci", "plus de réseau depuis hier soir !!", "Pourquoi personne ne répond ?", "j'attends toujours mon code",
        "c'est la 3e semaine", "MERCI BEAUCOUP POUR VOTRE RAPIDITÉ", "@Maison vous êtes là ?", "pareil ici, rien ne marche", "Hello, ma box ne redémarre pas", "oui"})
    void frenchIsToldByItsSmallWords(String text) {
        assertThat(Language.of(text)).contains(Language.FR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"My bill has doubled this month", "no signal since last night", "Why is nobody answering?", "still waiting for the code", "thanks!", "I can't log in",
        "your app keeps crashing on my iPhone 7 Plus", "@desk are you there? https://example.com/la/le/les", "Merci for the quick answer, that was great"})
    void soIsEnglish(String text) {
        assertThat(Language.of(text)).contains(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "??", "😡😡", "0612345678", "4G", "@Maison", "https://example.com/the/le", "Hola, no puedo entrar en mi cuenta, gracias", "Ich habe keine Rechnung bekommen und warte",
        "請求書はどこですか", "Где мой заказ?", "Não recebi a minha fatura, obrigado"})
    void whatIsNeitherOrSaysTooLittleIsLeftOpen(String text) {
        assertThat(Language.of(text)).isEmpty();
    }

    @Test
    void anyTextHasAnAnswer() {
        assertThat(Language.of("le ".repeat(300_000))).contains(Language.FR);
        assertThat(Language.of("@".repeat(100_000) + "https://".repeat(50_000) + "\uD83D\0\u202E")).isEmpty();
    }
}
