package app.detente.report;

import static app.detente.report.Facts.answered;
import static app.detente.report.Facts.open;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.WaitFact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeekTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final List<WaitFact> waits = new ArrayList<>();

    private Week week(String now) {
        Instant at = Instant.parse(now);
        return Week.of(waits.stream(), Question.at(at, PARIS).during(Week.period(LocalDate.ofInstant(at, PARIS), PARIS)));
    }

    private void five(String from, int minutes) {
        IntStream.range(0, Week.FEWEST).forEach(i -> waits.add(answered(Instant.parse(from), Duration.ofMinutes(minutes + i))));
    }

    @Test
    void aCellHoldsTheMedianOfItsHourOnTheWall() {
        five("2026-03-10T08:30:00Z", 4);
        Week week = week("2026-03-12T12:00:00Z");
        assertThat(week.at(DayOfWeek.TUESDAY, 9)).hasValueSatisfying(cell -> {
            assertThat(cell.speaks()).isTrue();
            assertThat(cell.figures().medianSeconds()).hasValue(6 * 60);
        });
        assertThat(week.at(DayOfWeek.TUESDAY, 8)).isEmpty();
        assertThat(week.isSilent()).isFalse();
    }

    @Test
    void fewerThanFiveMeasuredSayNothing() {
        IntStream.range(0, 4).forEach(i -> waits.add(answered("09:00", "09:10")));
        waits.add(open("09:00"));
        Week week = week("2026-03-12T12:00:00Z");
        assertThat(week.at(DayOfWeek.TUESDAY, 10)).hasValueSatisfying(cell -> {
            assertThat(cell.speaks()).isFalse();
            assertThat(cell.figures().waiting()).isEqualTo(1);
        });
        assertThat(week.isSilent()).isTrue();
    }

    @Test
    void fourWeeksWithTodayAndNothingBeforeOrAfter() {
        five("2026-02-12T23:00:00Z", 10);
        five("2026-02-12T22:59:59Z", 90);
        five("2026-03-12T12:00:01Z", 90);
        Week week = week("2026-03-12T12:00:00Z");
        assertThat(week.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.day()).isEqualTo(DayOfWeek.FRIDAY);
            assertThat(cell.hour()).isZero();
            assertThat(cell.figures().n()).isEqualTo(5);
        });
    }

    @Test
    void theHourThatComesTwiceIsOneCellAndTheOneLeftOutIsNone() {
        five("2026-10-25T00:30:00Z", 10);
        five("2026-10-25T01:30:00Z", 20);
        assertThat(week("2026-10-26T12:00:00Z").cells()).singleElement().satisfies(cell -> {
            assertThat(cell.hour()).isEqualTo(2);
            assertThat(cell.figures().n()).isEqualTo(10);
            assertThat(cell.figures().medianSeconds()).hasValue(14 * 60);
        });
        waits.clear();
        five("2027-03-28T00:30:00Z", 10);
        five("2027-03-28T01:30:00Z", 20);
        assertThat(week("2027-03-29T12:00:00Z").cells()).extracting(Week.Cell::hour).containsExactly(1, 3);
    }

    @Test
    void onlyFirstResponsesCount() {
        five("2026-03-10T08:30:00Z", 4);
        waits.replaceAll(Facts::later);
        assertThat(week("2026-03-12T12:00:00Z").cells()).isEmpty();
    }

    @Test
    void hoursRunFromTheFirstToTheLastThatSpeaksAndTheWeekendIsThereWhereItDoes() {
        assertThat(week("2026-03-12T12:00:00Z").hours()).isEmpty();
        assertThat(week("2026-03-12T12:00:00Z").days()).hasSize(5);
        five("2026-03-07T08:00:00Z", 10);
        five("2026-03-10T10:00:00Z", 10);
        waits.add(answered("2026-03-08T02:00:00Z", "2026-03-08T02:10:00Z"));
        Week week = week("2026-03-12T12:00:00Z");
        assertThat(week.hours()).containsExactly(9, 10, 11);
        assertThat(week.days()).endsWith(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    }
}
