package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.Criticism.Kind;
import app.detente.voice.Criticism.Sign;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriticismTest {
    private static Set<Kind> kinds(String text) {
        return Criticism.in(text).kinds();
    }

    private static List<String> found(String text) {
        return Criticism.in(text).signs().stream().map(sign -> sign.kind() + " " + text.substring(sign.start(), sign.end())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "voleurs, je vais chez Free",
        "Bande de voleurs !!!",
        "C’est une ARNAQUE, rien d’autre",
        "Vous devriez avoir honte.",
        "Des escrocs, de père en fils",
        "Service client nul, archi nul",
        "Très déçue par vos tarifs après 12 ans",
        "Je résilie demain matin",
        "Résiliation envoyée ce jour, adieu",
        "Chez Sosh c’est moitié prix, réveillez-vous",
        "Mon beau-frère est chez Bouygues et il ne paie que 8 euros",
        "Free vient de vous mettre au tapis, Free a compris le client",
        "J’hésite entre SFR et vous",
        "Orange fait mieux pour moins cher",
        "je passe chez orange la semaine prochaine",
        "J’ai demandé mon code RIO, à bientôt chez les autres",
        "Vous vous foutez de nous depuis des années",
        "Foutage de gueule organisé",
        "Encore un mensonge de votre publicité",
        "Votre box de merde ne marche jamais",
        "Ça fait chier de payer autant pour rien",
        "Ras le bol de vos augmentations",
        "Incapables de rappeler un client",
        "On nous prend pour des pigeons",
        "Lamentable. Minable. Pitoyable.",
        "Je vais voir ailleurs, la concurrence fait mieux",
        "Vous volez les gens depuis dix ans, ça se paie un jour devant un tribunal",
        "Je porte plainte et je préviens Que Choisir",
        "C’est débile comme offre, et beaucoup trop cher",
        "Pire opérateur de France, même mon chien capte mieux",
        "Lisez l’article de ce matin, quelle honte : https://journal.example/actualite/prix-du-mobile",
        "37 € hors forfait pour un appel de 3 minutes, c’est du vol",
        "Vous prenez 19 euros pour 2 heures, bande de rapaces",
        "Total rip-off, shame on you",
        "What a scam.",
        "Utterly useless support, three weeks and nothing",
        "Switching to Vodafone tomorrow",
        "I am going to Three, they are half the price",
        "You lied about the price, you lied about the speed",
        "Thieves. Daylight robbery.",
        "Worst provider I ever had, absolute joke",
        "So disappointed, ten years a customer",
        "My sister is with giffgaff and pays a third",
        "Cancel my contract, I have had enough",
        "What a bunch of amateurs",
        "Your network is rubbish and your app is garbage",
        "moved to EE and never looked back",
        "Encore un retard, et vous me cassez les couilles avec vos relances",
        "Allez-vous faire quelque chose un jour ? Quelle honte",
        "C’est une bombe ce prix chez Free, bande de clowns",
        "Mon père est mort à l’hôpital et vous lui envoyez encore des factures, honteux",
        "Your router is a piece of shit and your support is useless",
        "Shoot me an answer or I will be switching to Sprint",
        "Le jeu gratuit était un mensonge, preuve : https://t.co/abc123"})
    void whatOnlyCriticisesOrNamesACompetitorIsSaidToBeThat(String text) {
        assertThat(found(text)).isNotEmpty();
        assertThat(Criticism.in(text).only()).as("%s", found(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Voleurs, et toi Tanguy tu es un gros connard",
        "Escrocs ! Je vais venir vous casser la tête",
        "Arnaque totale, appelez-moi au 06 12 34 56 78",
        "Bande de voleurs, je sais où vous habitez",
        "Nuls, et bande de crétins par-dessus le marché",
        "Honte à vous, sales arabes",
        "Déçu ? Cliquez ici et gagnez un forfait : http://forfait-offert.example/gagner",
        "Moins cher chez nous, c’est par là bit.ly/x1y2",
        "Remboursez-moi sur FR76 3000 6000 0112 3456 7890 189, voleurs",
        "C’est nul, écrivez à jeanne.dupre@courrier.example",
        "Voleurs, le conseiller habite 12 rue des Lilas",
        "Useless, all of you, you stupid morons",
        "Scammers, I know where you live",
        "Rip-off! Call me on 07700 900 123",
        "Thieves, fuck off",
        "Shame on you, I hope you die",
        "Disappointed? Earn 500 a day with crypto www.money.example",
        "Worst ever, my card is 4970 1000 0000 0055"})
    void whatAlsoHoldsSomethingThatMayBeHiddenIsNot(String text) {
        assertThat(Criticism.in(text).kinds()).as("%s", found(text)).anyMatch(Kind::mayBeHidden).anyMatch(kind -> !kind.mayBeHidden());
        assertThat(Criticism.in(text).only()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Bonjour, ma box clignote en rouge depuis ce matin.",
        "Merci beaucoup, tout remarche",
        "Quels sont vos horaires le samedi ?",
        "La lumière est orange puis rouge, que faire ?",
        "Je ne trouve mon contrat nulle part sur le site",
        "Vous avez une offre pour un livebot ?",
        "Is there a free trial for the new plan?",
        "Feel free to call me back, three times is fine",
        "Do I get free minutes to the US?",
        "The sky is blue and my light is red",
        "Thank you, all good now",
        "Free delivery would be nice",
        "Le technicien passe chez moi demain, pourriez-vous confirmer ?",
        "I am going to wait for your answer",
        "Don’t let the bugs bite, xxx",
        "J’ai crevé un pneu, je serai en retard au rendez-vous",
        ""})
    void whatSaysNeitherHasNoSigns(String text) {
        assertThat(found(text)).isEmpty();
        assertThat(Criticism.in(text).only()).isFalse();
    }

    @Test
    void freeTheBrandIsNotFreeTheAdjective() {
        assertThat(found("Feel free, tout le monde va chez Free")).contains("RIVAL Free").doesNotContain("RIVAL free");
        assertThat(kinds("le wifi free est en panne")).doesNotContain(Kind.RIVAL);
        assertThat(kinds("je file chez free")).contains(Kind.RIVAL);
        assertThat(kinds("CALL ME FREE NOW")).doesNotContain(Kind.RIVAL);
        assertThat(kinds("TOUS CHEZ FREE")).contains(Kind.RIVAL);
    }

    @Test
    void aWordThatIsAnInsultWhenThrownIsNoneElsewhere() {
        assertThat(kinds("un chien dans la boutique, c’est stupide")).doesNotContain(Kind.INSULT);
        assertThat(kinds("vous êtes vraiment stupides")).contains(Kind.INSULT);
        assertThat(kinds("bande d’abrutis")).contains(Kind.INSULT);
    }

    @Test
    void spansAreThoseOfTheTextAsItIsWrittenAlsoWithAccentsAndEmoji() {
        String text = "😡😡 Très DÉÇU, je re\u0301silie !";
        assertThat(found(text)).containsExactly("BLAME DÉÇU", "LEAVING re\u0301silie");
        assertThat(Criticism.in(text).signs()).isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()));
    }

    @Test
    void anyTextIsReadAndSpansLieWithinIt() {
        Random random = new Random(17);
        String[] pieces = {"voleurs ", "06 12 ", "34", "@", ".com", "http://", "\u0000", "\uD83D", "é", "12 rue ", "\n", "FR76 ", "A1B2 ", "free ", "’", "chez "};
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            for (Sign sign : Criticism.in(text.toString()).signs()) {
                assertThat(sign.start()).isNotNegative().isLessThan(sign.end());
                assertThat(sign.end()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "0 ", "+33 ", "12 rue ", "A1B2 ", "voleur ", "je vais ", "-", "1", "www.", "\u0301"})
    void aHugeTextIsReadToItsEnd(String piece) {
        String text = piece.repeat(500_000 / piece.length()) + " connard";
        assertThat(kinds(text)).contains(Kind.INSULT);
    }
}
