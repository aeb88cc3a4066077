package app.detente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingTest {

    /** Vector 3: the nights the clocks change. */
    @ParameterizedTest
    @CsvSource({"2026-10-25, 25", "2027-03-28, 23", "2026-06-01, 24"})
    void aDayHasAsManyHoursAsTheZoneLives(LocalDate day, int hours) {
        assertThat(Grouping.hoursOf(day, ZoneId.of("Europe/Paris"))).hasSize(hours).doesNotHaveDuplicates();
    }
}
