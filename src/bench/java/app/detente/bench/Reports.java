package app.detente.bench;

import app.detente.model.WaitFact;
import app.detente.report.Figures;
import app.detente.report.Grouping;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.report.ResponseTimes;
import app.detente.storage.ReportStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What a team lead asks: response times by channel, day and template, and first responses over all. */
final class Reports {
    private static final Goal TWICE = Goal.atMost(2).and(Goal.within(50, 1_000));

    private final ReportStore reports;
    private final Bare bare;
    private final Instant now;

    Reports(Subject subject, Instant now) {
        this.reports = subject.queue().reports();
        this.bare = subject.bare();
        this.now = now;
    }

    List<Comparison> comparisons() {
        Question question = Question.at(now, ZoneOffset.UTC);
        Instant monthAgo = now.minus(Duration.ofDays(30));
        Question month = question.during(new Period(Optional.of(monthAgo), Optional.of(now))).by(Grouping.DAY);
        return List.of(
                Comparison.slow("by channel and day, everything", TWICE, () -> {
                    List<WaitFact> waits = reports.waits(ReportStore.Wanted.TIMES);
                    return List.of(lines(waits, question.by(Grouping.CHANNEL)), lines(waits, question.by(Grouping.DAY)));
                }, () -> ScanAndSort.byChannelAndDay(bare, now)),
                Comparison.slow("first responses, everything", TWICE,
                        () -> lines(reports.waits(new ReportStore.Wanted(Optional.empty(), Optional.empty(), true, false, false)),
                                question.firstResponses()),
                        () -> ScanAndSort.firstResponses(bare, now)),
                Comparison.slow("the last thirty days by day", Goal.atMost(2).and(Goal.within(50, 150)),
                        () -> lines(reports.waits(new ReportStore.Wanted(Optional.of(monthAgo), Optional.of(now), false, false, false)), month),
                        () -> ScanAndSort.byDay(bare, monthAgo, now)),
                Comparison.slow("the last thirty days by template", Goal.atMost(2).and(Goal.within(50, 300)),
                        () -> lines(reports.waits(new ReportStore.Wanted(Optional.of(monthAgo), Optional.of(now), false, Set.of(ReportStore.Part.TEMPLATES))),
                                month.by(Grouping.TEMPLATE)),
                        () -> ScanAndSort.byTemplate(bare, monthAgo, now)),
                Comparison.slow("facts of the board of today", Goal.atMost(2).and(Goal.within(50, 20)),
                        () -> reports.around(now.minus(Duration.ofDays(1)), now).waits().size(),
                        () -> (int) ScanAndSort.around(bare, now.minus(Duration.ofDays(1)), now)));
    }

    private static List<ScanAndSort.Line> lines(List<WaitFact> waits, Question question) {
        Stream<Figures> figures = ResponseTimes.of(waits.stream(), question).stream();
        return figures.map(row -> new ScanAndSort.Line(row.key(), row.n(), row.waiting(), value(row.medianSeconds()), value(row.p90Seconds()),
                value(row.p95Seconds()), value(row.maxSeconds()), value(row.medianIncludingWaitingSeconds()))).toList();
    }

    private static long value(OptionalLong seconds) {
        return seconds.orElse(ScanAndSort.NONE);
    }
}
