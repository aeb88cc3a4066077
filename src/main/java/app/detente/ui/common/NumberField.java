package app.detente.ui.common;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** A whole number with its unit. What cannot be read as a number leaves the old one standing. */
public final class NumberField extends HBox {
    private final Spinner<Integer> spinner = new Spinner<>();

    /** From `least` to `most`, by steps. */
    public NumberField(int least, int most, int step, String unit) {
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(least, most, least, step);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return String.valueOf(value);
            }

            @Override
            public Integer fromString(String typed) {
                try {
                    return Math.clamp(Long.parseLong(typed.strip()), least, most);
                } catch (NumberFormatException e) {
                    return values.getValue();
                }
            }
        });
        spinner.setValueFactory(values);
        spinner.setEditable(true);
        spinner.setPrefWidth(104);
        spinner.setMinWidth(USE_PREF_SIZE);
        Label label = new Label(unit);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(spinner, label);
    }

    /** The control a screen reader names. */
    public Spinner<Integer> control() {
        return spinner;
    }

    /** Shows a number that was set elsewhere. */
    public void show(int value) {
        spinner.getValueFactory().setValue(value);
        spinner.getEditor().setText(String.valueOf(value));
    }

    /** Tells of every number chosen, at once. */
    public void onChange(IntConsumer changed) {
        spinner.valueProperty().subscribe((before, now) -> changed.accept(now));
    }
}
