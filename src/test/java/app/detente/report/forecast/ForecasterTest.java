package app.detente.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.HourFact;
import app.detente.model.OpeningHours;
import app.detente.report.forecast.Outlook.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Instant ELEVEN = TODAY.atTime(11, 0).atZone(PARIS).toInstant();

    /** Every day alike: `perHour` arrivals from 8 to 20, and `people` who each end 10 an hour from 9 to 18, weekends free; nothing is left to chance. */
    private static Past steady(Instant now, int weeks, int perHour, int people, long waiting) {
        List<HourFact> hours = new ArrayList<>();
        for (Instant at = TODAY.minusWeeks(weeks).atStartOfDay(PARIS).toInstant(); at.isBefore(now); at = at.plus(Past.HOUR)) {
            ZonedDateTime here = at.atZone(PARIS);
            boolean day = here.getHour() >= 8 && here.getHour() < 20;
            boolean work = here.getHour() >= 9 && here.getHour() < 18 && here.getDayOfWeek().getValue() < 6;
            hours.add(new HourFact(at, day ? perHour : 0, work ? people * 10L : 0, work ? people : 0));
        }
        return Past.of(hours, waiting, now, PARIS, OpeningHours.USUAL);
    }

    private static Forecast forecast(Past past, Plan plan) {
        Outlook outlook = new Forecaster(past).of(plan);
        assertThat(outlook).isInstanceOf(Forecast.class);
        return (Forecast) outlook;
    }

    private static Reason why(Past past, Plan plan) {
        Outlook outlook = new Forecaster(past).of(plan);
        assertThat(outlook).isInstanceOf(Outlook.None.class);
        return ((Outlook.None) outlook).reason();
    }

    private static Instant today(int hour, int minute) {
        return TODAY.atTime(hour, minute).atZone(PARIS).toInstant();
    }

    @Test
    void aBacklogOf120ShrinksByThirtyAnHourAndIsGoneAtThree() {
        Forecast forecast = forecast(steady(ELEVEN, 8, 20, 5, 120), Plan.none(ELEVEN));
        assertThat(forecast.measured().people()).isEqualTo(5);
        assertThat(forecast.measured().seconds()).hasValue(360);
        assertThat(forecast.closing()).isEqualTo(today(18, 0));
        assertThat(forecast.cleared().p50().orElseThrow()).isBetween(today(14, 30), today(15, 30));
        assertThat(forecast.cleared().p10().orElseThrow()).isBefore(forecast.cleared().p50().orElseThrow());
        assertThat(forecast.cleared().p90().orElseThrow()).isAfter(forecast.cleared().p50().orElseThrow());
        assertThat(forecast.keepsUp()).isTrue();
        assertThat(forecast.steps().getFirst().waiting().p50()).isBetween(80L, 100L);
    }

    @Test
    void whatCannotBeDoneIsLeftAtClosingAndComesOnTopOfTheNight() {
        Forecast forecast = forecast(steady(ELEVEN, 8, 80, 5, 300), Plan.none(ELEVEN));
        assertThat(forecast.keepsUp()).isFalse();
        assertThat(forecast.left().p50()).isBetween(440L, 580L);
        assertThat(forecast.left().p10()).isLessThan(forecast.left().p50());
        Forecast.Step evening = forecast.until(today(20, 0)).getLast();
        assertThat(evening.waiting().p50()).isGreaterThan(forecast.left().p50() + 100);
        assertThat(evening.people()).isZero();
    }

    @Test
    void fivePeopleWouldDoAndThatIsWhatIsNeeded() {
        Forecaster forecaster = new Forecaster(steady(ELEVEN, 8, 80, 5, 300));
        Plan none = Plan.none(ELEVEN);
        OptionalInt needed = forecaster.needed(none, today(18, 0), 50);
        assertThat(needed).isPresent();
        assertThat(needed.getAsInt()).as("530 would be left; one person ends 70").isBetween(7, 9);
        assertThat(forecaster.needed(none, today(18, 0), 90).orElseThrow()).isGreaterThanOrEqualTo(needed.getAsInt());
        Plan fewer = none.people(needed.getAsInt() - 1, ELEVEN);
        Plan enough = none.people(needed.getAsInt(), ELEVEN);
        assertThat(((Forecast) forecaster.of(enough)).cleared().p50().orElseThrow()).isBeforeOrEqualTo(today(18, 0));
        assertThat(((Forecast) forecaster.of(fewer)).cleared().p50().filter(at -> !at.isAfter(today(18, 0)))).isEmpty();
        assertThat(forecaster.needed(none, ELEVEN.plusSeconds(1), 50)).as("nobody works off 300 in a second").isEmpty();
    }

    @Test
    void morePeopleNeverMakeItWorseAndCountOnlyWhileTheHouseIsOpen() {
        Forecaster forecaster = new Forecaster(steady(ELEVEN, 8, 80, 5, 300));
        long before = Long.MAX_VALUE;
        for (int extra = -5; extra <= 10; extra++) {
            Forecast forecast = (Forecast) forecaster.of(Plan.none(ELEVEN).people(extra, today(14, 0)));
            assertThat(forecast.left().p50()).isLessThanOrEqualTo(before);
            assertThat(forecast.steps().getFirst().people()).isEqualTo(5);
            assertThat(forecast.until(today(20, 0)).getLast().people()).isZero();
            before = forecast.left().p50();
        }
    }

    @Test
    void anotherPaceIsWorthAsMuchAsOtherPeople() {
        Forecaster forecaster = new Forecaster(steady(ELEVEN, 8, 80, 5, 300));
        Forecast twice = (Forecast) forecaster.of(Plan.none(ELEVEN).taking(OptionalLong.of(180)));
        Forecast crowd = (Forecast) forecaster.of(Plan.none(ELEVEN).people(5, ELEVEN));
        assertThat(twice.left()).isEqualTo(crowd.left());
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Past past = steady(ELEVEN, 8, 80, 5, 300);
        assertThat(new Forecaster(past).of(Plan.none(ELEVEN))).isEqualTo(new Forecaster(past).of(Plan.none(ELEVEN)));
    }

    @Test
    void twiceWhatIsUsualThisMorningIsExpectedToGoOn() {
        List<HourFact> hours = new ArrayList<>(steady(today(8, 0), 8, 40, 5, 0).since(Instant.MIN));
        hours.removeIf(hour -> !hour.start().isBefore(today(8, 0)));
        for (int hour = 8; hour < 11; hour++) {
            hours.add(new HourFact(today(hour, 0), 80, hour < 9 ? 0 : 50, hour < 9 ? 0 : 5));
        }
        Forecast forecast = forecast(Past.of(hours, 140, ELEVEN, PARIS, OpeningHours.USUAL), Plan.none(ELEVEN));
        assertThat(forecast.measured().trend().orElseThrow()).isBetween(180L, 205L);
        assertThat(forecast.steps().getFirst().arrivals().p50()).isBetween(65L, 85L);
    }

    @Test
    void oneWildDayChangesNoProfile() {
        List<HourFact> hours = new ArrayList<>();
        steady(ELEVEN, 8, 40, 5, 0).since(Instant.MIN).forEach(hour -> hours.add(
                hour.start().atZone(PARIS).toLocalDate().equals(TODAY.minusWeeks(1))
                        ? new HourFact(hour.start(), hour.opened() * 50, hour.ended(), hour.people()) : hour));
        Profile profile = new Profile(Past.of(hours, 0, ELEVEN, PARIS, OpeningHours.USUAL));
        assertThat(profile.perHour(today(15, 0))).isBetween(38.0, 42.0);
    }

    @Test
    void beforeThereIsAWholeDayWhatCameGoesOn() {
        List<HourFact> hours = List.of(new HourFact(today(9, 0), 30, 20, 2), new HourFact(today(10, 0), 30, 20, 2));
        Forecast forecast = forecast(Past.of(hours, 20, ELEVEN, PARIS, OpeningHours.USUAL), Plan.none(ELEVEN));
        assertThat(forecast.measured().days()).isZero();
        assertThat(forecast.measured().trend()).isEmpty();
        assertThat(forecast.measured().people()).isEqualTo(2);
        assertThat(forecast.left().p10()).isLessThan(forecast.left().p90());
        assertThat(forecast.steps().getFirst().arrivals().p50()).isBetween(20L, 40L);
    }

    @Test
    void inTheEveningItLooksToTheNextClosingAcrossTheWeekend() {
        Instant friday = TODAY.minusDays(3).atTime(19, 30).atZone(PARIS).toInstant();
        Forecast forecast = forecast(steady(friday, 6, 20, 5, 50), Plan.none(friday));
        assertThat(forecast.closing()).isEqualTo(today(18, 0));
        assertThat(forecast.steps().getFirst().end()).isEqualTo(friday.plus(Duration.ofMinutes(30)));
        assertThat(forecast.steps()).extracting(Forecast.Step::end).isSorted().doesNotHaveDuplicates();
        assertThat(forecast.measured().people()).as("on Monday").isEqualTo(5);
    }

    @Test
    void aClosingInTheMiddleOfAnHourAndANightOfTwentyThreeHoursHaveTheirSteps() {
        Instant saturday = LocalDate.parse("2026-03-28").atTime(23, 0).atZone(PARIS).toInstant();
        OpeningHours always = new OpeningHours(Set.of(java.time.DayOfWeek.values()), LocalTime.of(9, 0), LocalTime.of(17, 30));
        List<HourFact> hours = new ArrayList<>();
        for (int back = 0; back < 24 * 30; back++) {
            hours.add(new HourFact(saturday.minus(Past.HOUR.multipliedBy(back + 1)), 6, 6, 1));
        }
        Forecast forecast = forecast(Past.of(hours, 3, saturday, PARIS, always), Plan.none(saturday));
        assertThat(forecast.closing()).isEqualTo(Instant.parse("2026-03-29T15:30:00Z"));
        assertThat(forecast.until(forecast.closing())).hasSize(18).last().satisfies(step -> assertThat(step.start()).isEqualTo("2026-03-29T15:00:00Z"));
    }

    @Test
    void whereNothingCanBeSaidTheReasonIs() {
        OpeningHours never = new OpeningHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(18, 0));
        assertThat(why(Past.of(List.of(), 0, ELEVEN, PARIS, OpeningHours.USUAL), Plan.none(ELEVEN))).isEqualTo(Reason.QUIET);
        assertThat(why(Past.of(List.of(new HourFact(today(14, 0), 50, 0, 0)), 0, ELEVEN, PARIS, OpeningHours.USUAL), Plan.none(ELEVEN)))
                .isEqualTo(Reason.QUIET);
        assertThat(why(Past.of(List.of(new HourFact(today(9, 0), 1, 0, 0)), 1, ELEVEN, PARIS, OpeningHours.USUAL), Plan.none(ELEVEN)))
                .isEqualTo(Reason.LITTLE);
        assertThat(why(Past.of(List.of(new HourFact(today(9, 0), 50, 0, 0)), 50, ELEVEN, PARIS, never), Plan.none(ELEVEN)))
                .isEqualTo(Reason.NEVER_OPEN);
    }

    @Test
    void withoutAnyAnswerSoFarSomebodyMustSayHowFastPeopleAre() {
        Past silent = Past.of(List.of(new HourFact(today(9, 0), 30, 0, 0), new HourFact(today(10, 0), 30, 0, 0)), 60, ELEVEN, PARIS, OpeningHours.USUAL);
        assertThat(why(silent, Plan.none(ELEVEN))).isEqualTo(Reason.NO_PACE);
        assertThat(new Forecaster(silent).seconds()).isEmpty();
        assertThat(new Forecaster(silent).needed(Plan.none(ELEVEN), today(18, 0), 50)).isEmpty();
        Plan three = new Plan(3, ELEVEN, OptionalLong.of(120));
        assertThat(forecast(silent, three).measured().people()).isZero();
        assertThat(forecast(silent, three).keepsUp()).isTrue();
    }
}
