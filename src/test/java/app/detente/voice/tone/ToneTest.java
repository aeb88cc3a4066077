package app.detente.voice.tone;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Language;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.Situation;
import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Address;
import app.detente.voice.VoiceProfile.Banned;
import app.detente.voice.VoiceProfile.Formality;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTest {

    private static VoiceProfile profile(Address address, Formality formality, Banned... bans) {
        return new VoiceProfile(address, formality, 2, 2, true, List.of(), List.of(bans));
    }

    private static List<Remark> french(String text) {
        return Tone.read(text, Shipped.profile(Language.FR), Situation.CALM, Language.FR);
    }

    private static List<Remark> english(String text) {
        return Tone.read(text, Shipped.profile(Language.EN), Situation.CALM, Language.EN);
    }

    private static Set<Rule> rules(List<Remark> remarks) {
        return remarks.stream().map(Remark::rule).collect(Collectors.toSet());
    }

    @Test
    void aRemarkStandsUnderItsWordsAndOffersBetterOnes() {
        String text = "Bonjour. Nous accusons réception de votre message.";
        Remark remark = french(text).getFirst();
        assertThat(text.substring(remark.start(), remark.end())).isEqualTo("Nous accusons réception de votre message");
        assertThat(remark.better()).contains("Merci pour votre message");
    }

    @Test
    void wordsWeLikeComeFirstAmongTheBetterOnes() {
        VoiceProfile likes = new VoiceProfile(Address.TU, Formality.RELAXED, 2, 2, true, List.of("j’ai bien"), List.of());
        List<String> better = Tone.read("nous accusons réception de ta demande", likes, Situation.CALM, Language.FR).getFirst().better();
        assertThat(better).first().isEqualTo("j’ai bien reçu ton message");
    }

    @Test
    void addressFollowsTheProfileAndIsNotMixed() {
        String tu = "Dis-moi quelle est ta box, t’inquiète.";
        String vous = "Dites-moi quelle est votre box.";
        assertThat(rules(french(tu))).containsExactly(Rule.ADDRESS);
        assertThat(french(vous)).isEmpty();
        VoiceProfile familiar = profile(Address.TU, Formality.RELAXED);
        assertThat(Tone.read(tu, familiar, Situation.CALM, Language.FR)).isEmpty();
        assertThat(rules(Tone.read(vous, familiar, Situation.CALM, Language.FR))).containsExactly(Rule.ADDRESS);
        VoiceProfile either = profile(Address.EITHER, Formality.RELAXED);
        assertThat(Tone.read(tu, either, Situation.CALM, Language.FR)).isEmpty();
        assertThat(rules(Tone.read("Dites-moi quel est votre modèle et ton adresse", either, Situation.CALM, Language.FR))).containsExactly(Rule.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le vôtre a-t-il une antenne ?", "Y a-t-il une lumière ?", "Le ton de ce courrier n’allait pas.", "On prend rendez-vous ?"})
    void whatOnlyLooksLikeTuIsNone(String text) {
        assertThat(french(text)).isEmpty();
    }

    @Test
    void whatTheCustomerSaidAndLinksDoNotCount() {
        assertThat(french("Vous écrivez « t’es nul, on vous rembourse bientôt » et je comprends.")).isEmpty();
        assertThat(french("> ta box est MORTE\nJe regarde maintenant.")).isEmpty();
        assertThat(english("It is here: https://example.org/ESCALATED/TICKET?soon=NOW or at SHOP.example.org.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Votre IBAN et le code RIO arrivent par SMS.", "Envoyez STOP au 36180.", "Appuyez sur le bouton RESET.", "La 4G et la 5G passent chez SFR.",
        "La TVA est comprise."})
    void abbreviationsAndKeysAreNotShouted(String text) {
        assertThat(french(text)).isEmpty();
    }

    @Test
    void capitalsAndRowsOfExclamationMarksAre() {
        assertThat(rules(french("C’est VRAIMENT fini."))).containsExactly(Rule.SHOUTING);
        assertThat(rules(french("C’est fini !!"))).containsExactly(Rule.SHOUTING);
        assertThat(french("Merci ! Bonne journée !")).isEmpty();
        assertThat(rules(french("Merci ! Super ! Bonne journée !"))).containsExactly(Rule.SHOUTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"On vous rappelle demain à 10 h.", "On revient vers vous ce soir.", "Un conseiller vous rappelle d’ici demain midi.",
        "On vous rembourse sous 48 h.", "On vous tient au courant. Au plus tard vendredi.", "Voulez-vous que je vous rappelle ?"})
    void aPromiseWithADateIsFine(String text) {
        assertThat(french(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"On vous rappelle dès que possible.", "On revient vers vous très vite.", "Vous serez remboursé prochainement.",
        "La panne dure depuis lundi, on vous tient au courant."})
    void aPromiseWithoutOneIsNot(String text) {
        assertThat(rules(french(text))).containsExactly(Rule.PROMISE);
    }

    @Test
    void somebodyWhoActsMakesAPassiveFine() {
        assertThat(rules(english("Your file was closed."))).containsExactly(Rule.PASSIVE);
        assertThat(english("Your file was closed by Julie this morning.")).isEmpty();
        assertThat(rules(french("Votre demande a été refusée."))).containsExactly(Rule.PASSIVE);
        assertThat(french("Votre demande a été refusée par notre service fraude.")).isEmpty();
    }

    @Test
    void aJokeIsOneOnlyBeforeSomebodyWhoHasNoMindForIt() {
        String text = "Haha, la box fait la sieste 😄";
        VoiceProfile profile = Shipped.profile(Language.FR);
        assertThat(Tone.read(text, profile, Situation.CALM, Language.FR)).isEmpty();
        assertThat(rules(Tone.read(text, profile, Situation.ANGRY, Language.FR))).containsExactly(Rule.JOKE);
        assertThat(rules(Tone.read("Courage ;)", profile, Situation.DISTRESS, Language.FR))).containsExactly(Rule.JOKE);
    }

    @Test
    void anEmailMayBeANotchMoreFormal() {
        String text = "Veuillez noter votre numéro. Cordialement";
        assertThat(rules(Tone.read("Bien cordialement", profile(Address.VOUS, Formality.RELAXED), Situation.CALM, Language.FR))).containsExactly(Rule.STIFF);
        assertThat(Tone.read("Bien cordialement", profile(Address.VOUS, Formality.FORMAL), Situation.CALM, Language.FR)).isEmpty();
        assertThat(rules(Tone.read(text, profile(Address.VOUS, Formality.RELAXED), Situation.CALM, Language.FR))).containsExactly(Rule.STIFF);
    }

    @Test
    void whatTheBrandNeverSaysIsFoundAsWordsPatternsAndSigns() {
        VoiceProfile bans = profile(Address.VOUS, Formality.RELAXED, new Banned("low cost", "pas cher"), new Banned("promo*", ""),
                new Banned("/\\bgratos+\\b/", "gratuit"), new Banned("💰", ""));
        List<Remark> remarks = Tone.read("Une offre LOW-COST en promotion, c’est gratosss 💰", bans, Situation.CALM, Language.FR).stream()
                .filter(remark -> remark.rule() == Rule.BANNED).toList();
        assertThat(remarks).extracting(Remark::better).containsExactly(List.of("pas cher"), List.of(), List.of("gratuit"), List.of());
    }

    @Test
    void emojiAreCountedWhole() {
        VoiceProfile one = new VoiceProfile(Address.EITHER, Formality.RELAXED, 1, 2, true, List.of(), List.of());
        assertThat(Tone.read("Family 👨‍👩‍👧‍👦", one, Situation.CALM, Language.EN)).isEmpty();
        String two = "Flag 🇫🇷 and hand 👍🏽";
        List<Remark> remarks = Tone.read(two, one, Situation.CALM, Language.EN);
        assertThat(remarks).hasSize(1);
        assertThat(two.substring(remarks.getFirst().start(), remarks.getFirst().end())).isEqualTo("👍🏽");
    }

    @Test
    void aSentenceOfMoreThanThirtyWordsIsTooLong() {
        String thirty = "one ".repeat(29) + "end.";
        assertThat(english(thirty)).isEmpty();
        assertThat(rules(english("and " + thirty))).containsExactly(Rule.LONG);
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(20)
    void anyTextIsReadInBoundedTime(Language language) {
        for (String piece : List.of("nous vous prions de ", "we would like to be ", "!", "«", "\"", "> ", "a.b", "@a", "{{", "THE ", "👍", "\u0301", "will be ", "il ne peut ")) {
            String text = piece.repeat(70_000 / piece.length());
            assertThat(Tone.read(text, Shipped.profile(language), Situation.DISTRESS, language))
                    .allMatch(remark -> remark.start() >= 0 && remark.start() < remark.end() && remark.end() <= text.length());
        }
    }
}
