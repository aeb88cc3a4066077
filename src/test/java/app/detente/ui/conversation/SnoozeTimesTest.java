package app.detente.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.OpeningHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnoozeTimesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void morningsAreNineHereWhateverTheClocksDo() {
        Instant fridayBeforeTheChange = Instant.parse("2026-03-27T17:30:00Z");
        assertThat(SnoozeTimes.from(fridayBeforeTheChange, PARIS)).extracting(SnoozeTimes.Choice::until).containsExactly(
                Instant.parse("2026-03-27T18:30:00Z"), Instant.parse("2026-03-27T20:30:00Z"),
                Instant.parse("2026-03-28T08:00:00Z"), Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void onASundayMondayStandsThereOnce() {
        assertThat(SnoozeTimes.from(Instant.parse("2026-11-22T10:00:00Z"), PARIS)).extracting(SnoozeTimes.Choice::key)
                .containsExactly("hour", "three-hours", "tomorrow");
    }

    @Test
    void onAMondayItIsTheNextOne() {
        assertThat(SnoozeTimes.from(Instant.parse("2026-11-23T10:00:00Z"), PARIS)).last()
                .isEqualTo(new SnoozeTimes.Choice("monday", Instant.parse("2026-11-30T08:00:00Z")));
    }

    @Test
    void theNextOpeningStandsAtTheEndWhereTheHouseOpensAtAll() {
        Instant friday = Instant.parse("2026-03-27T17:30:00Z");
        assertThat(SnoozeTimes.from(friday, PARIS, OpeningHours.USUAL)).last()
                .isEqualTo(new SnoozeTimes.Choice("opening", Instant.parse("2026-03-30T07:00:00Z")));
        OpeningHours never = new OpeningHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(18, 0));
        assertThat(SnoozeTimes.from(friday, PARIS, never)).isEqualTo(SnoozeTimes.from(friday, PARIS));
    }
}
