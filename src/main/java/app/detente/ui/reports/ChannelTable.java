package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Board;
import app.detente.report.Figures;
import app.detente.ui.common.Ages;
import app.detente.ui.common.ChannelMark;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The same figures channel by channel, the whole in the last row. Few rows: every network there is at most. */
final class ChannelTable extends VBox {
    private static final List<String> HEADINGS = List.of("channel", "waiting", "oldest", "median", "p90", "p95", "within");
    private final Texts texts;
    private final Ages ages;
    private final GridPane grid = new GridPane();
    private final Label nothing = new Label();

    ChannelTable(Texts texts) {
        this.texts = texts;
        this.ages = new Ages(texts);
        Label title = new Label(texts.get("reports.channels"));
        title.getStyleClass().add("strong");
        nothing.setText(texts.get("reports.channels.none"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.managedProperty().bind(nothing.visibleProperty());
        grid.managedProperty().bind(grid.visibleProperty());
        grid.getStyleClass().add("figures-table");
        for (int column = 0; column < HEADINGS.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            width.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(width);
        }
        getStyleClass().addAll("card", "channel-card");
        getChildren().addAll(title, grid, nothing);
    }

    void show(DayReport report) {
        Board board = report.board();
        nothing.setVisible(board.channels().isEmpty());
        grid.setVisible(!board.channels().isEmpty());
        grid.getChildren().clear();
        for (int column = 0; column < HEADINGS.size(); column++) {
            put(cell(texts.get("reports.column." + HEADINGS.get(column))), column, 0, "head");
        }
        int row = 1;
        for (Board.Channel channel : board.channels()) {
            HBox name = new HBox(8, new ChannelMark(channel.network(), texts), new Label(ChannelMark.name(channel.network(), texts)));
            name.setAlignment(Pos.CENTER_LEFT);
            row(row++, name, channel.waiting(), channel.firstResponse(), report.question().target(), "body");
        }
        if (board.channels().size() > 1) {
            row(row, new Label(texts.get("reports.channels.all")), board.waiting(), board.firstResponse(), report.question().target(), "whole");
        }
    }

    private void row(int row, Node name, app.detente.report.Ages waiting, Figures first, Duration target, String style) {
        put(new HBox(name), 0, row, style);
        put(cell(texts.get("common.number", waiting.n())), 1, row, style);
        Label oldest = cell(age(waiting.maxSeconds()));
        waiting.maxSeconds().ifPresent(seconds -> oldest.getStyleClass().add(FigureCards.level(seconds, target)));
        put(oldest, 2, row, style);
        put(cell(age(first.medianSeconds())), 3, row, style);
        put(cell(age(first.p90Seconds())), 4, row, style);
        put(cell(age(first.p95Seconds())), 5, row, style);
        put(cell(first.withinTarget().isPresent()
                ? texts.get("reports.percent", DayReport.percent(first.withinTarget().getAsDouble())) : "–"), 6, row, style);
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

    private String age(OptionalLong seconds) {
        return seconds.isPresent() ? ages.text(Duration.ofSeconds(seconds.getAsLong())) : "–";
    }
}
