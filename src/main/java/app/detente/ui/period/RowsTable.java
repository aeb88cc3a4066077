package app.detente.ui.period;

import app.detente.model.Texts;
import app.detente.report.Behind;
import app.detente.report.Figures;
import app.detente.report.Grouping;
import app.detente.report.Individuals;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Pick;
import app.detente.ui.common.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The figures by something, one row each; a row opens its conversations. Individual figures stay in the order of names and open nothing. */
final class RowsTable extends VBox {
    private static final double ROW = 34;
    private static final double HEAD = 42;
    private static final int MOST_SEEN = 9;
    private static final double NARROW = 74;
    private final PeriodViewModel model;
    private final Texts texts;
    private final PeriodWords words;
    private final TableView<Figures> table = new TableView<>();
    private final Label note = new Prose("", "muted", "small");
    private final ComboBox<Grouping> by;

    RowsTable(PeriodViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.words = new PeriodWords(desk);
        this.by = Pick.of(List.of(), one -> texts.get("period.by." + one.key()));
        by.setAccessibleText(texts.get("period.by"));
        by.setOnAction(event -> {
            if (by.getValue() != null && by.getValue() != model.choiceProperty().get().by()) {
                model.ask(model.choiceProperty().get().by(by.getValue()));
            }
        });
        model.individualsProperty().subscribe(may -> offer(may));
        model.choiceProperty().subscribe(choice -> by.setValue(choice.by()));
        Label title = new Label(texts.get("period.rows"));
        title.getStyleClass().add("strong");
        HBox head = new HBox(10, title, by);
        head.setAlignment(Pos.CENTER_LEFT);
        columns();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(ROW);
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table.getSelectionModel().getSelectedItem());
            }
        });
        table.getStyleClass().add("period-table");
        note.managedProperty().bind(note.visibleProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        getStyleClass().addAll("card", "period-chart-card");
        getChildren().addAll(head, table, note);
    }

    private void offer(boolean individuals) {
        List<Grouping> offered = new ArrayList<>(
                List.of(Grouping.CHANNEL, Grouping.BRAND, Grouping.TAG, Grouping.TEMPLATE, Grouping.DAY, Grouping.HOUR));
        if (individuals) {
            offered.add(Grouping.ADVISER);
        }
        by.getItems().setAll(offered);
        by.setValue(model.choiceProperty().get().by());
    }

    private TableRow<Figures> row() {
        TableRow<Figures> row = new TableRow<>();
        row.setOnMouseClicked(event -> open(row.getItem()));
        return row;
    }

    private void open(Figures row) {
        model.reportProperty().get().map(report -> report.choice().by()).filter(grouping -> row != null && grouping != Grouping.ADVISER)
                .ifPresent(grouping -> model.open(new Behind.Row(grouping, row.key()), Behind.Order.OLDEST));
    }

    private void columns() {
        TableColumn<Figures, Figures> name = column("name", Comparator.comparing(Figures::key), row -> model.reportProperty().get()
                .map(report -> words.row(report.choice().by(), row.key())).orElse(""), Pos.CENTER_LEFT);
        name.setMinWidth(120);
        name.setPrefWidth(220);
        table.getColumns().add(name);
        number("n", Figures::n, row -> words.count(row.n()));
        number("waiting", Figures::waiting, row -> words.count(row.waiting()));
        number("median", row -> row.medianSeconds().orElse(-1), row -> words.length(row.medianSeconds()));
        number("p90", row -> row.p90Seconds().orElse(-1), row -> words.length(row.p90Seconds()));
        number("p95", row -> row.p95Seconds().orElse(-1), row -> words.length(row.p95Seconds()));
        number("max", row -> row.maxSeconds().orElse(-1), row -> words.length(row.maxSeconds()));
        number("within", row -> row.withinTarget().orElse(-1), row -> words.share(row.withinTarget()));
        number("including", row -> row.medianIncludingWaitingSeconds().orElse(-1), row -> words.length(row.medianIncludingWaitingSeconds()));
    }

    private void number(String key, ToDoubleFunction<Figures> value, Function<Figures, String> shown) {
        TableColumn<Figures, Figures> column = column(key, Comparator.comparingDouble(value), shown, Pos.CENTER_RIGHT);
        column.setMinWidth(NARROW);
        column.setPrefWidth(NARROW + 14);
        column.getStyleClass().add("number");
        table.getColumns().add(column);
    }

    private TableColumn<Figures, Figures> column(String key, Comparator<Figures> order, Function<Figures, String> shown, Pos side) {
        TableColumn<Figures, Figures> column = new TableColumn<>(texts.get("period.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(one -> new TableCell<>() {
            @Override
            protected void updateItem(Figures row, boolean none) {
                super.updateItem(row, none);
                setText(none || row == null ? "" : shown.apply(row));
                setAlignment(side);
            }
        });
        return column;
    }

    void show(PeriodReport report) {
        boolean people = report.choice().by() == Grouping.ADVISER;
        table.getColumns().forEach(column -> column.setSortable(!people));
        if (people) {
            table.getSortOrder().clear();
        }
        List<Figures> rows = new ArrayList<>(report.rows().shown());
        table.getItems().setAll(rows);
        table.sort();
        String refused = report.rows().refused().map(texts::of).orElse("");
        String nothing = refused.isEmpty() ? texts.get(people ? "period.rows.hidden" : "period.rows.none") : refused;
        table.setPlaceholder(new Prose(nothing, "muted", "period-nothing"));
        note.setText(people && refused.isEmpty() ? texts.get("period.people", report.rows().hidden(), Individuals.SMALLEST_GROUP)
                : report.choice().by() == Grouping.TAG || report.choice().by() == Grouping.TEMPLATE ? texts.get("period.rows.several") : "");
        double high = HEAD + ROW * Math.clamp(rows.size(), 2, MOST_SEEN) + 2;
        table.setMinHeight(high);
        table.setPrefHeight(high);
        table.setMaxHeight(high);
    }

    Node control() {
        return by;
    }
}
