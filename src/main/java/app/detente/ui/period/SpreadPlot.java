package app.detente.ui.period;

import app.detente.model.Texts;
import app.detente.report.Distribution;
import app.detente.report.Distribution.Bucket;
import app.detente.report.Scale;
import app.detente.ui.common.Sketch;
import app.detente.ui.common.SlotChart;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;

/** Draws how waits spread over lengths: what was answered and what still waits, side by side. */
final class SpreadPlot {
    static final double HEIGHT = 230;
    private static final double TOP = 10;
    private static final double LANE = 188;
    private static final double WIDEST = 18;

    private SpreadPlot() {}

    static SlotChart.Plot of(Distribution spread, PeriodWords words, Texts texts, double width) {
        Sketch sketch = new Sketch(texts, width);
        long greatest = spread.buckets().stream().mapToLong(bucket -> Math.max(bucket.answered(), bucket.waiting())).max().orElse(0);
        Scale scale = sketch.grid(greatest, TOP, LANE);
        List<SlotChart.Slot> slots = new ArrayList<>();
        double slot = sketch.x(1.0 / Distribution.SIZE) - sketch.x(0);
        double wide = Math.min(WIDEST, Math.floor(slot * 0.34));
        for (Bucket bucket : spread.buckets()) {
            double left = sketch.x((double) bucket.number() / Distribution.SIZE);
            double middle = Math.round(left + slot / 2);
            sketch.bar(middle - wide - 1, wide, TOP + LANE, LANE * scale.of(bucket.answered()), bucket.answered(), "spread-answered");
            sketch.bar(middle + 1, wide, TOP + LANE, LANE * scale.of(bucket.waiting()), bucket.waiting(), "spread-waiting");
            sketch.label(texts.get("period.bucket.short." + bucket.number()), left, TOP + LANE + 6, slot, Pos.CENTER, "scale");
            slots.add(new SlotChart.Slot(left, left + slot, words.bucket(bucket.number()),
                    List.of(texts.get("period.spread.answered", bucket.answered()), texts.get("period.spread.waiting", bucket.waiting()))));
        }
        return new SlotChart.Plot(sketch.nodes(), slots);
    }
}
