package app.detente.ui.templates;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * How the editor's three parts lie: the text with its terms below it, and beside them how it reads; where that would be too narrow one below the other,
 * the reading straight after the text.
 */
final class Bench extends Region {
    private static final double GAP = 14;
    /** Width from which there are two columns, and that of the second, px. */
    private static final double TWO = 620;
    private static final double LEAST = 272;
    private static final double MOST = 420;
    private static final double SHARE = 0.4;
    private final Node words;
    private final Node side;
    private final Node terms;

    Bench(Node words, Node side, Node terms) {
        this.words = words;
        this.side = side;
        this.terms = terms;
        getChildren().setAll(words, side, terms);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double beside = beside(width);
        if (beside == 0) {
            return high(words, width) + high(side, width) + high(terms, width) + 2 * GAP;
        }
        double left = width - beside - GAP;
        return Math.max(high(words, left) + GAP + high(terms, left), high(side, beside));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double beside = beside(width);
        double left = beside == 0 ? width : width - beside - GAP;
        double y = place(words, 0, 0, left);
        if (beside == 0) {
            y = place(side, 0, y, width);
        } else {
            place(side, left + GAP, 0, beside);
        }
        place(terms, 0, y, left);
    }

    private static double place(Node part, double x, double y, double width) {
        double height = high(part, width);
        part.resizeRelocate(Math.round(x), Math.round(y), Math.round(width), height);
        return y + height + GAP;
    }

    private static double high(Node part, double width) {
        return Math.ceil(part.prefHeight(Math.round(width)));
    }

    private static double beside(double width) {
        return width < TWO ? 0 : Math.clamp(width * SHARE, LEAST, MOST);
    }
}
