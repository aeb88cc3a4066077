package app.detente.voice.tone;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Distress;
import app.detente.voice.tone.Golden.Line;
import app.detente.voice.tone.Golden.Score;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often distress is heard in messages that people have judged, and how often the kind of it is. */
class DistressGoldenTest {

    @ParameterizedTest
    @CsvSource({"distress_fr", "distress_en", "distress_fr_more", "distress_en_more"})
    void whoeverIsInTroubleIsHeard(String name) {
        List<Line> lines = Golden.read(name, 2).orElseThrow();
        Score score = score(name, lines);
        System.out.print(score.told(true) + kinds(lines));
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.8);
    }

    /** Nothing is asked of what the rules were never shown: it is measured. */
    @ParameterizedTest
    @CsvSource({"distress_fr_apart", "distress_en_apart", "distress_fr_others", "distress_en_others"})
    void whatIsSetApartIsMeasured(String name) {
        Optional<List<Line>> lines = Golden.read(name, 2);
        lines.ifPresent(apart -> System.out.print(score(name, apart).told(false) + kinds(apart)));
        assertThat(lines.map(apart -> score(name, apart).recall()).orElse(1.0)).isBetween(0.0, 1.0);
    }

    /** Everyday messages by authors who wrote nothing else, set apart before the rest of theirs was learned from: seldom are they taken for trouble. */
    @ParameterizedTest
    @CsvSource({"everyday_fr", "everyday_en"})
    void everydayMessagesAreSeldomTakenForTrouble(String name) {
        List<Line> lines = Golden.read(name, 2).orElseThrow();
        long taken = lines.stream().filter(line -> Distress.in(line.text())).count();
        long likely = lines.stream().filter(line -> Distress.isLikely(line.text())).count();
        System.out.println(name + ": " + taken + " of " + lines.size() + " are taken for trouble while they are answered, " + likely + " before");
        assertThat(taken).isLessThan(lines.size() / 8);
        assertThat(likely).isLessThan(lines.size() / 15);
    }

    /** Who is answered sooner: fewer are found, and fewer taken for what they are not. */
    @ParameterizedTest
    @CsvSource({"distress_fr_others", "distress_en_others"})
    void whatIsLikelyIsMeasured(String name) {
        List<Line> lines = Golden.read(name, 2).orElseThrow();
        Score likely = new Score(name + ", likely");
        lines.forEach(line -> likely.add(line.labels().isEmpty() ? Set.of() : Set.of("distress"),
                Distress.isLikely(line.text()) ? Set.of("distress") : Set.of(), line.text()));
        System.out.print(likely.told(false));
        assertThat(likely.recall()).isLessThanOrEqualTo(score(name, lines).recall());
        assertThat(likely.precision()).isGreaterThanOrEqualTo(score(name, lines).precision());
    }

    private static Score score(String name, List<Line> lines) {
        Score score = new Score(name);
        lines.forEach(line -> score.add(line.labels().isEmpty() ? Set.of() : Set.of("distress"),
                Distress.in(line.text()) ? Set.of("distress") : Set.of(), line.text()));
        return score;
    }

    private static String kinds(List<Line> lines) {
        long labelled = lines.stream().filter(line -> !line.labels().isEmpty()).count();
        long right = lines.stream().filter(line -> Distress.signs(line.text()).stream()
                .anyMatch(sign -> line.labels().contains(sign.kind().key().replace("_", "")))).count();
        return "  the kind that people named is among those found in " + right + " of " + labelled + "\n";
    }
}
