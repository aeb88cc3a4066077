package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import app.detente.voice.Fatigue.What;
import app.detente.voice.Fatigue.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FatigueTest {
    private static final Names NAMES = Names.of("Karim", "Claire");
    private static final String TEXT = "Salut Karim, merci du signalement. On regarde et on revient ici. — Claire";

    @Test
    void aSentenceOfThisThreadIsToldWhereItStands() {
        Fatigue found = Fatigue.in(TEXT, List.of(), said("On regarde et on revient ici !", times(1, 1, 1, 1))).getFirst();
        assertThat(found.what()).isEqualTo(What.SENTENCE);
        assertThat(found.where()).isEqualTo(Where.THREAD);
        assertThat(TEXT.substring(found.start(), found.end())).isEqualTo("On regarde et on revient ici.");
        assertThat(found.sentence(Texts.in(Locale.FRANCE))).isEqualTo("Cette phrase a déjà été dite dans cette conversation.");
    }

    @Test
    void theSameWordsToSomebodyElseTwiceAnHourAreNoFatigueButThriceAre() {
        assertThat(Fatigue.in(TEXT, List.of(), said("On regarde et on revient ici.", times(0, 0, 2, 2)))).isEmpty();
        assertThat(Fatigue.in(TEXT, List.of(), said("On regarde et on revient ici.", times(0, 0, 3, 3)))).hasSize(1)
                .first().extracting(Fatigue::where).isEqualTo(Where.HOUR);
    }

    @Test
    void anOpeningIsToldByItselfOnlyWhereItsSentenceIsNot() {
        Told opening = said("Salut Nadia, merci du signalement, on cherche la cause.", times(0, 0, 9, 30));
        assertThat(Fatigue.in(TEXT, List.of(), opening)).hasSize(1).first()
                .satisfies(one -> assertThat(TEXT.substring(one.start(), one.end())).isEqualTo("Salut Karim, merci du signalement"))
                .extracting(Fatigue::what).isEqualTo(What.OPENING);
        Told whole = said("Salut Nadia, merci du signalement.", times(0, 0, 9, 30));
        assertThat(Fatigue.in(TEXT, List.of(), whole)).extracting(Fatigue::what).containsExactly(What.SENTENCE);
    }

    @Test
    void aTemplateUsedInThisThreadIsToldOnceAndAfterItsSentences() {
        Told told = new Told(NAMES, said("On regarde et on revient ici.", times(1, 1, 1, 1)).sentences(), Map.of("panne", times(2, 2, 2, 2)));
        List<Fatigue> found = Fatigue.in(TEXT, List.of("panne", "panne"), told);
        assertThat(found).extracting(Fatigue::what).containsExactly(What.SENTENCE, What.TEMPLATE);
        assertThat(found.get(1).times()).isEqualTo(2);
    }

    @Test
    void courtesiesOfTwoWordsAndSignaturesTireNobody() {
        Told told = said("Bonne journée ! — Claire", times(9, 9, 99, 999));
        assertThat(Fatigue.in("Bonne journée ! — Claire", List.of(), told)).isEmpty();
    }

    @Test
    void hugeAndStrangeTextsAreReadInLittleTime() {
        for (String text : List.of("!".repeat(60_000), "a. ".repeat(20_000), "[({".repeat(20_000), "-A ".repeat(20_000), "\n".repeat(60_000), "www.".repeat(15_000))) {
            assertThat(Sentence.in(text, NAMES)).hasSizeLessThan(60_000);
        }
    }

    private static Told said(String text, Told.Times times) {
        Map<Long, Told.Times> said = new HashMap<>();
        Sentence.in(text, Names.of("Nadia", "Claire")).forEach(sentence -> said.put(sentence.key(), times));
        return new Told(NAMES, said, Map.of());
    }

    private static Told.Times times(int thread, int person, int hour, int day) {
        return new Told.Times(thread, person, hour, day, Optional.empty());
    }
}
