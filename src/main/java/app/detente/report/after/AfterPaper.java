package app.detente.report.after;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.report.Figures;
import app.detente.report.paper.Block;
import app.detente.report.paper.Chart;
import app.detente.report.paper.Chart.Lane;
import app.detente.report.paper.Chart.Series;
import app.detente.report.paper.Chart.Shape;
import app.detente.report.paper.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Lays a report out on paper. */
public final class AfterPaper {
    private static final int MOST_TAGS = 15;
    private final After after;
    private final Texts texts;
    private final Wording words;
    private final List<Block> blocks = new ArrayList<>();

    private AfterPaper(After after, Texts texts) {
        this.after = after;
        this.texts = texts;
        this.words = new Wording(texts, after.stretch().zone());
    }

    public static Paper of(After after, Texts texts) {
        return new AfterPaper(after, texts).paper();
    }

    private Paper paper() {
        Stretch stretch = after.stretch();
        blocks.add(new Block.Figures(List.of(
                figure("messages", after.stretch().isAhead() ? Wording.NONE : words.count(after.flow().arrivals()),
                        after.flowBefore().map(before -> texts.get("after.figure.before", before.arrivals())).orElse("")),
                figure("answered", after.figures().n() == 0 ? Wording.NONE : words.count(after.figures().n()),
                        after.figures().waiting() == 0 ? "" : texts.get("after.figure.waiting", after.figures().waiting())),
                figure("median", words.seconds(after.figures().medianSeconds()),
                        after.figures().n() == 0 ? texts.get("after.figure.no-answer")
                                : texts.get("after.figure.p90", words.seconds(after.figures().p90Seconds()))),
                figure("target", words.share(after.figures().withinTarget()), texts.get("after.figure.within", words.length(stretch.target()))))));
        blocks.add(new Block.Heading(texts.get("after.heading.words")));
        new AfterSentences(after, texts).all().forEach(sentence -> blocks.add(new Block.Sentence(sentence)));
        blocks.add(new Block.Heading(texts.get("after.heading.course")));
        course();
        spread();
        tables();
        blocks.add(new Block.Heading(texts.get("after.heading.reading")));
        Stream.of("report.definition.wait", "report.view.customer", "report.calendar.clock")
                .forEach(key -> blocks.add(new Block.Note(texts.get(key))));
        blocks.add(new Block.Note(texts.get("after.reading.open", words.moment(stretch.now()))));
        blocks.add(new Block.Note(texts.get("report.note.target", stretch.target().toMinutes())));
        blocks.add(new Block.Note(texts.get("after.reading.people")));
        return new Paper(texts.get("after.title"), words.span(stretch), texts.locale().getLanguage(), List.copyOf(blocks),
                texts.get("after.foot", words.moment(stretch.now()), stretch.zone().getId()), stretch.now());
    }

    private Block.Figure figure(String name, String value, String beside) {
        return new Block.Figure(texts.get("after.figure." + name), value, beside);
    }

    private void course() {
        List<Course.Part> parts = after.course().parts();
        if (parts.stream().allMatch(Course.Part::isSilent)) {
            blocks.add(new Block.Sentence(texts.get("after.course.none")));
            return;
        }
        Function<ToLongFunction<Course.Part>, List<OptionalLong>> begun = of -> parts.stream()
                .map(part -> part.waitingAtEnd().isEmpty() ? OptionalLong.empty() : OptionalLong.of(of.applyAsLong(part))).toList();
        blocks.add(new Block.Drawing(new Chart(texts.get(after.course().byHour() ? "after.chart.hours" : "after.chart.days"),
                parts.stream().map(this::mark).toList(),
                List.of(new Lane(List.of(
                                new Series(texts.get("after.chart.arrivals"), Shape.BARS, begun.apply(Course.Part::arrivals)),
                                new Series(texts.get("after.chart.replies"), Shape.LIGHT_BARS, begun.apply(Course.Part::replies)))),
                        new Lane(List.of(new Series(texts.get("after.chart.waiting"), Shape.LINE,
                                parts.stream().map(Course.Part::waitingAtEnd).toList())))))));
    }

    private String mark(Course.Part part) {
        return after.course().byHour() ? texts.get("after.chart.hour", part.span().from().atZone(after.stretch().zone()).getHour())
                : words.shortDay(part.span().from());
    }

    private void spread() {
        if (after.spread().isEmpty()) {
            blocks.add(new Block.Sentence(texts.get("after.spread.none")));
            return;
        }
        List<String> marks = new ArrayList<>();
        Spread.LIMITS.forEach(limit -> marks.add(texts.get("after.spread.below", words.length(limit))));
        marks.add(texts.get("after.spread.more"));
        blocks.add(new Block.Drawing(new Chart(texts.get("after.chart.spread"), marks, List.of(new Lane(List.of(
                new Series(texts.get("after.chart.answers"), Shape.BARS, after.spread().counts().stream().map(OptionalLong::of).toList())))))));
    }

    private void tables() {
        if (After.waits(after.figures()) > 0) {
            table("channel", after.channels(), row -> Network.of(row.key()).map(words::network).orElse(row.key()));
            table("tag", after.tags().stream().limit(MOST_TAGS).toList(), row -> row.key().isEmpty() ? texts.get("after.untagged") : row.key());
            if (after.tags().size() > MOST_TAGS) {
                blocks.add(new Block.Note(texts.get("after.tags.more", after.tags().size() - MOST_TAGS)));
            }
        }
        List<Course.Part> parts = after.course().parts().stream().filter(part -> part.arrivals() + part.replies() > 0).toList();
        if (!parts.isEmpty()) {
            blocks.add(new Block.Heading(texts.get(after.course().byHour() ? "after.table.hour" : "after.table.day")));
            blocks.add(new Block.Grid(Stream.of("when", "messages", "replies", "left", "median")
                    .map(name -> texts.get("after.column." + name)).toList(),
                    parts.stream().map(part -> List.of(when(part), words.count(part.arrivals()), words.count(part.replies()),
                            part.waitingAtEnd().isPresent() ? words.count(part.waitingAtEnd().getAsLong()) : Wording.NONE,
                            words.seconds(part.figures().medianSeconds()))).toList()));
        }
    }

    private String when(Course.Part part) {
        return after.course().byHour() ? texts.get("after.hour", words.shortDay(part.span().from()), words.time(part.span().from()),
                words.time(part.span().until())) : words.day(part.span().from());
    }

    private void table(String by, List<Figures> rows, Function<Figures, String> name) {
        blocks.add(new Block.Heading(texts.get("after.table." + by)));
        blocks.add(new Block.Grid(Stream.of(by, "waits", "answered", "waiting", "median", "p90", "target")
                .map(column -> texts.get("after.column." + column)).toList(),
                rows.stream().map(row -> List.of(name.apply(row), words.count(After.waits(row)), words.count(row.n()), words.count(row.waiting()),
                        words.seconds(row.medianSeconds()), words.seconds(row.p90Seconds()), words.share(row.withinTarget()))).toList()));
    }
}
