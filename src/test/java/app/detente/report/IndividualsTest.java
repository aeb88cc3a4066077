package app.detente.report;

import static app.detente.report.Facts.answered;
import static app.detente.report.Facts.at;
import static app.detente.report.Facts.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.WaitFact;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndividualsTest {
    private static final Question NOW = Question.at(at("13:00"), ZoneOffset.UTC);

    private static List<WaitFact> events(String counts) {
        List<WaitFact> waits = new ArrayList<>();
        for (String one : counts.split(" ")) {
            waits.addAll(Collections.nCopies(Integer.parseInt(one.substring(1)), by(answered("09:00", "09:10"), "b", one.substring(0, 1))));
        }
        return waits;
    }

    /** One alone who is left out could be had by taking the others from the whole: the next fewest is left out too. */
    @ParameterizedTest
    @CsvSource({"A5 B6, A B, 0", "A5 B4 C9, C, 2", "A2 B1 C9 D7, C, 3", "A4 B4 C9, C, 2", "A4, '', 1", "A9 B3, '', 2", "A9, A, 0"})
    void fewEventsAreHiddenAndNobodyCanBeHadBySubtraction(String events, String shown, int hidden) {
        Individuals individuals = Individuals.of(events(events).stream(), NOW);
        assertThat(String.join(" ", individuals.rows().stream().map(Figures::key).toList())).isEqualTo(shown);
        assertThat(individuals.hidden()).isEqualTo(hidden);
    }

    @Test
    void whatIsHiddenIsNobodyAtAllOrAtLeastTwoWithAtLeastFiveEventsTogether() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder counts = new StringBuilder();
            int people = 2 + random.nextInt(6);
            for (int i = 0; i < people; i++) {
                counts.append(i == 0 ? "" : " ").append((char) ('A' + i)).append(1 + random.nextInt(12));
            }
            List<WaitFact> waits = events(counts.toString());
            Individuals individuals = Individuals.of(waits.stream(), NOW);
            long shown = individuals.rows().stream().mapToLong(Figures::n).sum();
            assertThat(individuals.rows()).allMatch(row -> row.n() >= Individuals.SMALLEST_GROUP);
            assertThat(individuals.hidden() + individuals.rows().size()).isEqualTo(people);
            if (individuals.hidden() > 0 && !individuals.rows().isEmpty()) {
                assertThat(individuals.hidden()).as(counts.toString()).isGreaterThan(1);
                assertThat(waits.size() - shown).as(counts.toString()).isGreaterThanOrEqualTo(Individuals.SMALLEST_GROUP);
            }
        }
    }

    @Test
    void rowsComeByNameWhateverTheFigures() {
        assertThat(Individuals.of(events("Z5 M6 A9").stream(), NOW).rows()).extracting(Figures::key).containsExactly("A", "M", "Z");
    }
}
