package app.detente.ui.period;

import app.detente.model.Texts;
import app.detente.report.Behind;
import app.detente.report.Behind.Order;
import app.detente.report.Figures;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** The four figures at the top, each beside the period before. */
final class PeriodCards {
    private static final double LEAST = 208;
    private final PeriodViewModel model;
    private final Texts texts;
    private final PeriodWords words;
    private final PeriodCard median;
    private final PeriodCard slow;
    private final PeriodCard within;
    private final PeriodCard waiting;

    PeriodCards(PeriodViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.words = new PeriodWords(desk);
        this.median = new PeriodCard(texts);
        this.slow = new PeriodCard(texts);
        this.within = new PeriodCard(texts);
        this.waiting = new PeriodCard(texts);
    }

    Node node() {
        return new Columns(14, LEAST, List.of(median, slow, within, waiting));
    }

    void show(PeriodReport report) {
        Figures now = report.whole();
        Figures before = report.before();
        boolean compared = report.compared().comparable();
        String answered = texts.get("period.answered", now.n());
        median.show(texts.get(report.choice().firstOnly() ? "period.median.first" : "period.median.every"), words.length(now.medianSeconds()),
                answered + (compared ? "\n" + words.difference(now.medianSeconds(), before.medianSeconds()) : ""),
                texts.get("period.means.median"), () -> model.open(new Behind.Answered(), Order.LONGEST));
        slow.show(texts.get("period.slow"), words.length(now.p90Seconds()),
                texts.get("period.slow.tail", words.length(now.p95Seconds()), words.length(now.maxSeconds()))
                        + (compared ? "\n" + words.difference(now.p90Seconds(), before.p90Seconds()) : ""),
                texts.get("period.means.slow"), () -> model.open(new Behind.Answered(), Order.LONGEST));
        String target = report.choice().clocks().ownTargets() ? texts.get("period.within.own")
                : texts.get("period.within", report.question().target().toMinutes());
        within.show(target, words.share(now.withinTarget()), compared ? words.points(now.withinTarget(), before.withinTarget()) : "",
                texts.get("period.means.within"), () -> model.open(new Behind.Target(false), Order.LONGEST));
        within.links(List.of(way(texts.get("period.met", now.met()), new Behind.Target(true)),
                way(texts.get("period.missed", now.missed()), new Behind.Target(false))));
        String oldest = now.waiting() == 0 ? texts.get("period.waiting.nobody")
                : texts.get("period.waiting.oldest", words.length(now.oldestWaitingSeconds()));
        waiting.show(texts.get("period.waiting"), words.length(now.medianIncludingWaitingSeconds()),
                oldest + (compared ? "\n" + words.difference(now.medianIncludingWaitingSeconds(), before.medianIncludingWaitingSeconds()) : ""),
                texts.get("period.means.waiting"), () -> model.open(new Behind.Waiting(), Order.OLDEST));
        waiting.links(now.waiting() == 0 ? List.of() : List.of(way(texts.get("period.waiting.count", now.waiting()), new Behind.Waiting())));
    }

    private Button way(String name, Behind behind) {
        Button way = new Button(name);
        way.setMinWidth(Button.USE_PREF_SIZE);
        way.setOnAction(event -> model.open(behind, Order.OLDEST));
        return way;
    }
}
