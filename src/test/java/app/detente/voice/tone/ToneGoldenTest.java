package app.detente.voice.tone;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Language;
import app.detente.voice.Situation;
import app.detente.voice.tone.Golden.Line;
import app.detente.voice.tone.Golden.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often the rules are right about replies that people have judged, with the voice that is shipped. */
class ToneGoldenTest {

    @ParameterizedTest
    @EnumSource
    void warningsAreRight(Language language) {
        Score score = score("replies_" + language.key(), language).orElseThrow();
        System.out.print(score.told(true));
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
    }

    /** Nothing is asked of what the rules were never shown: it is measured. */
    @ParameterizedTest
    @EnumSource
    void whatIsSetApartIsMeasured(Language language) {
        Optional<Score> score = score("replies_" + language.key() + "_apart", language);
        score.ifPresent(apart -> System.out.print(apart.told(true)));
        assertThat(score.map(Score::precision).orElse(1.0)).isBetween(0.0, 1.0);
    }

    private static Optional<Score> score(String name, Language language) {
        Tone tone = new Tone(Shipped.profile(language), language);
        return Golden.read(name, 3).map(lines -> {
            Score score = new Score(name);
            lines.forEach(line -> score.add(line.labels(), found(tone, line), line.text()));
            return score;
        });
    }

    private static Set<String> found(Tone tone, Line line) {
        Situation situation = Situation.valueOf(line.more().getFirst().toUpperCase(Locale.ROOT));
        return tone.read(line.text(), situation).stream().map(remark -> remark.rule().name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
