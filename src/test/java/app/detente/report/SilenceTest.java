package app.detente.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who stops answering must look worse for it, whichever figure one reads with those still waiting in it. */
class SilenceTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(8));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBrandThatFallsSilentNeverImprovesAFigure(long seed) {
        Random random = new Random(seed);
        List<WaitFact> before = new ArrayList<>();
        List<WaitFact> after = new ArrayList<>();
        int silence = random.nextInt(1, 100);
        for (int i = 0; i < 3_000; i++) {
            String brand = random.nextBoolean() ? "Maison" : "Autre";
            Instant opened = START.plusSeconds(random.nextInt(7 * 86_400));
            Optional<Instant> closed = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(opened.plusSeconds(random.nextInt(86_400)));
            WaitFact wait = new WaitFact(Network.X, opened, opened, closed, false, true, false, brand, "", List.of());
            before.add(wait);
            boolean silent = brand.equals("Maison") && random.nextInt(100) < silence;
            after.add(silent ? new WaitFact(Network.X, opened, opened, Optional.empty(), false, true, false, brand, "", List.of()) : wait);
        }
        Question question = Question.at(NOW, ZoneOffset.UTC).within(Duration.ofHours(2));
        for (Grouping by : List.of(Grouping.ALL, Grouping.BRAND, Grouping.CHANNEL, Grouping.DAY, Grouping.HOUR)) {
            List<Figures> spoke = ResponseTimes.of(before.stream(), question.by(by));
            List<Figures> fell = ResponseTimes.of(after.stream(), question.by(by));
            assertThat(fell).extracting(Figures::key).isEqualTo(spoke.stream().map(Figures::key).toList());
            for (int i = 0; i < spoke.size(); i++) {
                neverBetter(spoke.get(i), fell.get(i));
            }
        }
        assertThat(ResponseTimes.of(after.stream(), question).getFirst().waiting())
                .isGreaterThan(ResponseTimes.of(before.stream(), question).getFirst().waiting());
    }

    private static void neverBetter(Figures spoke, Figures fell) {
        assertThat(fell.waiting()).isGreaterThanOrEqualTo(spoke.waiting());
        assertThat(fell.n()).isLessThanOrEqualTo(spoke.n());
        assertThat(fell.met()).isLessThanOrEqualTo(spoke.met());
        assertThat(fell.missed()).isGreaterThanOrEqualTo(spoke.missed());
        assertThat(value(fell.medianIncludingWaitingSeconds())).isGreaterThanOrEqualTo(value(spoke.medianIncludingWaitingSeconds()));
        assertThat(value(fell.oldestWaitingSeconds())).isGreaterThanOrEqualTo(value(spoke.oldestWaitingSeconds()));
        assertThat(fell.withinTarget().orElse(0)).isLessThanOrEqualTo(spoke.withinTarget().orElse(1));
    }

    private static long value(OptionalLong seconds) {
        return seconds.orElse(-1);
    }
}
