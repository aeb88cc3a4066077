package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ReplyContext NADIA = new ReplyContext("Nadia", "Détente", "Claire", "X");
    private static final Names NAMES = Names.of("Nadia", "Détente", "Claire");
    private static final ReplyTemplate THREE = template("Salut {{first_name}}, on regarde votre ligne.",
            "{{first_name}}, c’est noté, on s’en occupe.", "Merci {{first_name}}, l’équipe est dessus.");

    @Test
    void everyChoiceIsMadeOnceAndTheFirstTextIsTheBodyAsItStands() {
        ReplyTemplate template = template("[[Salut|Bonjour]] {{first_name}}, on [[regarde|vérifie|cherche]].", "Merci du signalement !");
        List<String> all = Wordings.of(template).all().map(wording -> wording.template().body()).toList();
        assertThat(all).hasSize(7).doesNotHaveDuplicates().startsWith("Salut {{first_name}}, on regarde.", "Merci du signalement !")
                .contains("Bonjour {{first_name}}, on cherche.");
        assertThat(Wordings.of(template).all()).hasSize(7);
    }

    @Test
    void whatIsRenderedAsItStandsTakesTheFirstOfEachChoice() {
        assertThat(Rendering.render(template("[[Salut|Bonjour]] {{first_name}}, [[c’est noté|bien reçu]]."), NADIA).text()).isEqualTo("Salut Nadia, c’est noté.");
    }

    @Test
    void bracketsThatAreNoChoiceAreText() {
        for (String text : List.of("a [[b]] c", "[[a|b", "a]] b", "[[]]", "[[a|a]] [b|c]", "x ]] [[ y | z")) {
            assertThat(Wordings.plain(text)).isEqualTo(text);
        }
        assertThat(Wordings.plain("[[a [[b|c]]")).isEqualTo("[[a b");
    }

    @Test
    void aBarWithinATagPartsNoChoice() {
        assertThat(Wordings.of(template("[[Salut {{first_name|toi}}|Bonjour]].")).all().map(wording -> wording.template().body()))
                .containsExactlyInAnyOrder("Salut {{first_name|toi}}.", "Bonjour.");
    }

    @Test
    void aTemplateWithMillionsOfTextsIsGoneThroughToABound() {
        String body = "[[a|b|c|d]] ".repeat(40);
        assertThat(Wordings.of(template(body)).all().map(wording -> wording.template().body()).distinct().count()).isEqualTo(10_000);
    }

    @Test
    void takesTheFirstWhileNothingWasSaid() {
        assertThat(pick(Told.NOTHING).wording().wording()).isZero();
        assertThat(pick(Told.NOTHING).reason(Texts.in(Locale.FRANCE))).isEmpty();
    }

    @Test
    void whatTheThreadHasReadGivesWayToWhatItHasNot() {
        Wordings.Pick pick = pick(told(Map.of(0, new Told.Times(1, 1, 0, 1, Optional.of(NOON)), 1, new Told.Times(0, 0, 2, 9, Optional.of(NOON)))));
        assertThat(pick.wording().wording()).isEqualTo(2);
        assertThat(pick.reason(Texts.in(Locale.UK))).contains("once in this conversation");
    }

    @Test
    void theThreadWeighsMoreThanThePersonAndThePersonMoreThanTheHour() {
        assertThat(pick(told(Map.of(0, times(1, 1, 0), 1, times(0, 1, 0), 2, times(0, 0, 9)))).wording().wording()).isEqualTo(2);
        assertThat(pick(told(Map.of(0, times(1, 1, 0), 1, times(0, 1, 0), 2, times(1, 2, 0)))).wording().wording()).isEqualTo(1);
    }

    @Test
    void amongEquallyOftenSaidTheOneOfLongestAgoComes() {
        assertThat(pick(told(Map.of(0, at(NOON), 1, at(NOON.minusSeconds(900)), 2, at(NOON.minusSeconds(60))))).wording().wording()).isEqualTo(1);
    }

    @Test
    void aSessionOfAnswersInOneThreadSaysNoSentenceTwiceWhileThereIsAnother() {
        Map<Long, Told.Times> said = new HashMap<>();
        ReplyTemplate template = template("[[Salut|Bonjour]] {{first_name}}, on regarde ça. [[À tout de suite par ici.|On revient ici très vite.]]",
                "Bien reçu, l’équipe cherche la cause. Rendez-vous ici dès que ça bouge.");
        Set<Integer> first = Set.of(pick(template, said).wording().wording(), pick(template, said).wording().wording());
        assertThat(first).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theNextWordingIsNeverTheOneThatIsThere() {
        Wordings wordings = Wordings.of(THREE);
        String there = Rendering.render(THREE, NADIA).text();
        assertThat(wordings.other(there, t -> Rendering.render(t, NADIA), Told.NOTHING).orElseThrow().wording().wording()).isEqualTo(1);
        assertThat(Wordings.of(template("Salut {{first_name}}.")).other("Salut Nadia.", t -> Rendering.render(t, NADIA), Told.NOTHING)).isEmpty();
    }

    private static Wordings.Pick pick(ReplyTemplate template, Map<Long, Told.Times> said) {
        Wordings.Pick pick = Wordings.of(template).pick(t -> Rendering.render(t, NADIA), new Told(NAMES, said, Map.of()));
        Sentence.in(pick.rendered().text(), NAMES).forEach(sentence -> {
            assertThat(said).as("said twice: " + pick.rendered().text()).doesNotContainKey(sentence.key());
            said.put(sentence.key(), times(1, 1, 1));
        });
        return pick;
    }

    private static Wordings.Pick pick(Told told) {
        return Wordings.of(THREE).pick(t -> Rendering.render(t, NADIA), told);
    }

    /** What was said of each of the three. */
    private static Told told(Map<Integer, Told.Times> wordings) {
        Map<Long, Told.Times> said = new HashMap<>();
        wordings.forEach((wording, times) -> Sentence.in(Rendering.render(THREE.worded(wording), NADIA).text(), NAMES)
                .forEach(sentence -> said.put(sentence.key(), times)));
        return new Told(NAMES, said, Map.of());
    }

    private static Told.Times times(int thread, int person, int hour) {
        return new Told.Times(thread, person, hour, hour, Optional.of(NOON));
    }

    private static Told.Times at(Instant last) {
        return new Told.Times(0, 0, 1, 1, Optional.of(last));
    }

    static ReplyTemplate template(String body, String... variants) {
        return new ReplyTemplate("t", "T", "", "fr", List.of(), body, Set.of(), 0, false, List.of(variants), Terms.OPEN);
    }
}
