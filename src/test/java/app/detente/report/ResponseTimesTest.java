package app.detente.report;

import app.detente.model.OpeningHours.Block;
import app.detente.model.WorkingHours;
import static app.detente.report.Facts.answered;
import static app.detente.report.Facts.at;
import static app.detente.report.Facts.by;
import static app.detente.report.Facts.dismissed;
import static app.detente.report.Facts.later;
import static app.detente.report.Facts.on;
import static app.detente.report.Facts.open;
import static app.detente.report.Facts.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of response-times.md that speak of figures; each test names its number. */
class ResponseTimesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Question NOW = Question.at(at("13:00"), ZoneOffset.UTC);
    private static final WorkingHours OFFICE = WorkingHours.on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), PARIS,
            new Block(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    /** Vector 8. */
    @Test
    void firstResponseLooksAtFirstWaitsAndReplyTimeAtAll() {
        List<WaitFact> waits = List.of(answered("09:00", "09:30"), later(answered("10:00", "10:05")), later(answered("12:00", "12:20")));
        assertThat(one(waits, NOW.firstResponses())).extracting(Figures::n, row -> row.medianSeconds().getAsLong()).containsExactly(1L, 1800L);
        assertThat(one(waits, NOW)).extracting(Figures::n, row -> row.medianSeconds().getAsLong(), row -> row.maxSeconds().getAsLong())
                .containsExactly(3L, 1200L, 1800L);
    }

    /** Vector 10. */
    @Test
    void weekendCountsByTheClockAndNotInWorkingHours() {
        List<WaitFact> waits = List.of(answered("2026-03-13T15:30:00Z", "2026-03-16T08:20:00Z"));
        assertThat(one(waits, NOW).medianSeconds()).hasValue(Duration.ofHours(64).plusMinutes(50).toSeconds());
        assertThat(one(waits, NOW.in(OFFICE)).medianSeconds()).hasValue(Duration.ofMinutes(50).toSeconds());
    }

    /** Vector 11. */
    @Test
    void silenceNeverImprovesAFigure() {
        List<WaitFact> waits = Stream.concat(Collections.nCopies(3, answered("09:00", "09:05")).stream(),
                Collections.nCopies(7, open("09:00")).stream()).toList();
        Figures row = one(waits, NOW);
        assertThat(row.n()).isEqualTo(3);
        assertThat(row.medianSeconds()).hasValue(300);
        assertThat(row.waiting()).isEqualTo(7);
        assertThat(row.oldestWaitingSeconds()).hasValue(4 * 3600);
        assertThat(row.medianIncludingWaitingSeconds()).hasValue(4 * 3600);
        assertThat(row.withinTarget()).hasValue(0.3);
    }

    /** Vector 12: three hundred people wrote from 08:00 to 11:55, evenly. */
    @Test
    void groupAnswerCountsEachWaitWithItsOwnLength() {
        List<WaitFact> waits = IntStream.range(0, 300).mapToObj(i -> at("08:00").plusMillis(i * 235L * 60_000 / 299))
                .map(from -> answered(from, Duration.between(from, at("12:00")))).toList();
        Figures row = one(waits, NOW);
        assertThat(row.n()).isEqualTo(300);
        assertThat(row.maxSeconds()).hasValue(240 * 60);
        assertThat(row.medianSeconds().getAsLong()).isBetween(122L * 60, 123L * 60);
    }

    /** Vector 13. */
    @Test
    void replyOlderThanTheImportIsTenMinutesForTheCustomerAndNoneForTheTeam() {
        List<WaitFact> waits = List.of(received(answered("09:00", "09:10"), "09:20"));
        assertThat(one(waits, NOW)).extracting(row -> row.medianSeconds().getAsLong(), Figures::answeredBeforeImport, Figures::clockAnomalies)
                .containsExactly(600L, 1L, 0L);
        assertThat(one(waits, NOW.seenBy(View.TEAM)))
                .extracting(row -> row.medianSeconds().getAsLong(), Figures::answeredBeforeImport, Figures::clockAnomalies)
                .containsExactly(0L, 1L, 0L);
    }

    @Test
    void teamViewBeginsWhenTheQueueReceivedTheMessage() {
        List<WaitFact> waits = List.of(received(answered("09:00", "09:10"), "09:04"), received(open("11:00"), "12:30"));
        Figures row = one(waits, NOW.seenBy(View.TEAM));
        assertThat(row.medianSeconds()).hasValue(360);
        assertThat(row.oldestWaitingSeconds()).hasValue(1800);
        assertThat(row.answeredBeforeImport()).isZero();
    }

    @Test
    void negativeSpanIsZeroAndMarked() {
        Figures row = one(List.of(answered("09:10", "09:00"), open("13:30")), NOW);
        assertThat(row.medianSeconds()).hasValue(0);
        assertThat(row.oldestWaitingSeconds()).hasValue(0);
        assertThat(row.clockAnomalies()).isEqualTo(2);
        assertThat(row.answeredBeforeImport()).isZero();
    }

    /** Vector 14. */
    @Test
    void dismissedWaitIsCountedApart() {
        Figures row = one(List.of(dismissed("09:00"), answered("09:00", "09:05")), NOW);
        assertThat(row).extracting(Figures::n, Figures::waiting, Figures::dismissed).containsExactly(1L, 0L, 1L);
        assertThat(row.medianIncludingWaitingSeconds()).hasValue(300);
    }

    /** Vector 15. */
    @Test
    void nobodyAnsweredMeansNoMedian() {
        Figures row = one(List.of(open("09:00"), open("12:50")), NOW);
        assertThat(row).extracting(Figures::n, Figures::waiting).containsExactly(0L, 2L);
        assertThat(List.of(row.medianSeconds(), row.p90Seconds(), row.p95Seconds(), row.maxSeconds())).allMatch(value -> value.isEmpty());
        assertThat(row.withinTarget()).hasValue(0);
        assertThat(row.medianIncludingWaitingSeconds()).hasValue(600);
    }

    @Test
    void nothingAtAllIsOneRowWithoutValues() {
        assertThat(ResponseTimes.of(Stream.of(), NOW)).containsExactly(Figures.none("all"));
        assertThat(Figures.none("all").withinTarget()).isEmpty();
        assertThat(ResponseTimes.of(Stream.of(), NOW.by(Grouping.BRAND))).isEmpty();
    }

    /** Vector 18, and "no value, never 0". */
    @Test
    void waitThatNoWorkingTimeCoversIsCountedButHasNoValue() {
        List<WaitFact> waits = List.of(answered("2026-03-13T16:00:00Z", "2026-03-13T16:30:00Z"),
                answered("2026-03-13T08:00:00Z", "2026-03-13T08:00:07Z"), answered("2026-03-13T15:59:59Z", "2026-03-13T16:30:00Z"));
        Figures row = one(waits, NOW.in(OFFICE));
        assertThat(row).extracting(Figures::n, Figures::outsideHours).containsExactly(2L, 1L);
        assertThat(row.medianSeconds()).hasValue(1);
        assertThat(row.maxSeconds()).hasValue(7);
    }

    /** Vector 19. */
    @Test
    void emptyCalendarGivesNoValues() {
        Figures row = one(List.of(answered("09:00", "10:00"), open("09:00")), NOW.in(WorkingHours.on(EnumSet.noneOf(DayOfWeek.class), PARIS)));
        assertThat(row).extracting(Figures::n, Figures::waiting, Figures::outsideHours).containsExactly(0L, 1L, 1L);
        assertThat(row.medianIncludingWaitingSeconds()).isEmpty();
        assertThat(row.withinTarget()).isEmpty();
    }

    @Test
    void targetIsMetToTheMillisecond() {
        Instant from = at("09:00");
        List<WaitFact> waits = List.of(answered(from, Duration.ofMinutes(30)), answered(from, Duration.ofMinutes(30).plusMillis(1)), open("12:30"),
                open("12:29"));
        assertThat(one(waits, NOW)).extracting(Figures::met, Figures::missed).containsExactly(1L, 2L);
        assertThat(one(waits, NOW.within(Duration.ofHours(1))).withinTarget()).hasValue(1);
    }

    @Test
    void secondsAreRoundedDown() {
        assertThat(one(List.of(answered(at("09:00"), Duration.ofMillis(1999))), NOW).medianSeconds()).hasValue(1);
    }

    @Test
    void periodSelectsByWhenAWaitOpened() {
        List<WaitFact> waits = List.of(answered("08:59", "09:30"), answered("09:00", "11:00"), answered("09:59", "12:00"),
                answered("10:00", "10:01"));
        Period period = new Period(Optional.of(at("09:00")), Optional.of(at("10:00")));
        assertThat(one(waits, NOW.during(period)).maxSeconds()).hasValue(121 * 60);
        assertThat(one(waits, NOW.during(period)).n()).isEqualTo(2);
        assertThat(one(waits, NOW.during(new Period(period.to(), Optional.empty()))).n()).isEqualTo(1);
    }

    @Test
    void rowsComeInTheOrderOfTheirKeysTheEmptyOneFirst() {
        List<WaitFact> waits = List.of(by(answered("09:00", "09:10"), "Zed", ""), by(answered("09:00", "09:20"), "Ada", ""), open("10:00"));
        assertThat(ResponseTimes.of(waits.stream(), NOW.by(Grouping.BRAND))).extracting(Figures::key, Figures::n, Figures::waiting)
                .containsExactly(tuple("", 0L, 1L), tuple("Ada", 1L, 0L), tuple("Zed", 1L, 0L));
    }

    @Test
    void waitCountsOnceInEachOfItsTags() {
        List<WaitFact> waits = List.of(on(answered("09:00", "09:10"), Network.X, "bill", "network", "bill"), open("10:00"));
        assertThat(ResponseTimes.of(waits.stream(), NOW.by(Grouping.TAG))).extracting(Figures::key, Figures::n, Figures::waiting)
                .containsExactly(tuple("", 0L, 1L), tuple("bill", 1L, 0L), tuple("network", 1L, 0L));
    }

    @Test
    void waitsAreGroupedByChannelAndByDayOfTheZone() {
        List<WaitFact> waits = List.of(on(answered("2026-03-10T23:30:00Z", "2026-03-10T23:40:00Z"), Network.EMAIL), open("12:00"));
        assertThat(ResponseTimes.of(waits.stream(), NOW.by(Grouping.CHANNEL))).extracting(Figures::key).containsExactly("email", "x");
        Question paris = Question.at(at("13:00"), PARIS).by(Grouping.DAY);
        assertThat(ResponseTimes.of(waits.stream(), paris)).extracting(Figures::key).containsExactly("2026-03-10", "2026-03-11");
    }

    /** Vector 3: a wait every ten minutes of the day. */
    @Test
    void hourLivedTwiceHasTwoRowsInTheOrderTheyPassed() {
        LocalDate day = LocalDate.parse("2026-10-25");
        Instant start = day.atStartOfDay(PARIS).toInstant();
        List<WaitFact> waits = IntStream.range(0, 25 * 6).mapToObj(i -> answered(start.plusSeconds(i * 600L), Duration.ofMinutes(5))).toList();
        List<Figures> rows = ResponseTimes.of(waits.stream(), Question.at(at("13:00"), PARIS).by(Grouping.HOUR));
        assertThat(rows).extracting(Figures::key).hasSize(25).isEqualTo(Grouping.hoursOf(day, PARIS))
                .containsSubsequence("2026-10-25T01:00+02:00", "2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00", "2026-10-25T03:00+01:00");
        assertThat(rows).allMatch(row -> row.n() == 6);
    }

    @Test
    void waitingTellsTheAgeOfOpenWaitsAlone() {
        List<WaitFact> waits = List.of(open("12:00"), later(open("12:30")), answered("08:00", "09:00"), dismissed("08:00"),
                on(open("11:00"), Network.EMAIL));
        List<Ages> rows = ResponseTimes.waiting(waits.stream(), NOW.by(Grouping.CHANNEL));
        assertThat(rows).extracting(Ages::key, Ages::n).containsExactly(tuple("email", 1L), tuple("x", 2L));
        assertThat(rows.getLast().medianSeconds()).hasValue(1800);
        assertThat(rows.getLast().maxSeconds()).hasValue(3600);
        assertThat(ResponseTimes.waiting(Stream.of(), NOW)).containsExactly(Ages.none("all"));
    }

    private static Figures one(List<WaitFact> waits, Question question) {
        List<Figures> rows = ResponseTimes.of(waits.stream(), question);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
