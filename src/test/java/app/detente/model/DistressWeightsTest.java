package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Distress.Kind;
import app.detente.model.DistressTraining.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DistressWeightsTest {

    @Test
    void whatIsShippedIsWhatTheExamplesTeach() throws IOException {
        assertThat(DistressTraining.learn(DistressTraining.examples())).isEqualTo(Files.readAllLines(DistressTraining.TABLE));
    }

    @Test
    void noExampleIsAmongThoseThatAreSetApart() throws IOException {
        Set<String> apart = new HashSet<>(DistressTraining.apart());
        assertThat(apart).hasSizeGreaterThan(1_000);
        assertThat(DistressTraining.examples()).extracting(Example::text).noneMatch(apart::contains);
    }

    @Test
    void whatIsWeighedIsCalledAsItIsHashed() {
        Words words = new Words("Ma grand-mère, très éloignée");
        Set<Integer> hashes = new HashSet<>();
        DistressWeights.each(words, Set.of(Kind.DEPENDENT), (hash, first, last) -> hashes.add(hash));
        for (String name : List.of("ma", "grand", "mere", "eloign", "=eloignee", "ma grand", "grand mere", "ma _ mere", "tres eloign", "#dependent", "#some")) {
            assertThat(hashes).as(name).contains(DistressWeights.hash(name));
        }
        assertThat(hashes).doesNotContain(DistressWeights.hash("#none"));
    }

    @Test
    void theLikeliestKindIsNamedWithTheWordsThatSpeakForIt() {
        DistressWeights weights = new DistressWeights(List.of("0.1 0 -3 -3 -3 -3 -3 -3 -3 -3", "frigo\t-90 0 0 0 0 0 0 0 90", "est vide\t0 0 0 0 0 0 0 0 120",
                "=bonjour\t100 0 0 0 0 0 0 0 -9", "huit\t-50 0 0 70 0 0 0 0 0"));
        Words words = new Words("Bonjour, le frigo est vide");
        DistressWeights.Heard heard = weights.hear(words, Set.of());
        assertThat(heard.kind()).isEqualTo(Kind.DEBT);
        assertThat(heard.odds()).isPositive();
        assertThat(weights.speaking(words, Kind.DEBT)).hasValueSatisfying(place ->
                assertThat(words.text().substring(words.start(place.first()), words.end(place.last()))).isEqualTo("frigo"));
        assertThat(weights.hear(new Words("la box est en panne"), Set.of()).odds()).isNegative();
    }
}
