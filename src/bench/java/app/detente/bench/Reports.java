package app.detente.bench;

import app.detente.model.WaitFact;
import app.detente.report.Figures;
import app.detente.report.Grouping;
import app.detente.report.Question;
import app.detente.report.ResponseTimes;
import app.detente.storage.ReportStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a team lead asks: response times by adviser and day, and first responses over all. */
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
        return List.of(
                Comparison.slow("report by adviser and day", TWICE, () -> {
                    List<WaitFact> waits = reports.waits();
                    return List.of(lines(waits, question.by(Grouping.ADVISER)), lines(waits, question.by(Grouping.DAY)));
                }, () -> ScanAndSort.byAdviserAndDay(bare, now)),
                Comparison.slow("report of first responses", TWICE, () -> lines(reports.waits(), question.firstResponses()),
                        () -> ScanAndSort.firstResponses(bare, now)));
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
