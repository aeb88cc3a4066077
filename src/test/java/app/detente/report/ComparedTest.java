package app.detente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparedTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-03-10T14:30:00Z");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Period period(String from, String to) {
        return new Period(Optional.of(Instant.parse(from)), Optional.of(Instant.parse(to)));
    }

    @Test
    void daysThatAreOverStandBesideAsManyBefore() {
        assertThat(Compared.days(day("2026-03-03"), day("2026-03-09"), NOW, PARIS)).isEqualTo(new Compared(
                period("2026-03-02T23:00:00Z", "2026-03-09T23:00:00Z"), period("2026-02-23T23:00:00Z", "2026-03-02T23:00:00Z")));
    }

    @Test
    void todayEndsNowAndYesterdayAtTheSameTime() {
        assertThat(Compared.days(day("2026-03-10"), day("2026-03-10"), NOW, PARIS)).isEqualTo(new Compared(
                period("2026-03-09T23:00:00Z", "2026-03-10T14:30:00Z"), period("2026-03-08T23:00:00Z", "2026-03-09T14:30:00Z")));
    }

    @Test
    void aMonthStandsBesideTheMonthBefore() {
        assertThat(Compared.month(YearMonth.of(2026, 2), NOW, PARIS)).isEqualTo(new Compared(
                period("2026-01-31T23:00:00Z", "2026-02-28T23:00:00Z"), period("2025-12-31T23:00:00Z", "2026-01-31T23:00:00Z")));
        assertThat(Compared.month(YearMonth.of(2026, 3), NOW, PARIS).before()).isEqualTo(period("2026-01-31T23:00:00Z", "2026-02-10T14:30:00Z"));
    }

    @Test
    void theNightTheClocksChangeIsADayOfItsOwnLength() {
        Compared night = Compared.days(day("2025-10-26"), day("2025-10-26"), NOW, PARIS);
        assertThat(Duration.between(night.period().from().orElseThrow(), night.period().to().orElseThrow())).hasHours(25);
        assertThat(Duration.between(night.before().from().orElseThrow(), night.before().to().orElseThrow())).hasHours(24);
        assertThat(night.both()).isEqualTo(period("2025-10-24T22:00:00Z", "2025-10-26T23:00:00Z"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsAndOneStillToComeAreRefusedInWords() {
        assertThatThrownBy(() -> Compared.days(day("2026-03-09"), day("2026-03-08"), NOW, PARIS)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo("period"));
        assertThatThrownBy(() -> Compared.days(day("2026-03-11"), day("2026-03-12"), NOW, PARIS)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo("period_ahead"));
    }
}
