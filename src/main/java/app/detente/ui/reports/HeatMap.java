package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Week;
import app.detente.ui.common.Ages;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * First responses by weekday and hour. The number stands in each cell, so that colour says nothing alone. The pointer, or the arrow keys, ask for one cell,
 * whose sentence stands below and is told to a screen reader.
 */
final class HeatMap extends VBox {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final double DAY_WIDTH = 44;
    private final Texts texts;
    private final HourWords words;
    private final Ages ages;
    private final GridPane grid = new GridPane();
    private final Label sentence = new Label();
    private final Label legendAbove = new Label();
    private final FlowPane legend = new FlowPane(14, 4);
    private Optional<NowViewModel.Behind> shown = Optional.empty();
    private List<List<Label>> rows = List.of();
    private int day = -1;
    private int hour = -1;

    HeatMap(Texts texts) {
        this.texts = texts;
        this.words = new HourWords(texts);
        this.ages = new Ages(texts);
        Label title = new Label(texts.get("board.heat"));
        title.getStyleClass().add("strong");
        legendAbove.setText(texts.get("board.heat.what", Week.FEWEST));
        legendAbove.getStyleClass().addAll("muted", "small");
        legendAbove.setWrapText(true);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        grid.getStyleClass().add("heat-grid");
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        grid.managedProperty().bind(grid.visibleProperty());
        legend.managedProperty().bind(legend.visibleProperty());
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        grid.setOnMouseExited(event -> ask(-1, -1));
        getStyleClass().addAll("card", "heat-card");
        getChildren().addAll(title, legendAbove, grid, sentence, legend);
        show(Optional.empty());
    }

    void show(Optional<NowViewModel.Behind> behind) {
        if (behind.equals(shown) && !rows.isEmpty()) {
            return;
        }
        shown = behind;
        boolean silent = behind.map(known -> known.week().isSilent()).orElse(true);
        grid.setVisible(!silent);
        legend.setVisible(!silent);
        rows = new ArrayList<>();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        behind.filter(known -> !silent).ifPresent(this::draw);
        ask(-1, -1);
    }

    private void draw(NowViewModel.Behind behind) {
        List<Integer> hours = behind.week().hours();
        grid.getColumnConstraints().add(new ColumnConstraints(DAY_WIDTH));
        for (int column = 0; column < hours.size(); column++) {
            ColumnConstraints width = new ColumnConstraints(0, 44, Double.MAX_VALUE, Priority.ALWAYS, HPos.CENTER, true);
            grid.getColumnConstraints().add(width);
            // every third hour is named where there is no room for all
            Label name = new Label(hours.size() <= 14 || column % 3 == 0 ? texts.get("board.heat.hour", hours.get(column)) : "");
            name.getStyleClass().addAll("faint", "small");
            name.setMinWidth(USE_PREF_SIZE);
            grid.add(name, column + 1, 0);
        }
        List<DayOfWeek> days = behind.week().days();
        for (int row = 0; row < days.size(); row++) {
            Label name = new Label(days.get(row).getDisplayName(TextStyle.SHORT, texts.locale()));
            name.getStyleClass().addAll("muted", "small");
            grid.add(name, 0, row + 1);
            List<Label> cells = new ArrayList<>();
            for (int column = 0; column < hours.size(); column++) {
                Label cell = cell(behind, days.get(row), hours.get(column));
                int atRow = row;
                int atColumn = column;
                cell.setOnMouseEntered(event -> ask(atRow, atColumn));
                cells.add(cell);
                grid.add(cell, column + 1, row + 1);
            }
            rows.add(cells);
        }
        legend(behind);
    }

    private Label cell(NowViewModel.Behind behind, DayOfWeek weekday, int at) {
        Optional<Week.Cell> known = behind.week().at(weekday, at).filter(Week.Cell::speaks);
        Label cell = new Label(known.map(found -> words.cell(found.figures().medianSeconds())).orElse(""));
        cell.getStyleClass().add("heat-cell");
        cell.setAlignment(Pos.CENTER);
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cell.setMinWidth(0);
        known.ifPresent(found -> cell.getStyleClass().add(level(found.figures().medianSeconds().orElseThrow(), behind.target())));
        return cell;
    }

    private static String level(long seconds, Duration target) {
        return switch (Ages.level(Duration.ofSeconds(seconds), target)) {
            case CALM -> "calm";
            case WARN -> "warn";
            case LATE -> "late";
        };
    }

    private void legend(NowViewModel.Behind behind) {
        long target = behind.target().toMinutes();
        legend.getChildren().setAll(swatch("calm", texts.get("board.heat.calm", target / 3)), swatch("warn", texts.get("board.heat.warn", target / 3, target)),
                swatch("late", texts.get("board.heat.late", target)), swatch("none", texts.get("board.heat.none", Week.FEWEST)));
    }

    private static Node swatch(String style, String text) {
        Label colour = new Label();
        colour.getStyleClass().addAll("heat-cell", "heat-swatch", style);
        Label label = new Label(text, colour);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private void key(KeyEvent event) {
        if (rows.isEmpty()) {
            return;
        }
        int atDay = Math.max(0, day);
        int atHour = Math.max(0, hour);
        boolean begun = day >= 0;
        switch (event.getCode()) {
            case LEFT -> ask(atDay, begun ? atHour - 1 : 0);
            case RIGHT -> ask(atDay, begun ? atHour + 1 : 0);
            case UP -> ask(begun ? atDay - 1 : 0, atHour);
            case DOWN -> ask(begun ? atDay + 1 : 0, atHour);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Asks for one cell, counted from the first; anything else asks for none. A step over the edge stays on it. */
    void ask(int row, int column) {
        rows.stream().flatMap(List::stream).forEach(cell -> cell.pseudoClassStateChanged(ASKED, false));
        if (rows.isEmpty() || row < 0 && day < 0 || column < 0 && hour < 0) {
            day = -1;
            hour = -1;
        } else if (row < 0 && column < 0) {
            day = -1;
            hour = -1;
        } else {
            day = Math.clamp(row, 0, rows.size() - 1);
            hour = Math.clamp(column, 0, rows.get(day).size() - 1);
            rows.get(day).get(hour).pseudoClassStateChanged(ASKED, true);
        }
        sentence.setText(say());
        grid.setAccessibleText(sentence.getText());
        grid.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String say() {
        if (shown.isEmpty()) {
            return texts.get("board.heat.wait");
        }
        Week week = shown.get().week();
        if (week.isSilent()) {
            return texts.get("board.heat.silent", Week.FEWEST);
        }
        if (day < 0) {
            return texts.get("board.heat.ask");
        }
        DayOfWeek weekday = week.days().get(day);
        int at = week.hours().get(hour);
        String when = texts.get("board.heat.when", weekday.getDisplayName(TextStyle.FULL, texts.locale()), at, (at + 1) % 24);
        Optional<Week.Cell> cell = week.at(weekday, at);
        long answered = cell.map(found -> found.figures().n()).orElse(0L);
        long waiting = cell.map(found -> found.figures().waiting()).orElse(0L);
        String median = cell.filter(Week.Cell::speaks).map(found -> texts.get("board.heat.median",
                ages.text(Duration.ofSeconds(found.figures().medianSeconds().orElseThrow())))).orElse(texts.get("board.heat.few"));
        return texts.get("board.heat.cell", when, median, answered, waiting);
    }
}
