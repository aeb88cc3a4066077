package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchHolidaysTest {

    /** As the church publishes them; 2008 and 2038 are the earliest and the latest of our lifetimes. */
    @ParameterizedTest
    @CsvSource({"2008, 2008-03-23", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2028, 2028-04-16", "2038, 2038-04-25"})
    void easterMoves(int year, LocalDate easter) {
        assertThat(FrenchHolidays.easter(year)).isEqualTo(easter);
    }

    @Test
    void aYearHasElevenUnlessTwoFallTogether() {
        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(FrenchHolidays::contains)).containsExactly(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 14),
                LocalDate.of(2026, 5, 25), LocalDate.of(2026, 7, 14), LocalDate.of(2026, 8, 15), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 11),
                LocalDate.of(2026, 12, 25));
        assertThat(LocalDate.of(2008, 1, 1).datesUntil(LocalDate.of(2009, 1, 1)).filter(FrenchHolidays::contains)).as("the 1st of May was Ascension").hasSize(10);
    }
}
