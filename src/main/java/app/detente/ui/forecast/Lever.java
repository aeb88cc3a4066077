package app.detente.ui.forecast;

import app.detente.ui.common.NumberField;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A number to try out: a slider with a mark where the measured value lies, and a field for who would rather type. A slider that is being drawn tells of
 * every value on its way; what is no longer asked for is dropped where it is answered.
 */
final class Lever extends VBox {
    /** From the end of a slider to the middle of its button at that end. */
    private static final double THUMB = 9;
    /** As wide for one unit as for another, so that sliders below each other are as long. */
    private static final double FIELD = 146;
    private final Slider slider = new Slider();
    private final NumberField field;
    private final Label measuredText = new Label();
    private final Region tick = new Region();
    private final Pane scale = new Pane(tick, measuredText) {
        @Override
        protected void layoutChildren() {
            mark();
        }
    };
    private OptionalLong measured = OptionalLong.empty();
    private boolean showing;

    /** `least` to `most` is what can be typed; a step is what an arrow key changes. */
    Lever(String name, String unit, int least, int most, int step) {
        field = new NumberField(least, most, step, unit);
        field.control().setAccessibleText(name);
        field.control().setPrefWidth(86);
        field.setMinWidth(FIELD);
        field.setPrefWidth(FIELD);
        slider.setMin(least);
        slider.setBlockIncrement(step);
        slider.setAccessibleText(name);
        slider.setMinWidth(120);
        slider.widthProperty().subscribe(width -> scale.requestLayout());
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        tick.getStyleClass().add("lever-tick");
        measuredText.getStyleClass().addAll("muted", "small");
        scale.setMinHeight(20);
        scale.setPrefHeight(20);
        scale.setMaxHeight(20);
        VBox track = new VBox(0, slider, scale);
        HBox.setHgrow(track, Priority.ALWAYS);
        HBox line = new HBox(12, track, field);
        line.setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("lever");
        getChildren().addAll(title, line);
    }

    /** Tells of every number chosen by hand. */
    void onChange(IntConsumer changed) {
        slider.valueProperty().subscribe((before, now) -> {
            int whole = (int) Math.round(now.doubleValue());
            if (!showing) {
                both(whole);
                changed.accept(whole);
            }
        });
        field.onChange(value -> {
            if (!showing) {
                both(value);
                changed.accept(value);
            }
        });
    }

    /**
     * Shows what holds now.
     *
     * @param value where the lever stands
     * @param from  the measured value, which gets a mark; empty for none
     * @param says  what is said of it
     * @param reach the greatest value the slider should reach at least
     */
    void show(int value, OptionalLong from, String says, int reach) {
        showing = true;
        slider.setMax(Math.max(reach, slider.isValueChanging() ? slider.getMax() : value));
        showing = false;
        both(value);
        measured = from;
        measuredText.setText(says);
        scale.requestLayout();
    }

    private void both(int value) {
        showing = true;
        if (!slider.isValueChanging()) {
            slider.setMax(Math.max(slider.getMax(), value));
            slider.setValue(value);
        }
        if (field.control().getValue() != value) {
            field.show(value);
        }
        showing = false;
    }

    private void mark() {
        tick.setVisible(measured.isPresent());
        double text = measuredText.prefWidth(-1);
        double at = 0;
        if (measured.isPresent()) {
            double share = Math.clamp((measured.getAsLong() - slider.getMin()) / (slider.getMax() - slider.getMin()), 0, 1);
            at = THUMB + share * (slider.getWidth() - 2 * THUMB);
            tick.resizeRelocate(Math.round(at) - 1, 0, 2, 6);
        }
        double x = Math.clamp(at - text / 2, 0, Math.max(0, slider.getWidth() - text));
        measuredText.resizeRelocate(Math.round(x), 5, Math.min(text, slider.getWidth()), 15);
    }
}
