package app.detente.ui.settings;

import app.detente.model.OpeningHours;
import app.detente.model.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The days a house is open, and from when to when. */
final class HoursField extends VBox {
    private static final int STEP_MINUTES = 30;

    private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);
    private final ComboBox<LocalTime> from;
    private final ComboBox<LocalTime> until;
    private Changed changed = (on, opens, closes) -> { };
    private boolean showing;

    /** Told of every change, as chosen. */
    interface Changed {
        void to(Set<DayOfWeek> days, LocalTime from, LocalTime until);
    }

    HoursField(Texts texts) {
        super(8);
        HBox week = new HBox(4);
        for (DayOfWeek day : DayOfWeek.values()) {
            ToggleButton toggle = new ToggleButton(day.getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale()));
            toggle.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()));
            toggle.getStyleClass().add("day-button");
            toggle.setMinWidth(USE_PREF_SIZE);
            toggle.setOnAction(event -> tell());
            days.put(day, toggle);
            week.getChildren().add(toggle);
        }
        from = time(texts.get("settings.hours.from"));
        until = time(texts.get("settings.hours.until"));
        HBox times = new HBox(8, label(texts.get("settings.hours.from")), from, label(texts.get("settings.hours.until")), until);
        times.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(week, times);
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private ComboBox<LocalTime> time(String says) {
        ComboBox<LocalTime> box = new ComboBox<>();
        box.getItems().setAll(IntStream.range(0, 24 * 60 / STEP_MINUTES).mapToObj(step -> LocalTime.MIDNIGHT.plusMinutes(step * STEP_MINUTES)).toList());
        box.setAccessibleText(says);
        box.setPrefWidth(100);
        box.setOnAction(event -> tell());
        return box;
    }

    void show(OpeningHours hours) {
        showing = true;
        days.forEach((day, toggle) -> toggle.setSelected(hours.days().contains(day)));
        from.setValue(hours.from());
        until.setValue(hours.until());
        showing = false;
    }

    void onChange(Changed listener) {
        changed = listener;
    }

    private void tell() {
        if (!showing) {
            changed.to(days.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).collect(Collectors.toSet()),
                    from.getValue(), until.getValue());
        }
    }
}
