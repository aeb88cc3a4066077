package app.detente.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.HourFact;
import app.detente.model.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How right the forecast is on days that a simulation of people and messages has played, of which it knows nothing but counts. */
class BacktestTest {
    private static final LocalDate START = LocalDate.parse("2026-01-05");
    private static final int WARM_UP = 42;
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(9, 0), LocalTime.of(11, 0), LocalTime.of(14, 0));

    /** Some working days of one shape. */
    private record Shape(String name, int workingDays, Past past) {}

    /** What a shape came to. */
    private record Score(String name, int days, long hours, long within, double missed, double missedByStandingStill) {
        double share() {
            return (double) within / hours;
        }
    }

    @Test
    void theBandHoldsTheTruthInThreeQuartersOfTheHoursOfTwentyDays() {
        List<Score> scores = shapes().stream().map(BacktestTest::score).toList();
        scores.forEach(score -> System.out.printf("%-8s %2d days %4d hours, within the band %4.1f %%, missed by %.1f waiting (standing still: %.1f)%n",
                score.name(), score.days(), score.hours(), 100 * score.share(), score.missed(), score.missedByStandingStill()));
        long hours = scores.stream().mapToLong(Score::hours).sum();
        long within = scores.stream().mapToLong(Score::within).sum();
        System.out.printf("all      %2d days %4d hours, within the band %4.1f %%%n", scores.stream().mapToInt(Score::days).sum(), hours,
                100.0 * within / hours);
        assertThat(scores.stream().mapToInt(Score::days).sum()).isEqualTo(20);
        assertThat((double) within / hours).as("hours within the band").isGreaterThanOrEqualTo(0.75);
        assertThat(scores).allSatisfy(score -> assertThat(score.share()).as(score.name()).isGreaterThanOrEqualTo(0.6));
        assertThat(scores).allSatisfy(score -> assertThat(score.missed()).as(score.name()).isLessThan(score.missedByStandingStill()));
    }

    /** 8 calm days, 8 that grow beyond what can be done, and 4 of which the first brings fifty times what is usual. */
    private static List<Shape> shapes() {
        LocalDate first = START.plusDays(WARM_UP);
        Replay calm = new Replay(1, 10, at -> 620);
        Replay growing = new Replay(2, 10, at -> {
            long day = ChronoUnit.DAYS.between(first, at.toLocalDate());
            return 620 * Math.pow(1.13, Math.max(0, day));
        });
        Replay wild = new Replay(3, 10, at -> {
            double hours = Duration.between(first.atTime(8, 20).atZone(Replay.ZONE), at).toMinutes() / 60.0;
            double surge = hours < 0 ? 0 : hours < 12 ? 49 : 49 * Math.exp(-(hours - 12) / 14);
            return 620 * (1 + surge);
        });
        return List.of(new Shape("calm", 8, calm.play(START, after(first, 10))), new Shape("growing", 8, growing.play(START, after(first, 10))),
                new Shape("wild", 4, wild.play(START, after(first, 4))));
    }

    private static Instant after(LocalDate first, int days) {
        return first.plusDays(days).atTime(0, 30).atZone(Replay.ZONE).toInstant();
    }

    private static Score score(Shape shape) {
        long hours = 0;
        long within = 0;
        double missed = 0;
        double still = 0;
        int days = 0;
        int ends = 0;
        for (LocalTime time : TIMES) {
            List<Backtest.Day> found = Backtest.of(shape.past(), time, shape.workingDays() + 2 * (shape.workingDays() / 5), () -> true).days();
            days = found.size();
            for (Backtest.Day day : found) {
                hours += day.hours();
                within += day.within();
                missed += Math.abs(day.came() - day.said().p50());
                still += Math.abs(day.came() - waiting(shape.past(), day.day().atTime(time).atZone(Replay.ZONE).toInstant()));
                ends++;
            }
        }
        return new Score(shape.name(), days, hours, within, missed / ends, still / ends);
    }

    private static long waiting(Past past, Instant at) {
        for (int i = 0; i < past.size(); i++) {
            if (past.hour(i).start().equals(at)) {
                return past.waitingAtStart(i);
            }
        }
        throw new AssertionError(at);
    }

    @Test
    void aDayThatIsStoppedHalfwayGivesWhatIsThere() {
        Past past = new Replay(1, 4, at -> 200).play(START, after(START.plusDays(20), 0));
        int[] asked = {0};
        assertThat(Backtest.of(past, LocalTime.of(11, 0), 14, () -> asked[0]++ < 3).days()).hasSizeLessThanOrEqualTo(3);
        assertThat(Backtest.of(past, LocalTime.of(11, 0), 14, () -> true).days()).hasSize(10)
                .allSatisfy(day -> assertThat(day.hours()).isEqualTo(7));
    }

    @Test
    void aHistoryOfNothingHasNoDays() {
        Instant now = START.atTime(12, 0).atZone(Replay.ZONE).toInstant();
        Past nothing = Past.of(List.of(), 0, now, Replay.ZONE, OpeningHours.USUAL);
        assertThat(Backtest.of(nothing, LocalTime.of(11, 0), 14, () -> true).days()).isEmpty();
        Past one = Past.of(new ArrayList<>(List.of(new HourFact(now.minus(Duration.ofDays(3)), 1, 0, 0))), 1, now, Replay.ZONE, OpeningHours.USUAL);
        assertThat(Backtest.of(one, LocalTime.of(11, 0), 14, () -> true).days()).isEmpty();
        assertThat(LongStream.of(new Backtest(List.of()).hours(), new Backtest(List.of()).within()).sum()).isZero();
    }
}
