package app.detente.ui.common;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Lays parts side by side in equal columns, as many as find their least width and leave no row short: four, then two, then one. The parts of a row
 * share its height.
 */
public final class Columns extends Region {
    private final double gap;
    private final double least;

    /** `gap` and `least` in px. */
    public Columns(double gap, double least, List<? extends Node> parts) {
        this.gap = gap;
        this.least = least;
        getChildren().setAll(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        double height = -gap;
        for (int row = 0; row * columns < getChildren().size(); row++) {
            height += rowHeight(row, columns, width) + gap;
        }
        return snapSizeY(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return least;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double wide = wide(getWidth(), columns);
        double y = 0;
        for (int row = 0; row * columns < getChildren().size(); row++) {
            double high = rowHeight(row, columns, getWidth());
            for (int at = row * columns; at < Math.min(getChildren().size(), (row + 1) * columns); at++) {
                double x = Math.round((at % columns) * (wide + gap));
                double end = Math.round((at % columns) * (wide + gap) + wide);
                getChildren().get(at).resizeRelocate(x, Math.round(y), end - x, high);
            }
            y += high + gap;
        }
    }

    private int columns(double width) {
        int parts = getChildren().size();
        for (int columns = parts; columns > 1; columns--) {
            if (parts % columns == 0 && wide(width, columns) >= least) {
                return columns;
            }
        }
        return 1;
    }

    private double wide(double width, int columns) {
        return (width - gap * (columns - 1)) / columns;
    }

    private double rowHeight(int row, int columns, double width) {
        return getChildren().stream().skip((long) row * columns).limit(columns)
                .mapToDouble(part -> Math.ceil(part.prefHeight(wide(width, columns)))).max().orElse(0);
    }
}
