package app.detente.ui.voice;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of a few, side by side, of which one always is chosen. */
final class Choice<T> extends HBox {

    Choice(Property<T> chosen, List<T> all, Function<T, String> name) {
        ToggleGroup group = new ToggleGroup();
        for (T one : all) {
            ToggleButton button = new ToggleButton(name.apply(one));
            button.getStyleClass().add("voice-choice");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.setValue(one);
            });
            chosen.subscribe(now -> button.setSelected(one.equals(now)));
            getChildren().add(button);
        }
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        getStyleClass().add("voice-choices");
    }
}
