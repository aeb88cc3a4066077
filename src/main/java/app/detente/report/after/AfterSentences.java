package app.detente.report.after;

import app.detente.model.Texts;
import app.detente.report.Figures;
import app.detente.report.Register;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a report says in plain words: each sentence says something that is so, or why there is nothing to say. */
public final class AfterSentences {
    private static final int MOST_BRANDS = 5;
    private final After after;
    private final Texts texts;
    private final Wording words;

    public AfterSentences(After after, Texts texts) {
        this.after = after;
        this.texts = texts;
        this.words = new Wording(texts, after.stretch().zone());
    }

    /** In the order they are read; at least one. */
    public List<String> all() {
        List<String> said = new ArrayList<>();
        if (after.stretch().isAhead()) {
            said.add(texts.get("after.ahead"));
            said.addAll(uncounted());
            return said;
        }
        said.addAll(arrivals());
        said.addAll(uncounted());
        said.addAll(answers());
        said.addAll(busiest());
        said.addAll(spoken());
        said.add(hidings());
        said.add(left());
        return said;
    }

    private List<String> arrivals() {
        List<String> said = new ArrayList<>();
        After.Flow flow = after.flow();
        if (flow.arrivals() == 0) {
            said.add(after.newest().map(newest -> texts.get("after.silence", words.moment(newest))).orElseGet(() -> texts.get("after.nothing")));
        }
        if (flow.arrivals() > 0 || flow.replies() > 0) {
            said.add(texts.get("after.flow", flow.arrivals(), flow.replies()));
        }
        if (after.newest().isPresent()) {
            said.add(after.flowBefore().map(before -> texts.get(after.stretch().isDay() ? "after.flow.day-before" : "after.flow.before",
                    before.arrivals(), before.replies())).orElseGet(() -> texts.get("after.flow.first")));
        }
        if (flow.arrivals() > 0 && after.hidden() == flow.arrivals()) {
            said.add(texts.get("after.all-hidden", flow.arrivals()));
        }
        return said;
    }

    private List<String> uncounted() {
        return after.ahead() == 0 ? List.of() : List.of(texts.get("after.uncounted", after.ahead()));
    }

    private List<String> answers() {
        Figures figures = after.figures();
        long waits = After.waits(figures);
        if (waits == 0) {
            return List.of(texts.get("after.no-waits"));
        }
        List<String> said = new ArrayList<>();
        said.add(texts.get("after.waits", waits, figures.n(), figures.waiting(), figures.dismissed()));
        if (figures.n() == 0) {
            said.add(texts.get(figures.waiting() == 0 ? "after.no-answers-wanted" : "after.no-answers"));
        } else if (figures.n() == 1) {
            said.add(texts.get("after.one-answer", words.seconds(figures.medianSeconds())));
        } else {
            said.add(texts.get("after.median", words.seconds(figures.medianSeconds()), words.seconds(figures.p90Seconds())));
        }
        if (figures.n() > 0 && figures.waiting() > 0) {
            said.add(texts.get("after.median.waiting", words.seconds(figures.medianIncludingWaitingSeconds())));
        }
        if (after.flowBefore().isPresent() && after.before().medianSeconds().isPresent() && figures.n() > 0) {
            said.add(texts.get("after.median.before", words.seconds(after.before().medianSeconds())));
        }
        if (figures.withinTarget().isPresent()) {
            said.add(texts.get("after.target", words.share(figures.withinTarget()), words.length(after.stretch().target())));
        }
        return said;
    }

    private List<String> busiest() {
        return after.busiest().map(part -> texts.get(after.course().byHour() ? "after.busiest" : "after.busiest.day",
                after.course().byHour() ? words.time(part.span().from()) : words.day(part.span().from()), words.time(part.span().until()),
                part.arrivals())).stream().toList();
    }

    private List<String> spoken() {
        List<String> said = new ArrayList<>();
        if (!after.rising().isEmpty()) {
            said.add(texts.get("after.rising", after.rising().stream()
                    .map(heard -> texts.get("after.rising.one", heard.name(), heard.count(), heard.before().orElse(0)))
                            .collect(Collectors.joining(", "))));
        }
        if (!after.brands().isEmpty()) {
            said.add(texts.get("after.brands", after.brands().stream().limit(MOST_BRANDS)
                    .map(brand -> texts.get("after.brands.one", brand.heard().name(), brand.heard().count())).collect(Collectors.joining(", "))));
        }
        if (after.rising().stream().anyMatch(heard -> heard.estimated()) || after.brands().stream().anyMatch(brand -> brand.heard().estimated())) {
            said.add(texts.get("after.estimated"));
        }
        return said;
    }

    private String hidings() {
        Register.Total all = after.hidings().getLast();
        if (all.hidden() == 0) {
            return texts.get("after.hidden.none");
        }
        String reasons = after.hidings().stream().flatMap(total -> total.reason().stream()
                .map(reason -> texts.get("after.hidden.reason", texts.get("moderation.reason." + reason.key()), total.hidden())))
                .collect(Collectors.joining(", "));
        return texts.get("after.hidden", all.hidden(), reasons, all.shownAgain());
    }

    private String left() {
        After.Left left = after.left();
        return left.oldest().isEmpty() ? texts.get("after.left.none", words.moment(left.at()))
                : texts.get("after.left", words.moment(left.at()), left.waiting(), words.length(left.oldest().orElse(Duration.ZERO)));
    }
}
