package app.detente.ui.themes;

import app.detente.report.themes.Naming;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A brand's share, hour by hour or day by day, as bars on one line: 1 is the whole height. */
final class Strip extends Pane {
    private static final double GAP = 1.5;
    private static final double HIGH = 22;
    private static final double WIDEST = 14;
    private final List<Naming.Part> parts;
    private final List<Region> bars = new ArrayList<>();

    Strip(List<Naming.Part> parts, String spoken) {
        this.parts = parts;
        parts.forEach(part -> {
            Region bar = new Region();
            bar.getStyleClass().add(part.count() == 0 ? "strip-none" : "strip-bar");
            bars.add(bar);
        });
        getChildren().setAll(bars);
        getStyleClass().add("strip");
        setAccessibleText(spoken);
        setPrefHeight(HIGH);
        setMinHeight(HIGH);
        setMaxHeight(HIGH);
        setPrefWidth(WIDEST * parts.size());
        setMaxWidth(200);
        setMinWidth(40);
    }

    @Override
    protected void layoutChildren() {
        double wide = Math.min(WIDEST, getWidth() / Math.max(1, parts.size()));
        for (int i = 0; i < bars.size(); i++) {
            double high = parts.get(i).count() == 0 ? 1 : Math.max(2, HIGH * parts.get(i).share());
            bars.get(i).resizeRelocate(i * wide, HIGH - high, Math.max(1, wide - GAP), high);
        }
    }
}
