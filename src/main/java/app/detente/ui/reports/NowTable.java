package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Now;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The live figures line by line: by channel, or by tag. What waits can be opened. */
final class NowTable extends VBox {
    private final Texts texts;
    private final NowWords words;
    private final List<String> headings;
    private final GridPane grid = new GridPane();
    private final Label nothing = new Label();

    /** A line of it; `open` does nothing where nothing stands behind it, as behind a sum. */
    record Line(Node name, Now.Row row, Runnable open, boolean whole) {}

    /** `what` is the key of its texts; without `oldest` nobody knows the oldest of a line. */
    NowTable(Texts texts, NowWords words, String what, boolean oldest) {
        this.texts = texts;
        this.words = words;
        this.headings = oldest ? List.of(what, "waiting", "oldest", "arrivals", "replies", "median", "within")
                : List.of(what, "waiting", "arrivals", "replies", "median", "within");
        Label title = new Label(texts.get("board.by." + what));
        title.getStyleClass().add("strong");
        nothing.setText(texts.get("board.by." + what + ".none"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.managedProperty().bind(nothing.visibleProperty());
        grid.managedProperty().bind(grid.visibleProperty());
        grid.getStyleClass().add("figures-table");
        for (int column = 0; column < headings.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            width.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(width);
        }
        grid.getColumnConstraints().getFirst().setMinWidth(96);
        getStyleClass().addAll("card", "channel-card");
        getChildren().addAll(title, grid, nothing);
    }

    void show(Now now, List<Line> lines) {
        nothing.setVisible(lines.isEmpty());
        grid.setVisible(!lines.isEmpty());
        grid.getChildren().clear();
        for (int column = 0; column < headings.size(); column++) {
            put(cell(texts.get("board.column." + headings.get(column))), column, 0, "head");
        }
        int row = 1;
        for (Line line : lines) {
            row(row++, line, now);
        }
    }

    private void row(int row, Line line, Now now) {
        String style = line.whole() ? "whole" : "body";
        int column = 0;
        put(new HBox(line.name()), column++, row, style);
        put(waiting(line), column++, row, style);
        if (headings.contains("oldest")) {
            Label oldest = cell(words.oldest(line.row(), now));
            oldest.getStyleClass().add(words.level(line.row(), now));
            put(oldest, column++, row, style);
        }
        put(cell(words.number(line.row().arrivals())), column++, row, style);
        put(cell(words.number(line.row().replies())), column++, row, style);
        put(cell(words.length(line.row().median())), column++, row, style);
        put(cell(words.percent(line.row().withinTarget())), column, row, style);
    }

    private Node waiting(Line line) {
        if (line.whole() || line.row().waiting() == 0) {
            return cell(words.number(line.row().waiting()));
        }
        Button open = new Button(words.number(line.row().waiting()));
        open.getStyleClass().addAll("link-button", "figure-link");
        open.setTooltip(new Tooltip(texts.get("board.opens")));
        open.setAccessibleHelp(texts.get("board.opens"));
        open.setOnAction(event -> line.open().run());
        return open;
    }

    private void put(Node node, int column, int row, String style) {
        HBox cell = new HBox(node);
        cell.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        cell.getStyleClass().addAll("table-cell-box", style);
        if (column == 0) {
            cell.getStyleClass().add("first");
        }
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        grid.add(cell, column, row);
    }

    private static Label cell(String text) {
        Label label = new Label(text);
        label.setMinWidth(0);
        return label;
    }
}
