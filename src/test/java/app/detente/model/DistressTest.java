package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistressTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Mon père est décédé et vous continuez à prélever.", "Ma mère est morte lundi, je dois fermer sa ligne", "mon mari vient de mourir",
        "Je suis à l’hôpital sans réseau", "La téléassistance de ma grand-mère ne marche plus", "L’huissier est passé ce matin à cause de vous",
        "saisie sur salaire pour 40 euros !!", "Je n’ai plus rien à manger et vous me prélevez 300 €", "j’ai envie d’en finir, de mettre fin à mes jours",
        "Je suis handicapé, le téléphone est mon seul lien", "Impossible de joindre les pompiers depuis la coupure", "Suite au DÉCÈS de mon épouse",
        "Ce n’est pas grave, mais je suis à l’hôpital",
        "My dad passed away and you keep billing him", "my mother died last week", "I can't reach 999, this is an emergency",
        "I am disabled and housebound, please restore the line", "My disabled son needs the phone", "bailiffs at my door over a bill I paid",
        "I'm in hospital and my phone is cut off", "my husband is dying and I cannot call him", "I feel like I want to kill myself"})
    void aPersonInTroubleIsHeard(String text) {
        assertThat(Distress.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "Ma box est morte depuis ce matin", "mon téléphone est mort", "je suis mort de rire", "Pas d’urgence, quand vous aurez le temps",
        "Ce n’est pas une urgence", "erreur lors de la saisie de mon code", "Vous écrivez « en cas de décès, appelez le service client » : et sinon ?",
        "> Our thoughts are with you in case of bereavement\nThat is not my question", "Ma facture a doublé", "Bonjour, aucun décès, juste une résiliation",
        "My account was disabled this morning", "the battery is dead", "No emergency, just a question", "This is not an emergency",
        "Your message says \"in an emergency call 999\" but my bill is wrong", "dead zone in my street", "the app died again"})
    void everydayTroubleIsNot(String text) {
        assertThat(Distress.in(text)).isFalse();
    }

    @Test
    @Timeout(20)
    void anyTextIsSafe() {
        Distress.in("\u0301".repeat(1_000_000));
        Distress.in("«".repeat(1_000_000));
        Distress.in("\"".repeat(1_000_000));
        assertThat(Distress.in("🙂\u0000\u202E".repeat(100_000))).isFalse();
    }
}
