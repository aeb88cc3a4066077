package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueTest {
    /** A Friday, 16:30 in Paris. */
    private static final Instant FRIDAY = Instant.parse("2026-03-13T15:30:00Z");
    private static final Target HOUR = Target.usual(Duration.ofHours(1));
    private static final WorkingHours OFFICE = new OpeningHours(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0))
            .working(ZoneId.of("Europe/Paris"));

    private static Wait open(Instant since, boolean first) {
        return new Wait(1, 1, since, since, first, false, Optional.empty());
    }

    /** Example 1 of response-times.md. */
    @Test
    void anHourFromFridayAfternoonIsDueOnMondayInOpeningHours() {
        assertThat(Due.of(List.of(open(FRIDAY, true)), HOUR, Optional.of(OFFICE)).map(Due::at)).contains(Instant.parse("2026-03-16T08:30:00Z"));
        assertThat(Due.of(List.of(open(FRIDAY, true)), HOUR, Optional.empty()).map(Due::at)).contains(FRIDAY.plusSeconds(3_600));
    }

    @Test
    void theEarliestOfSeveralWaitsCountsNotTheLongest() {
        Target target = new Target(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofHours(4), Duration.ofMinutes(10));
        Wait first = open(FRIDAY, true);
        Wait later = open(FRIDAY.plusSeconds(600), false);
        assertThat(Due.of(List.of(first, later), target, Optional.empty())).contains(new Due(FRIDAY.plusSeconds(1_200), Duration.ofMinutes(10)));
    }

    @Test
    void nobodyWaitsAndAHouseThatNeverOpensOwesNothing() {
        Wait ended = new Wait(1, 1, FRIDAY, FRIDAY, true, false, Optional.of(new Wait.End.Answered(FRIDAY, 2)));
        assertThat(Due.of(List.of(ended), HOUR, Optional.empty())).isEmpty();
        WorkingHours never = new OpeningHours(Map.of(), Optional.empty(), false, Set.of()).working(ZoneId.of("Europe/Paris"));
        assertThat(Due.of(List.of(open(FRIDAY, true)), HOUR, Optional.of(never))).isEmpty();
    }

    @Test
    void itWarnsForTwoThirdsOfTheTargetAndIsLateWhenItIsUp() {
        Due due = new Due(FRIDAY.plus(Duration.ofMinutes(30)), Duration.ofMinutes(30));
        assertThat(due.level(FRIDAY.plusSeconds(599))).isEqualTo(Due.Level.CALM);
        assertThat(due.level(FRIDAY.plusSeconds(600))).isEqualTo(Due.Level.SOON);
        assertThat(due.level(FRIDAY.plusSeconds(1_799))).isEqualTo(Due.Level.SOON);
        assertThat(due.level(FRIDAY.plusSeconds(1_800))).isEqualTo(Due.Level.LATE);
    }
}
