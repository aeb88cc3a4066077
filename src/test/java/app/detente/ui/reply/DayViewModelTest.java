package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.ui.common.TestSession;
import app.detente.voice.Gap;
import app.detente.voice.Gaps;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayViewModelTest {
    /** The eve of New Year’s Eve, in Paris already. */
    private final DayViewModel days = new DayViewModel(
            new TestSession(new Adviser(1, "Sonia"), InstantSource.fixed(Instant.parse("2026-12-29T23:30:00Z"))).session);

    private static Optional<Gap> gap(String text) {
        return Gaps.open(text).stream().findFirst();
    }

    @Test
    void beginsWithTodayAndWritesTheDayAsTheGapAsks() {
        days.follow(gap("Le ⟦date : jj/mm⟧."));
        assertThat(days.dayProperty().get()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(days.aside(1)).isTrue();
        Insertion taken = days.take().orElseThrow();
        assertThat(taken).isEqualTo(new Insertion(3, 17, "31/12", 8, 8));
        assertThat(gap("⟦date : jj/mm⟧").orElseThrow().takes(taken.text())).isTrue();
    }

    @Test
    void aDayOfAnotherYearIsWrittenWithIt() {
        days.follow(gap("⟦date : jj/mm⟧"));
        days.next();
        assertThat(days.take().orElseThrow().text()).isEqualTo("06/01/2027");
    }

    @Test
    void otherGapsHaveNoCalendar() {
        days.follow(gap("⟦montant : 0,00⟧"));
        assertThat(days.openProperty().get()).isFalse();
        assertThat(days.take()).isEmpty();
    }
}
