package app.detente.ui.forecast;

import app.detente.model.Texts;
import app.detente.report.forecast.Backtest;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Prose;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How right the forecast was: each of the last days as it would have been foreseen, beside what came. */
final class CheckedDays extends VBox {
    private static final List<String> HEADINGS = List.of("day", "said", "came", "within");
    private final Texts texts;
    private final ForecastWords words;
    private final Label summary = new Prose("", "muted");
    private final GridPane grid = new GridPane();

    CheckedDays(Desk desk, ForecastWords words) {
        this.texts = desk.texts();
        this.words = words;
        Label title = new Label(texts.get("forecast.checked"));
        title.getStyleClass().add("strong");
        grid.getStyleClass().add("checked-table");
        for (int column = 0; column < HEADINGS.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
            width.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(width);
        }
        grid.managedProperty().bind(grid.visibleProperty());
        grid.setVisible(false);
        getStyleClass().addAll("card", "checked-card");
        getChildren().addAll(title, summary, grid);
        summary.setText(texts.get("forecast.checked.working"));
    }

    void show(Backtest found) {
        grid.getChildren().clear();
        grid.setVisible(!found.days().isEmpty());
        if (found.days().isEmpty() || found.hours() == 0) {
            summary.setText(texts.get("forecast.checked.none"));
            return;
        }
        summary.setText(texts.get("forecast.checked.share", found.within() * 100 / found.hours(), found.within(), found.hours()));
        for (int column = 0; column < HEADINGS.size(); column++) {
            put(new Label(texts.get("forecast.column." + HEADINGS.get(column))), column, 0, "head");
        }
        int row = 1;
        for (Backtest.Day day : found.days().reversed()) {
            put(new Label(words.day(day.day())), 0, row, "day");
            put(new Label(words.band(day.said())), 1, row, "day");
            Label came = new Label(texts.get("common.number", day.came()));
            came.getStyleClass().add(day.said().holds(day.came()) ? "within" : "outside");
            put(came, 2, row, "day");
            put(new Label(texts.get("forecast.of", day.within(), day.hours())), 3, row, "day");
            row++;
        }
    }

    private void put(Label node, int column, int row, String style) {
        node.setMinWidth(USE_PREF_SIZE);
        HBox cell = new HBox(node);
        cell.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        cell.getStyleClass().addAll("checked-cell", style);
        if (column == 0) {
            cell.getStyleClass().add("first");
        }
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        grid.add(cell, column, row);
    }
}
