package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.ui.common.Dates;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Banner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/** Which day, by which definition, and the way to another one. */
final class ReportsHeader extends VBox {
    private final ReportsViewModel model;
    private final Texts texts;
    private final Dates dates;

    /** `wall` shows the live board on the whole screen. */
    ReportsHeader(ReportsViewModel model, Texts texts, ZoneId zone, Button wall) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, zone);
        getStyleClass().add("reports-header");
        ToggleButton why = new ToggleButton("?");
        why.getStyleClass().add("why");
        why.setAccessibleText(texts.get("reports.why"));
        why.setTooltip(new Tooltip(texts.get("reports.why")));
        getChildren().addAll(days(wall), definition(why), notes(why), notices());
    }

    private Node days(Button wall) {
        Label title = new Label();
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        title.textProperty().bind(model.reportProperty().map(report -> report.map(this::title).orElse(texts.get("reports.title"))));
        Button previous = step("reports.previous", model::previous);
        previous.getGraphic().setRotate(180);
        Button next = step("reports.next", model::next);
        next.disableProperty().bind(model.reportProperty().map(report -> report.map(DayReport::isToday).orElse(true)));
        Button today = new Button(texts.get("reports.today"));
        today.setMinWidth(USE_PREF_SIZE);
        today.setOnAction(event -> model.today());
        today.disableProperty().bind(next.disableProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, title, gap, previous, picker(), next, today, wall, export());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String title(DayReport report) {
        String day = dates.day(report.day(), report.question().now());
        return day.substring(0, 1).toUpperCase(texts.locale()) + day.substring(1);
    }

    private Button step(String key, Runnable action) {
        Button button = new Button(null, Icon.CHEVRON.at(16));
        button.getStyleClass().add("step");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node picker() {
        DatePicker picker = new DatePicker();
        picker.setEditable(false);
        picker.setPrefWidth(136);
        picker.setMinWidth(120);
        picker.setAccessibleText(texts.get("reports.day"));
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : texts.get("reports.date", day.getDayOfMonth(), day.getMonthValue(), Integer.toString(day.getYear()));
            }

            @Override
            public LocalDate fromString(String typed) {
                return picker.getValue();
            }
        });
        model.reportProperty().subscribe(report -> report.ifPresent(read -> picker.setValue(read.day())));
        picker.setOnAction(event -> {
            LocalDate day = picker.getValue();
            if (day != null && model.reportProperty().get().filter(read -> read.day().equals(day)).isEmpty()) {
                model.go(day);
            }
        });
        return picker;
    }

    private Button export() {
        Button button = new Button(texts.get("reports.export"), Icon.EXPORT.at(16));
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.reportProperty().map(Optional::isEmpty));
        button.setOnAction(event -> model.reportProperty().get().ifPresent(report -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("reports.export.title"));
            chooser.setInitialFileName("detente-" + report.day() + ".csv");
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
            Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).ifPresent(file -> model.export(file.toPath(), texts));
        }));
        return button;
    }

    private Node definition(ToggleButton why) {
        Label words = new Label(texts.get("reports.definition"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        HBox line = new HBox(8, words, why);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** How the figures were worked out, as every report says it; folded away until somebody asks. */
    private Node notes(ToggleButton why) {
        VBox notes = new VBox(4);
        notes.getStyleClass().addAll("card", "notes");
        model.reportProperty().subscribe(report -> {
            notes.getChildren().clear();
            report.ifPresent(read -> read.table(texts).notes().forEach(note -> notes.getChildren().add(new Prose(note))));
            notes.getChildren().add(new Prose(texts.get("reports.percentiles")));
        });
        notes.visibleProperty().bind(why.selectedProperty());
        notes.managedProperty().bind(why.selectedProperty());
        return notes;
    }

    private Node notices() {
        Banner earlier = new Banner(Icon.HISTORY);
        earlier.textProperty().bind(model.earlierProperty().map(is -> is ? texts.get("reports.earlier") : ""));
        Banner exported = new Banner(Icon.DONE);
        exported.textProperty().bind(model.exportedProperty().map(file -> file.map(at -> texts.get("reports.exported", at)).orElse("")));
        return new VBox(8, earlier, Banner.of(model.problemProperty(), texts), exported);
    }
}
