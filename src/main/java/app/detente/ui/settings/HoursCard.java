package app.detente.ui.settings;

import app.detente.model.OpeningHours;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import java.io.File;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** When the house is open: each day's blocks as one types them, where that is, the holidays, and the days it is closed besides. */
final class HoursCard extends VBox {
    /** Closed days shown; the calendar may hold the years to come. */
    private static final int MOST_SHOWN = 24;
    private final SettingsViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
    private final CheckBox holidays = new CheckBox();
    private final ComboBox<String> zone = new ComboBox<>();
    private final FlowPane closed = new FlowPane(6, 6);

    HoursCard(SettingsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().addAll("card", "settings-card", "hours");
        Label title = new Label(texts.get("settings.hours"));
        title.getStyleClass().add("heading");
        getChildren().addAll(title, new Prose(texts.get("settings.hours.hint"), "muted", "small", "settings-hint"), week(), where(), closings());
        model.settingsProperty().subscribe(now -> show(now.hours()));
    }

    private Node week() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("week");
        grid.setHgap(12);
        grid.setVgap(6);
        for (DayOfWeek day : DayOfWeek.values()) {
            Label name = new Label(day.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()));
            name.setMinWidth(USE_PREF_SIZE);
            TextField field = new TextField();
            field.setPromptText(texts.get("settings.hours.closed"));
            field.setAccessibleText(texts.get("settings.hours.of", name.getText()));
            field.setPrefColumnCount(22);
            field.setOnAction(event -> take(day));
            field.focusedProperty().subscribe((before, focused) -> {
                if (!focused) {
                    take(day);
                }
            });
            days.put(day, field);
            grid.addRow(day.ordinal(), name, field);
        }
        return grid;
    }

    /** What is not understood is said, and gives way to what was set. */
    private void take(DayOfWeek day) {
        TextField field = days.get(day);
        if (!field.getText().equals(shown(day))) {
            model.openOn(day, field.getText());
            field.setText(shown(day));
        }
    }

    private String shown(DayOfWeek day) {
        return HoursText.of(now().week().getOrDefault(day, List.of()));
    }

    private Node where() {
        zone.setMaxWidth(300);
        zone.getItems().add("");
        zone.getItems().addAll(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc") && !id.startsWith("System")).sorted().toList());
        zone.setButtonCell(new ZoneCell(texts));
        zone.setCellFactory(list -> new ZoneCell(texts));
        zone.setAccessibleText(texts.get("settings.hours.zone"));
        zone.setOnAction(event -> model.openWhile(now().in(Optional.ofNullable(zone.getValue()).filter(id -> !id.isEmpty()).map(ZoneId::of))));
        holidays.setText(texts.get("settings.hours.holidays"));
        holidays.setWrapText(true);
        holidays.setMinHeight(USE_PREF_SIZE);
        holidays.setOnAction(event -> model.openWhile(now().closedOnHolidays(holidays.isSelected())));
        Label label = new Label(texts.get("settings.hours.zone"));
        label.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, label, zone);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox both = new VBox(10, line, holidays);
        both.getStyleClass().add("settings-row");
        return both;
    }

    private Node closings() {
        DatePicker day = new DatePicker();
        day.setPromptText(texts.get("settings.hours.day"));
        day.setAccessibleText(texts.get("settings.hours.day"));
        day.getEditor().setAccessibleText(texts.get("settings.hours.day"));
        day.setPrefWidth(150);
        day.setOnAction(event -> Optional.ofNullable(day.getValue()).ifPresent(chosen -> {
            model.closeOn(List.of(chosen));
            day.setValue(null);
        }));
        Button file = new Button(texts.get("settings.hours.import"), Icon.IMPORT.at(15));
        file.setMinWidth(USE_PREF_SIZE);
        file.setOnAction(event -> choose());
        HBox line = new HBox(8, day, file);
        line.setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(texts.get("settings.hours.besides"));
        VBox all = new VBox(8, title, closed, line);
        all.getStyleClass().add("settings-row");
        return all;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("settings.hours.import"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("iCalendar", "*.ics"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(file -> model.importClosed(file, LocalDate.ofInstant(desk.now().getValue(), desk.zone())));
    }

    private OpeningHours now() {
        return model.settingsProperty().get().hours();
    }

    private void show(OpeningHours hours) {
        days.forEach((day, field) -> field.setText(shown(day)));
        holidays.setSelected(hours.holidays());
        zone.setValue(hours.zone().map(ZoneId::getId).orElse(""));
        List<Node> chips = new ArrayList<>(hours.closed().stream().limit(MOST_SHOWN).map(this::chip).toList());
        if (hours.closed().size() > MOST_SHOWN) {
            chips.add(new Label(texts.get("settings.hours.more", hours.closed().size() - MOST_SHOWN)));
        }
        closed.getChildren().setAll(chips);
        closed.setManaged(!chips.isEmpty());
    }

    private Node chip(LocalDate day) {
        String name = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale()).format(day);
        Button chip = new Button(name, Icon.CLOSE.at(12));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("closed-day");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText(texts.get("settings.hours.open-again", name));
        chip.setOnAction(event -> model.openAgainOn(day));
        return chip;
    }
}
