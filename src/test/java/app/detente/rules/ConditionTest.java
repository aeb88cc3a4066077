package app.detente.rules;

import static app.detente.rules.Rules.found;
import static app.detente.rules.Rules.holds;
import static app.detente.rules.Rules.message;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Fold;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.filter.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Condition says(String... phrases) {
        return new Condition.Says(List.of(phrases));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "résilier        | Je veux RESILIER, vite !                  | RESILIER",
        "coeur           | de tout Cœur avec vous                    | Cœur",
        "carte sim       | ma carte-SIM est morte                    | carte-SIM",
        "carte sim       | ma carte ... SIM est morte                | carte ... SIM",
        "l'eau           | l’eau coule                               | l’eau",
        "rembours*       | on me remboursera quand ?                 | remboursera",
        "carte prépay*   | une carte prépayée                        | carte prépayée",
        "été             | un ete\u0301 pourri                       | ete\u0301",
        "été             | l'\u00e9t\u00e9                           | \u00e9t\u00e9",
        "arnaque         | ar\u200bna\u00adque totale                | ar\u200bna\u00adque",
        "Straße          | in der STRASSE                            | STRASSE",
        "4G              | la 4g rame                                | 4g",
        "🖕              | tenez 🖕🏽 voilà                          | 🖕",
        "москва          | МОСКВА!                                   | МОСКВА",
        "wagen           | \uD83D\uDE00\uD83D\uDE00 le wagen         | wagen"})
    void aWordIsFoundWhateverItsCaseAccentsAndPunctuation(String phrase, String text, String place) {
        assertThat(found(says(phrase), text)).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "art             | un écart de facture",
        "résilie         | je veux résilier",
        "carte sim       | carte bleue et sim",
        "carte sim       | sim carte",
        "rembours*       | déremboursement",
        "ass             | passe classe",
        "con             | conforme à mon contrat"})
    void aWordWithinAnotherIsNotFound(String phrase, String text) {
        assertThat(holds(says(phrase), text)).isFalse();
    }

    @Test
    void everyPlaceIsShownAndOverlapsAreJoined() {
        assertThat(found(says("fibre", "la fibre", "box"), "La fibre et la box, la fibre !")).containsExactly("La fibre", "box", "la fibre");
    }

    @Test
    void placesAreThoseOfTheTextAsItCame() {
        String[] pieces = {"œuf", "é", "e\u0301", "ß", "ﬁn", "😀", "½", " ", "-", "İ", "a", "\u0301", "\u200d", "ब्ब", "½", "Ⅷ", "한국"};
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            FoldedText folded = new FoldedText(text.toString());
            List<String> words = new ArrayList<>();
            for (int i = 0; i < folded.words(); i++) {
                words.add(folded.word(i));
                Span span = folded.span(i, i);
                assertThat(Fold.fold(text.substring(span.start(), span.end()))).as("%s in %s", span, text).contains(folded.word(i));
            }
            assertThat(words).as(text.toString()).isEqualTo(Fold.words(text.toString()));
        }
    }

    @Test
    void aPatternIsFoundWhateverItsCase() {
        Condition pattern = new Condition.Fits("(charged|billed) (twice|two times)");
        assertThat(found(pattern, "I was Charged  once, then CHARGED TWICE. billed two times!")).containsExactly("CHARGED TWICE", "billed two times");
        assertThat(holds(pattern, "charged once")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LINK  | voyez https://exemple.fr/page?x=1 vite | https://exemple.fr/page?x=1",
        "LINK  | allez sur exemple.com                  | exemple.com",
        "EMAIL | écrivez à Ana.B+1@mail.exemple.fr svp  | Ana.B+1@mail.exemple.fr",
        "PHONE | mon 06 12.34.56 78 ne marche pas       | 06 12.34.56 78",
        "PHONE | rappelez +33 6 12 34 56 78             | +33 6 12 34 56 78",
        "PHONE | call (555) 123-4567 now                | (555) 123-4567"})
    void whatATextCarriesIsFound(Contained what, String text, String place) {
        assertThat(found(new Condition.Contains(what), text)).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LINK  | fini.Bonjour à tous. Voilà",
        "EMAIL | merci @maison et @ana !",
        "PHONE | le 2026-11-23 à 10:15, commande 12345",
        "PHONE | 3900 ou 118712"})
    void whatOnlyLooksLikeItIsNot(Contained what, String text) {
        assertThat(holds(new Condition.Contains(what), text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😡", "😡 😡\n😡", "👨‍👩‍👧‍👦❤️", "🇫🇷", "1️⃣", "👍🏽"})
    void emojiAloneAreEmojiAlone(String text) {
        assertThat(holds(new Condition.OnlyEmoji(), text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "1", "#", "😡 !", "ok 😀", "12 😀"})
    void whatHasMoreThanEmojiHasNotOnlyEmoji(String text) {
        assertThat(holds(new Condition.OnlyEmoji(), text)).isFalse();
    }

    @Test
    void wordsAreCounted() {
        assertThat(holds(new Condition.Words(0, 2), "Allô ?!")).isTrue();
        assertThat(holds(new Condition.Words(2, 3), "Allô ?!")).isFalse();
        assertThat(holds(new Condition.Words(3, 3), "l'eau, enfin")).isTrue();
    }

    @Test
    void whoAndWhereAreAsked() {
        Arrival message = message("bonjour, je suis de retour et vous ?", "Élodie M.", Rules.MONDAY);
        assertThat(holds(new Condition.Named(List.of("elodie")), message)).isTrue();
        assertThat(holds(new Condition.Named(List.of("elo")), message)).isFalse();
        assertThat(holds(new Condition.By("u-1"), message)).isTrue();
        assertThat(holds(new Condition.By("elodie m."), message)).isTrue();
        assertThat(holds(new Condition.By("elodie"), message)).isFalse();
        assertThat(holds(new Condition.On(Set.of(Network.X)), message)).isFalse();
        assertThat(holds(new Condition.On(Set.of(Network.X, Network.FACEBOOK)), message)).isTrue();
        assertThat(holds(new Condition.In(Language.FR), message)).isTrue();
        assertThat(holds(new Condition.In(Language.EN), message)).isFalse();
        assertThat(holds(new Condition.FirstContact(), message)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T09:00:00Z, true", "2026-03-02T16:59:59Z, true", "2026-03-02T17:00:00Z, false", "2026-03-02T07:59:00Z, false",
            "2026-03-03T10:00:00Z, false"})
    void timesAreThoseOfTheDesk(Instant at, boolean within) {
        Condition monday = new Condition.Written(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(18, 0), PARIS);
        assertThat(holds(monday, message("x", "y", at))).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06T20:59:00Z, false", "2026-03-06T21:00:00Z, true", "2026-03-07T04:59:00Z, true", "2026-03-07T05:00:00Z, false",
            "2026-03-06T03:00:00Z, false"})
    void aNightBelongsToTheDayItBeganOn(Instant at, boolean within) {
        Condition friday = new Condition.Written(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0), PARIS);
        assertThat(holds(friday, message("x", "y", at))).isEqualTo(within);
    }

    @Test
    void nothingBeyondTheLimitIsLookedAt() {
        String far = "x ".repeat(RuleBook.LOOKED_AT / 2) + "résilier";
        assertThat(holds(says("résilier"), far)).isFalse();
        assertThat(holds(says("résilier"), far.substring(20))).isTrue();
        assertThat(holds(says("a"), "a" + "😀".repeat(RuleBook.LOOKED_AT))).isTrue();
    }
}
