package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static ZonedDateTime paris(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), PARIS);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:59:59, 2026-03-02T09:00", // Monday, a second before
        "2026-03-02T09:00, 2026-03-03T09:00",    // it opens this very moment: the next one
        "2026-03-02T12:00, 2026-03-03T09:00",    // open: tomorrow
        "2026-03-06T17:00, 2026-03-09T09:00",    // Friday evening: over the week end
        "2026-03-07T00:30, 2026-03-09T09:00",    // Saturday
        "2026-03-27T19:00, 2026-03-30T09:00",    // over the night when the clocks go forward
        "2026-10-23T19:00, 2026-10-26T09:00"})   // and over the one when they go back
    void theNextOpeningIsTheFirstAfterNowByTheClockOnTheWall(String now, String opening) {
        assertThat(OpeningHours.USUAL.next(paris(now).toInstant(), PARIS)).contains(paris(opening).toInstant());
    }

    @Test
    void aDayOfSeveralBlocksAndAHolidayAreKnownToTheNextOpening() {
        OpeningHours hours = OpeningHours.decode("1=09:00-12:00,13:30-18:00;2=09:00-12:00;holidays=fr;closed=2026-03-03").orElseThrow();
        assertThat(hours.next(paris("2026-03-02T12:30").toInstant(), PARIS)).contains(paris("2026-03-02T13:30").toInstant());
        assertThat(hours.next(paris("2026-03-02T19:00").toInstant(), PARIS)).as("closed on Tuesday").contains(paris("2026-03-09T09:00").toInstant());
        assertThat(hours.next(paris("2026-04-01T19:00").toInstant(), PARIS)).as("Easter Monday").contains(paris("2026-04-07T09:00").toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=09:00-12:00,13:30-18:00;5=00:00-00:00;zone=America/New_York;holidays=fr;closed=2026-12-24,2026-12-31", "holidays=none"})
    void whatIsEncodedIsReadBack(String encoded) {
        OpeningHours hours = OpeningHours.decode(encoded).orElseThrow();
        assertThat(hours.encoded()).isEqualTo(encoded);
        assertThat(OpeningHours.decode(hours.encoded())).contains(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8=09:00-12:00", "1=09:00", "1=12:00-09:00", "1=09:00-12:00,11:00-13:00", "zone=Nowhere/Land", "closed=tomorrow", "=", "x=", "1=a-b"})
    void whatMakesNoSenseIsNotRead(String encoded) {
        assertThat(OpeningHours.decode(encoded)).isEmpty();
    }

    @Test
    void theHouseCanStandInAnotherZoneThanTheDesk() {
        OpeningHours abroad = OpeningHours.USUAL.in(Optional.of(ZoneId.of("America/New_York")));
        assertThat(abroad.next(paris("2026-03-02T12:00").toInstant(), PARIS)).contains(paris("2026-03-02T15:00").toInstant());
    }

    @Test
    void overTheNightTheClocksChangeTheWaitIsAnHourShorterOrLonger() {
        OpeningHours daily = new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(18, 0));
        Instant spring = paris("2026-03-28T18:00").toInstant();
        Instant autumn = paris("2026-10-24T18:00").toInstant();
        assertThat(Duration.between(spring, daily.next(spring, PARIS).orElseThrow())).isEqualTo(Duration.ofHours(14));
        assertThat(Duration.between(autumn, daily.next(autumn, PARIS).orElseThrow())).isEqualTo(Duration.ofHours(16));
    }

    @Test
    void anOpeningTheClockLeapsOverComesAsMuchLaterAndOneThatStandsTwiceIsTheFirst() {
        OpeningHours night = new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(6, 0));
        assertThat(night.next(paris("2026-03-29T00:00").toInstant(), PARIS)).contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(night.next(paris("2026-10-25T00:00").toInstant(), PARIS)).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(night.next(Instant.parse("2026-10-25T01:00:00Z"), PARIS)).as("not a second time in the same night")
                .contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void itIsAlwaysAheadAndOnOneOfTheDaysWhereverTheHouseIs() {
        Random random = new Random(7);
        for (ZoneId zone : new ZoneId[] {PARIS, ZoneId.of("Pacific/Apia"), ZoneId.of("Australia/Lord_Howe"), ZoneId.of("America/New_York")}) {
            for (int i = 0; i < 2_000; i++) {
                Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
                LocalTime from = LocalTime.of(random.nextInt(23), random.nextInt(60));
                Instant now = Instant.ofEpochSecond(1_200_000_000L + random.nextInt(600_000_000));
                Instant opening = new OpeningHours(days, from, LocalTime.of(23, 59)).next(now, zone).orElseThrow();
                assertThat(opening).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofDays(8)));
                assertThat(days).contains(opening.atZone(zone).getDayOfWeek());
            }
        }
    }

    @Test
    void aHouseThatNeverOpensHasNoNextOpening() {
        assertThat(new OpeningHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(18, 0)).next(Instant.EPOCH, PARIS)).isEmpty();
    }

    @Test
    void itCannotCloseBeforeItOpens() {
        assertThatThrownBy(() -> new OpeningHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(9, 0))).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsStoredIsReadBack() {
        OpeningHours odd = new OpeningHours(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY), LocalTime.of(7, 5), LocalTime.of(23, 55));
        for (OpeningHours hours : Arrays.asList(OpeningHours.USUAL, odd, new OpeningHours(Set.of(), LocalTime.of(1, 0), LocalTime.of(2, 0)))) {
            assertThat(OpeningHours.decode(hours.encoded())).contains(hours);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "12345 9h 18h", "8 09:00 18:00", "1 18:00 09:00", "1 09:00 18:00 x", "1 25:00 26:00", "🙂 09:00 18:00"})
    void anythingElseIsNotTakenForHours(String stored) {
        assertThat(OpeningHours.decode(stored)).isEmpty();
    }
}
