package app.detente.ui.period;

import app.detente.model.Texts;
import app.detente.report.Figures;
import app.detente.report.Trend;
import app.detente.ui.common.Sketch;
import app.detente.ui.common.SlotChart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** Draws how median and p90 went, the median of the period before behind them. Where nothing was answered there is a gap, and no line across it. */
final class TrendPlot {
    static final double HEIGHT = 230;
    private static final double TOP = 10;
    private static final double LANE = 188;
    private static final double LEAST_TICK = 58;
    private static final int LINES = 3;
    private static final List<Duration> STEPS =
            Stream.of(1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1_440, 2_880, 7_200, 14_400, 43_200, 144_000, 525_600)
            .map(Duration::ofMinutes).toList();

    private final Trend trend;
    private final PeriodWords words;
    private final Texts texts;
    private final boolean compared;
    private final Sketch sketch;
    private final double slot;
    private final long top;

    private TrendPlot(Trend trend, boolean compared, PeriodWords words, Texts texts, double width) {
        this.trend = trend;
        this.compared = compared;
        this.words = words;
        this.texts = texts;
        this.sketch = new Sketch(texts, width);
        this.slot = (sketch.x(1) - sketch.x(0)) / Math.max(1, trend.points().size());
        long greatest = trend.points().stream().flatMap(point -> Stream.of(point.now().p90Seconds(), point.before().medianSeconds()))
                .mapToLong(value -> value.orElse(0)).max().orElse(0);
        long step = STEPS.stream().mapToLong(Duration::toSeconds).filter(seconds -> seconds * LINES >= greatest).findFirst()
                .orElse(STEPS.getLast().toSeconds() * Math.ceilDiv(greatest, STEPS.getLast().toSeconds() * LINES));
        this.top = step * Math.max(1, Math.ceilDiv(greatest, step));
        grid(step);
    }

    static SlotChart.Plot of(Trend trend, boolean compared, PeriodWords words, Texts texts, double width) {
        return new TrendPlot(trend, compared, words, texts, width).plot();
    }

    private void grid(long step) {
        for (long at = 0; at <= top; at += step) {
            double y = Math.round(y(at)) + 0.5;
            sketch.line(Sketch.GUTTER, y, sketch.x(1), y, at == 0 ? "base-line" : "grid-line");
            sketch.label(at == 0 ? "0" : words.length(OptionalLong.of(at)), 0, y - Sketch.LABEL / 2, Sketch.GUTTER - 6, Pos.CENTER_RIGHT, "scale");
        }
    }

    private SlotChart.Plot plot() {
        if (compared) {
            curve(point -> point.before().medianSeconds(), "trend-before");
        }
        curve(point -> point.now().p90Seconds(), "trend-p90");
        curve(point -> point.now().medianSeconds(), "trend-median");
        List<SlotChart.Slot> slots = new ArrayList<>();
        int every = (int) Math.max(1, Math.ceil(LEAST_TICK / slot));
        for (int i = 0; i < trend.points().size(); i++) {
            Trend.Point point = trend.points().get(i);
            if (i % every == 0 && left(i) + LEAST_TICK <= sketch.x(1) + 1) {
                sketch.label(words.tick(trend.by(), point.key()), left(i), TOP + LANE + 6, LEAST_TICK, Pos.CENTER_LEFT, "scale");
            }
            slots.add(new SlotChart.Slot(left(i), left(i + 1), words.row(trend.by(), point.key()), lines(point)));
        }
        return new SlotChart.Plot(sketch.nodes(), slots);
    }

    private List<String> lines(Trend.Point point) {
        Figures now = point.now();
        List<String> lines = new ArrayList<>();
        lines.add(now.n() == 0 ? texts.get("period.trend.nothing")
                : texts.get("period.trend.now", words.length(now.medianSeconds()), words.length(now.p90Seconds())));
        lines.add(texts.get("period.trend.counts", now.n(), now.waiting()));
        if (compared) {
            lines.add(texts.get("period.trend.before", words.length(point.before().medianSeconds())));
        }
        return lines;
    }

    /** A line through neighbours that both have a value; one that stands alone is a dot. */
    private void curve(Function<Trend.Point, OptionalLong> of, String style) {
        List<Double> run = new ArrayList<>();
        for (int i = 0; i <= trend.points().size(); i++) {
            OptionalLong value = i == trend.points().size() ? OptionalLong.empty() : of.apply(trend.points().get(i));
            if (value.isPresent()) {
                run.addAll(List.of(left(i) + slot / 2, y(value.getAsLong())));
            } else {
                draw(run, style);
                run.clear();
            }
        }
    }

    private void draw(List<Double> run, String style) {
        if (run.size() == 2) {
            Circle dot = new Circle(run.getFirst(), run.getLast(), 2.5);
            dot.getStyleClass().add(style + "-dot");
            sketch.add(dot);
        } else if (!run.isEmpty()) {
            Polyline line = new Polyline();
            line.getPoints().setAll(run);
            line.getStyleClass().add(style);
            sketch.add(line);
        }
    }

    private double left(int point) {
        return sketch.x(0) + slot * point;
    }

    private double y(long seconds) {
        return TOP + LANE * (1 - (double) seconds / top);
    }
}
