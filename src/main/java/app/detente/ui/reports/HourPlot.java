package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Board;
import app.detente.ui.common.Ages;
import app.detente.ui.common.Scale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/**
 * Draws a day by the hour at one width: three lanes over one axis, each with a scale of its own, as what waits may be a hundred times what arrives.
 * Nothing is drawn for 0, and something
 * for 1, however small. The style sheet colours everything.
 */
final class HourPlot {
    /** How high the whole drawing is. */
    static final double HEIGHT = 330;
    /** Room for the scale at the left. */
    static final double GUTTER = 46;
    private static final Lane VOLUME = new Lane(24, 122);
    private static final Lane WAITING = new Lane(186, 56);
    private static final Lane MEDIAN = new Lane(280, 26);
    private static final double LABEL = 16;

    private final DayReport report;
    private final HourWords words;
    private final Texts texts;
    private final double width;
    private final List<Node> nodes = new ArrayList<>();

    /** A strip of the drawing. */
    private record Lane(double top, double height) {
        double y(double share) {
            return top + height * (1 - share);
        }

        double bottom() {
            return top + height;
        }
    }

    HourPlot(DayReport report, Texts texts, double width) {
        this.report = report;
        this.texts = texts;
        this.words = new HourWords(texts);
        this.width = width;
    }

    /** The drawing, from back to front. */
    List<Node> nodes() {
        heading(VOLUME, "reports.lane.volume");
        heading(WAITING, "reports.lane.waiting");
        heading(MEDIAN, "reports.lane.median");
        bars(grid(VOLUME, Math.max(greatest(Board.Hour::arrivals), greatest(Board.Hour::replies))));
        waiting(grid(WAITING, greatest(hour -> hour.waitingAtEnd().orElse(0))));
        medians();
        axis();
        present();
        return nodes;
    }

    /** Where an hour begins. */
    double x(int hour) {
        return GUTTER + (width - GUTTER) * hour / hours().size();
    }

    /** The hour under a point; may lie outside the day. */
    int at(double x) {
        return (int) Math.floor((x - GUTTER) / (width - GUTTER) * hours().size());
    }

    private List<Board.Hour> hours() {
        return report.board().hours();
    }

    private long greatest(ToLongFunction<Board.Hour> of) {
        return hours().stream().mapToLong(of).max().orElse(0);
    }

    private void heading(Lane lane, String key) {
        label(texts.get(key), 0, lane.top - 24, width, Pos.CENTER_LEFT, "lane-heading");
    }

    private Scale grid(Lane lane, long greatest) {
        Scale scale = Scale.upTo(greatest);
        for (long at = 0; at <= scale.top(); at += scale.step()) {
            double y = Math.round(lane.y(scale.of(at))) + 0.5;
            line(GUTTER, y, width, y, at == 0 ? "base-line" : "grid-line");
            label(words.scale(at), 0, y - LABEL / 2, GUTTER - 8, Pos.CENTER_RIGHT, "scale");
        }
        return scale;
    }

    private void bars(Scale scale) {
        double slot = (width - GUTTER) / hours().size();
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
        if (count == 0) {
            return;
        }
        double high = Math.max(2, VOLUME.height * scale.of(count));
        Rectangle bar = new Rectangle(x, VOLUME.bottom() - high, wide, high);
        bar.setArcWidth(Math.min(4, high));
        bar.setArcHeight(Math.min(4, high));
        bar.getStyleClass().add(style);
        nodes.add(bar);
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
        nodes.addAll(List.of(under, line, end));
    }

    private void medians() {
        for (int i = 0; i < hours().size(); i++) {
            Board.Hour hour = hours().get(i);
            OptionalLong median = hour.medianSeconds();
            double left = Math.round(x(i)) + 1.5;
            double wide = Math.round(x(i + 1)) - 1.5 - left;
            Label cell = label(words.cell(median), left, MEDIAN.top, wide, Pos.CENTER, "median-cell");
            cell.resize(wide, MEDIAN.height);
            String level = median.isEmpty() ? hour.waitingAtEnd().isPresent() ? "none" : "ahead"
                    : Ages.level(Duration.ofSeconds(median.getAsLong()), report.question().target()).name().toLowerCase(texts.locale());
            cell.pseudoClassStateChanged(PseudoClass.getPseudoClass(level), true);
        }
        label(texts.get("reports.lane.minutes"), 0, MEDIAN.top + (MEDIAN.height - LABEL) / 2, GUTTER - 8, Pos.CENTER_RIGHT, "scale");
    }

    /** Names every second hour, every third where it is narrow. */
    private void axis() {
        int every = width < 620 ? 3 : 2;
        for (int i = 0; i < hours().size(); i += every) {
            label(words.tick(hours().get(i).start()), x(i), MEDIAN.bottom() + 6, 48, Pos.CENTER_LEFT, "scale");
        }
    }

    private void present() {
        if (report.isToday()) {
            double x = Math.round(presentX()) + 0.5;
            line(x, VOLUME.top, x, WAITING.bottom(), "present-line");
        }
    }

    /** Where now is; the end of the drawing for a day that is over. */
    private double presentX() {
        Instant start = hours().getFirst().start().toInstant();
        double gone = Duration.between(start, report.question().now()).toMillis() / 3_600_000.0;
        return GUTTER + (width - GUTTER) * Math.clamp(gone / hours().size(), 0, 1);
    }

    private void line(double x1, double y1, double x2, double y2, String style) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add(style);
        nodes.add(line);
    }

    private Label label(String text, double x, double y, double wide, Pos alignment, String style) {
        Label label = new Label(text);
        label.setAlignment(alignment);
        label.getStyleClass().add(style);
        label.setManaged(false);
        label.resizeRelocate(x, y, wide, LABEL);
        nodes.add(label);
        return label;
    }
}
