package app.detente.report;

import static app.detente.report.Facts.answered;
import static app.detente.report.Facts.at;
import static app.detente.report.Facts.dismissed;
import static app.detente.report.Facts.later;
import static app.detente.report.Facts.on;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.OpeningHours;
import app.detente.model.WaitFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distribution, trend and what is behind a figure, against the figures themselves. */
class PeriodFiguresTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Half of a hundred a day, some answered, some waiting, some dismissed. */
    private static List<WaitFact> waits(Instant from, Instant to, int count, Random random) {
        List<WaitFact> waits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant opened = from.plusMillis((long) (random.nextDouble() * Duration.between(from, to).toMillis()));
            WaitFact wait = switch (random.nextInt(8)) {
                case 0 -> dismissed(opened.toString());
                case 1, 2 -> Facts.open(opened.toString());
                default -> answered(opened, Duration.ofSeconds((long) Math.exp(random.nextDouble() * 12)));
            };
            WaitFact tagged = on(wait, random.nextBoolean() ? Network.X : Network.EMAIL, random.nextBoolean() ? "panne" : "facture");
            waits.add(wait.dismissed() ? wait : random.nextInt(3) == 0 ? later(tagged) : tagged);
        }
        return waits;
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, 25", "2027-03-28, 23", "2026-06-01, 24"})
    void theHoursOfADayAddUpToTheDay(LocalDate day, int hours) {
        Period period = Period.day(day, PARIS);
        List<WaitFact> waits = waits(period.from().orElseThrow(), period.to().orElseThrow(), 2_000, new Random(3));
        Question question = Question.at(at("13:00"), PARIS).during(period);
        Trend trend = Trend.of(waits, question, Period.day(day.minusDays(1), PARIS));
        Figures whole = ResponseTimes.of(waits.stream(), question).getFirst();
        assertThat(trend.by()).isEqualTo(Grouping.HOUR);
        assertThat(trend.points()).hasSize(hours);
        assertThat(trend.points().stream().mapToLong(point -> point.now().n()).sum()).isEqualTo(whole.n());
        assertThat(trend.points().stream().mapToLong(point -> point.now().waiting()).sum()).isEqualTo(whole.waiting());
        assertThat(trend.points()).allMatch(point -> point.before().events() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kolkata", "Pacific/Kiritimati", "America/St_Johns"})
    void totalsDoNotMoveWithTheViewersZone(String zone) {
        Period period = new Period(Optional.of(at("2026-03-01T00:00:00Z")), Optional.of(at("2026-04-05T00:00:00Z")));
        List<WaitFact> waits = waits(at("2026-02-20T00:00:00Z"), at("2026-04-10T00:00:00Z"), 3_000, new Random(5));
        Question paris = Question.at(at("2026-05-01T00:00:00Z"), PARIS).during(period);
        Question there = Question.at(at("2026-05-01T00:00:00Z"), ZoneId.of(zone)).during(period);
        Figures whole = ResponseTimes.of(waits.stream(), paris).getFirst();
        assertThat(ResponseTimes.of(waits.stream(), there)).containsExactly(whole);
        assertThat(Distribution.of(waits, there)).isEqualTo(Distribution.of(waits, paris));
        assertThat(Trend.of(waits, there, Period.ALWAYS).points().stream().mapToLong(point -> point.now().n()).sum()).isEqualTo(whole.n());
        assertThat(ResponseTimes.of(waits.stream(), there.by(Grouping.DAY)).stream().mapToLong(Figures::n).sum()).isEqualTo(whole.n());
    }

    /** Each figure has exactly as many conversations behind it as it counts, by the clock and in working hours. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void behindEachFigureStandExactlyTheWaitsItCounts(boolean working) {
        Period period = new Period(Optional.of(at("2026-03-01T00:00:00Z")), Optional.of(at("2026-03-08T00:00:00Z")));
        List<WaitFact> waits = waits(at("2026-02-25T00:00:00Z"), at("2026-03-10T00:00:00Z"), 4_000, new Random(11));
        Question clock = Question.at(at("2026-03-10T00:00:00Z"), PARIS).firstResponses().during(period);
        Question question = working ? clock.in(OpeningHours.USUAL.working(PARIS)) : clock;
        Figures whole = ResponseTimes.of(waits.stream(), question).getFirst();
        assertThat(behind(waits, question, new Behind.Answered())).isEqualTo(whole.n());
        assertThat(behind(waits, question, new Behind.Waiting())).isEqualTo(whole.waiting());
        assertThat(behind(waits, question, new Behind.Target(true))).isEqualTo(whole.met());
        assertThat(behind(waits, question, new Behind.Target(false))).isEqualTo(whole.missed());
        for (Distribution.Bucket bucket : Distribution.of(waits, question).buckets()) {
            List<Behind.Wait> found = Behind.in(waits, question, new Behind.Length(bucket.number()), Behind.Order.LONGEST);
            assertThat(found.stream().filter(Behind.Wait::waiting)).hasSize((int) bucket.waiting());
            assertThat(found).hasSize((int) (bucket.answered() + bucket.waiting()));
        }
        for (Grouping by : List.of(Grouping.CHANNEL, Grouping.TAG, Grouping.DAY, Grouping.HOUR)) {
            for (Figures row : ResponseTimes.of(waits.stream(), question.by(by))) {
                assertThat(behind(waits, question, new Behind.Row(by, row.key()))).isEqualTo(row.events());
            }
        }
    }

    private static long behind(List<WaitFact> waits, Question question, Behind behind) {
        return Behind.in(waits, question, behind, Behind.Order.OLDEST).size();
    }

    @Test
    void conversationsComeOldestOrLongestFirst() {
        List<WaitFact> waits = List.of(answered("10:00", "10:05"), answered("09:00", "09:01"), Facts.open("11:00"), dismissed("08:00"));
        Question question = Question.at(at("13:00"), PARIS);
        assertThat(Behind.in(waits, question, new Behind.Row(Grouping.ALL, "all"), Behind.Order.OLDEST)).extracting(Behind.Wait::opened)
                .containsExactly(at("08:00"), at("09:00"), at("10:00"), at("11:00"));
        assertThat(Behind.in(waits, question, new Behind.Row(Grouping.ALL, "all"), Behind.Order.LONGEST)).extracting(Behind.Wait::opened)
                .containsExactly(at("11:00"), at("10:00"), at("09:00"), at("08:00"));
    }

    @Test
    void aWaitIsMeasuredByItsOwnTargetWhereItHasOne() {
        WaitFact plain = answered("09:00", "09:20");
        WaitFact strict = new WaitFact(plain.network(), plain.openedAt(), plain.openedReceived(), plain.closedAt(), false, true, false,
                "", "", List.of(), new WaitFact.Source(1, List.of(), Optional.of(Duration.ofMinutes(10))));
        Figures both = ResponseTimes.of(List.of(plain, strict).stream(), Question.at(at("13:00"), PARIS)).getFirst();
        assertThat(both.met()).isEqualTo(1);
        assertThat(both.missed()).isEqualTo(1);
    }

    @Test
    void theEndOfABucketBelongsToTheNext() {
        List<WaitFact> waits = List.of(answered(at("09:00"), Duration.ofMinutes(5).minusMillis(1)), answered(at("09:00"), Duration.ofMinutes(5)),
                answered(at("09:00"), Duration.ofDays(1)), Facts.open("12:00"));
        assertThat(Distribution.of(waits, Question.at(at("13:00"), PARIS)).buckets()).extracting(Distribution.Bucket::answered)
                .containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
        assertThat(Distribution.of(waits, Question.at(at("13:00"), PARIS)).buckets().get(4).waiting()).isEqualTo(1);
    }

    @Test
    void nothingAtAllHasNoTrendAndAnEmptyDistribution() {
        assertThat(Trend.of(List.of(), Question.at(at("13:00"), PARIS), Period.ALWAYS).points()).isEmpty();
        assertThat(Distribution.of(List.of(), Question.at(at("13:00"), PARIS)).most()).isZero();
    }
}
