package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Board;
import app.detente.report.Scale;
import app.detente.ui.common.Ages;
import app.detente.ui.common.Sketch;
import app.detente.ui.common.SlotChart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/**
 * Draws a day by the hour at one width: three lanes over one axis, each with a scale of its own, as what waits may be a hundred times what arrives.
 */
final class HourPlot {
    /** How high the whole drawing is. */
    static final double HEIGHT = 330;
    private static final Lane VOLUME = new Lane(24, 122);
    private static final Lane WAITING = new Lane(186, 56);
    private static final Lane MEDIAN = new Lane(280, 26);

    private final DayReport report;
    private final HourWords words;
    private final Texts texts;
    private final double width;
    private final Sketch sketch;

    /** A strip of the drawing. */
    private record Lane(double top, double height) {
        double y(double share) {
            return top + height * (1 - share);
        }

        double bottom() {
            return top + height;
        }
    }

    private HourPlot(DayReport report, Texts texts, double width) {
        this.report = report;
        this.texts = texts;
        this.words = new HourWords(texts);
        this.width = width;
        this.sketch = new Sketch(texts, width);
    }

    static SlotChart.Plot of(DayReport report, Texts texts, double width) {
        return new HourPlot(report, texts, width).plot();
    }

    private SlotChart.Plot plot() {
        heading(VOLUME, "reports.lane.volume");
        heading(WAITING, "reports.lane.waiting");
        heading(MEDIAN, "reports.lane.median");
        bars(grid(VOLUME, Math.max(greatest(Board.Hour::arrivals), greatest(Board.Hour::replies))));
        waiting(grid(WAITING, greatest(hour -> hour.waitingAtEnd().orElse(0))));
        medians();
        axis();
        present();
        return new SlotChart.Plot(sketch.nodes(), IntStream.range(0, hours().size()).mapToObj(this::slot).toList());
    }

    private SlotChart.Slot slot(int hour) {
        Board.Hour asked = hours().get(hour);
        return new SlotChart.Slot(x(hour), x(hour + 1), words.title(asked.start(), hours().size()), words.lines(asked));
    }

    /** Where an hour begins. */
    private double x(int hour) {
        return sketch.x((double) hour / hours().size());
    }

    private List<Board.Hour> hours() {
        return report.board().hours();
    }

    private long greatest(ToLongFunction<Board.Hour> of) {
        return hours().stream().mapToLong(of).max().orElse(0);
    }

    private void heading(Lane lane, String key) {
        sketch.heading(texts.get(key), lane.top - 24);
    }

    private Scale grid(Lane lane, long greatest) {
        return sketch.grid(greatest, lane.top, lane.height);
    }

    private void bars(Scale scale) {
        double slot = x(1) - x(0);
        double bar = Math.min(12, Math.floor(slot * 0.34));
        for (int i = 0; i < hours().size(); i++) {
            Board.Hour hour = hours().get(i);
            if (hour.waitingAtEnd().isPresent()) {
                double middle = Math.round(x(i) + slot / 2);
                bar(middle - bar - 0.5, bar, hour.arrivals(), scale, "arrivals");
                bar(middle + 0.5, bar, hour.replies(), scale, "replies");
            }
        }
    }

    private void bar(double x, double wide, long count, Scale scale, String style) {
        sketch.bar(x, wide, VOLUME.bottom(), VOLUME.height * scale.of(count), count, style);
    }

    /** A line through the ends of the hours; its last point is now, where the day is today. */
    private void waiting(Scale scale) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < hours().size() && hours().get(i).waitingAtEnd().isPresent(); i++) {
            boolean last = i + 1 == hours().size() || hours().get(i + 1).waitingAtEnd().isEmpty();
            points.add(last ? Math.max(x(i), presentX()) : x(i + 1));
            points.add(WAITING.y(scale.of(hours().get(i).waitingAtEnd().getAsLong())));
        }
        if (points.isEmpty()) {
            return;
        }
        double lastX = points.get(points.size() - 2);
        double lastY = points.getLast();
        List<Double> area = new ArrayList<>(points);
        area.addAll(List.of(lastX, WAITING.bottom(), points.getFirst(), WAITING.bottom()));
        Polygon under = new Polygon();
        under.getPoints().setAll(area);
        under.getStyleClass().add("waiting-area");
        Polyline line = new Polyline();
        line.getPoints().setAll(points);
        line.getStyleClass().add("waiting-line");
        Circle end = new Circle(lastX, lastY, 3);
        end.getStyleClass().add("waiting-end");
        List.of(under, line, end).forEach(sketch::add);
    }

    private void medians() {
        for (int i = 0; i < hours().size(); i++) {
            Board.Hour hour = hours().get(i);
            OptionalLong median = hour.medianSeconds();
            double left = Math.round(x(i)) + 1.5;
            double wide = Math.round(x(i + 1)) - 1.5 - left;
            Label cell = sketch.label(words.cell(median), left, MEDIAN.top, wide, Pos.CENTER, "median-cell");
            cell.resize(wide, MEDIAN.height);
            String level = median.isEmpty() ? hour.waitingAtEnd().isPresent() ? "none" : "ahead"
                    : Ages.level(Duration.ofSeconds(median.getAsLong()), report.question().target()).name().toLowerCase(texts.locale());
            cell.pseudoClassStateChanged(PseudoClass.getPseudoClass(level), true);
        }
        sketch.label(texts.get("reports.lane.minutes"), 0, MEDIAN.top + (MEDIAN.height - Sketch.LABEL) / 2, Sketch.GUTTER - 8, Pos.CENTER_RIGHT, "scale");
    }

    /** Names every second hour, every third where it is narrow. */
    private void axis() {
        int every = width < 620 ? 3 : 2;
        for (int i = 0; i < hours().size(); i += every) {
            sketch.label(words.tick(hours().get(i).start()), x(i), MEDIAN.bottom() + 6, 48, Pos.CENTER_LEFT, "scale");
        }
    }

    private void present() {
        if (report.isToday()) {
            double x = Math.round(presentX()) + 0.5;
            sketch.line(x, VOLUME.top, x, WAITING.bottom(), "present-line");
        }
    }

    /** Where now is; the end of the drawing for a day that is over. */
    private double presentX() {
        Instant start = hours().getFirst().start().toInstant();
        double gone = Duration.between(start, report.question().now()).toMillis() / 3_600_000.0;
        return sketch.x(Math.clamp(gone / hours().size(), 0, 1));
    }
}
