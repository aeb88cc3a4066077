package app.detente.ui.common;

import app.detente.model.Texts;
import app.detente.report.Scale;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** What the drawings of charts have in common. Gathers nodes from back to front; the style sheet colours them. Not thread-safe. */
public final class Sketch {
    /** Room for the scale at the left. */
    public static final double GUTTER = 46;
    /** How high a line of text is. */
    public static final double LABEL = 16;
    private static final long LONG = 10_000;
    private static final double ROUND = 4;
    private final Texts texts;
    private final double width;
    private final List<Node> nodes = new ArrayList<>();

    /** For a drawing so wide, the gutter within. */
    public Sketch(Texts texts, double width) {
        this.texts = texts;
        this.width = width;
    }

    public List<Node> nodes() {
        return nodes;
    }

    public void add(Node node) {
        nodes.add(node);
    }

    /** Where a share, 0 to 1, of the axis lies. */
    public double x(double share) {
        return GUTTER + (width - GUTTER) * share;
    }

    /** The scale for values up to the greatest, with its lines and numbers. */
    public Scale grid(long greatest, double top, double height) {
        Scale scale = Scale.upTo(greatest);
        for (long at = 0; at <= scale.top(); at += scale.step()) {
            double y = Math.round(top + height * (1 - scale.of(at))) + 0.5;
            line(GUTTER, y, width, y, at == 0 ? "base-line" : "grid-line");
            label(count(at), 0, y - LABEL / 2, GUTTER - 8, Pos.CENTER_RIGHT, "scale");
        }
        return scale;
    }

    /** "1 500", "12 k". */
    private String count(long count) {
        return count < LONG ? texts.get("common.number", count)
                : NumberFormat.getCompactNumberInstance(texts.locale(), NumberFormat.Style.SHORT).format(count);
    }

    /** A bar that stands on `bottom`; none for 0, and something for 1, however small. */
    public void bar(double x, double wide, double bottom, double high, long count, String... styles) {
        if (count > 0) {
            double seen = Math.max(2, high);
            Rectangle bar = new Rectangle(x, bottom - seen, wide, seen);
            bar.setArcWidth(Math.min(ROUND, seen));
            bar.setArcHeight(Math.min(ROUND, seen));
            bar.getStyleClass().addAll(styles);
            nodes.add(bar);
        }
    }

    public void heading(String text, double y) {
        label(text, 0, y, width, Pos.CENTER_LEFT, "lane-heading");
    }

    public void line(double x1, double y1, double x2, double y2, String style) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add(style);
        nodes.add(line);
    }

    public Label label(String text, double x, double y, double wide, Pos alignment, String style) {
        Label label = new Label(text);
        label.setAlignment(alignment);
        label.getStyleClass().add(style);
        label.setManaged(false);
        label.resizeRelocate(x, y, wide, LABEL);
        nodes.add(label);
        return label;
    }
}
