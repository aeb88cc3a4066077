package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Board;
import app.detente.report.Figures;
import app.detente.ui.common.Ages;
import app.detente.ui.common.Columns;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.Node;

/** The four figures at the top of the page. */
final class FigureCards {
    private final Texts texts;
    private final Ages ages;
    private final FigureCard waiting;
    private final FigureCard first;
    private final FigureCard within;
    private final FigureCard volume;

    FigureCards(Texts texts) {
        this.texts = texts;
        this.ages = new Ages(texts);
        waiting = new FigureCard(texts.get("reports.waiting"));
        first = new FigureCard(texts.get("reports.first"));
        within = new FigureCard("");
        volume = new FigureCard(texts.get("reports.volume"));
    }

    Node node() {
        return new Columns(14, 208, List.of(waiting, first, within, volume));
    }

    void show(DayReport report) {
        showWaiting(report);
        showFirst(report.board().firstResponse());
        showWithin(report);
        showVolume(report);
    }

    private void showWaiting(DayReport report) {
        app.detente.report.Ages now = report.board().waiting();
        waiting.show(texts.get("common.number", now.n()),
                now.maxSeconds().isPresent() ? texts.get("reports.waiting.oldest", age(now.maxSeconds())) : "",
                now.n() == 0 ? texts.get("reports.waiting.nobody") : texts.get("reports.waiting.half", age(now.medianSeconds()), now.n()));
        waiting.mark(now.maxSeconds().isPresent() ? level(now.maxSeconds().getAsLong(), report.question().target()) : "");
    }

    private void showFirst(Figures figures) {
        if (figures.medianSeconds().isEmpty()) {
            String why = figures.waiting() == 0 ? "reports.first.nobody" : "reports.first.unanswered";
            first.show("–", texts.get("reports.first.median"), texts.get(why, figures.waiting()));
            return;
        }
        first.show(age(figures.medianSeconds()), texts.get("reports.first.median"),
                texts.get("reports.first.tail", age(figures.p90Seconds()), age(figures.p95Seconds()), age(figures.medianIncludingWaitingSeconds())));
    }

    private void showWithin(DayReport report) {
        Figures figures = report.board().firstResponse();
        within.name(texts.get("reports.within", report.question().target().toMinutes()));
        if (figures.withinTarget().isEmpty()) {
            within.show("–", "", texts.get("reports.within.unknown"));
            return;
        }
        within.show(texts.get("reports.percent", DayReport.percent(figures.withinTarget().getAsDouble())),
                texts.get("reports.within.of", figures.met(), figures.met() + figures.missed()),
                report.pointsSinceDayBefore().isEmpty() ? texts.get("reports.within.first")
                        : texts.get("reports.within.change", signed(report.pointsSinceDayBefore().getAsLong())));
    }

    private void showVolume(DayReport report) {
        Board board = report.board();
        long more = report.arrivals() - report.replies();
        String below = board.hours().stream().allMatch(hour -> hour.arrivals() + hour.replies() == 0) ? "reports.volume.quiet"
                : more > 0 ? "reports.volume.behind" : "reports.volume.level";
        volume.show(texts.get("common.number", report.replies()), texts.get("reports.volume.for", report.replies(), report.arrivals()),
                texts.get(below, more));
    }

    private String signed(long points) {
        return (points > 0 ? "+" : points < 0 ? "−" : "±") + texts.get("common.number", Math.abs(points));
    }

    private String age(OptionalLong seconds) {
        return seconds.isPresent() ? ages.text(Duration.ofSeconds(seconds.getAsLong())) : "–";
    }

    /** The style class of an age: "warn", "late" or "". */
    static String level(long seconds, Duration target) {
        return switch (Ages.level(Duration.ofSeconds(seconds), target)) {
            case CALM -> "";
            case WARN -> "warn";
            case LATE -> "late";
        };
    }
}
