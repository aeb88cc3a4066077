package app.detente.ui.themes;

import app.detente.report.themes.Heard;
import app.detente.ui.common.Shown;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One row of a card: what it is, how many messages, how many more than before, and when it began. Pressing it shows the messages. */
final class HeardRow extends Button {
    /** Whether growth has a column, and whether it is good news there. */
    enum Show { GROWTH, GOOD_GROWTH, NO_GROWTH }

    /** Widths of the columns of numbers, px; the heading has the same. */
    static final double COUNT = 72;
    static final double GROWTH = 58;
    static final double FIRST = 84;

    HeardRow(Heard heard, ThemeWords words, Runnable open) {
        this(heard, words, open, Show.GROWTH);
    }

    HeardRow(Heard heard, ThemeWords words, Runnable open, Show show) {
        HBox line = new HBox(8, name(heard, words), column(words.count(heard), COUNT, "strong"));
        if (show != Show.NO_GROWTH) {
            line.getChildren().add(growth(heard, words, show == Show.GOOD_GROWTH));
        }
        line.getChildren().add(column(words.moment(heard.first().at()), FIRST, "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(widthProperty().subtract(20));
        setGraphic(line);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(240);
        getStyleClass().add("theme-row");
        setAccessibleText(words.spoken(heard));
        setOnAction(event -> open.run());
    }

    private static Node name(Heard heard, ThemeWords words) {
        Label name = new Label(words.name(heard));
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        if (heard.kind() == Heard.Kind.TAG) {
            name.setText(Shown.line(heard.name()));
            name.getStyleClass().addAll("tag-chip", "tag-teal");
        }
        HBox cell = new HBox(name);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(0);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private static Label growth(Heard heard, ThemeWords words, boolean good) {
        Label growth = column(words.growth(heard), GROWTH, "growth");
        ThemeWords.mood(heard, good).ifPresent(growth.getStyleClass()::add);
        return growth;
    }

    static Label column(String text, double width, String... styles) {
        Label label = new Label(text);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** What stands over the rows. */
    static HBox heading(String name, String count, String growth, String first) {
        Label what = new Label(name);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, what, gap, column(count, COUNT), column(growth, GROWTH), column(first, FIRST));
        line.getStyleClass().addAll("theme-heading");
        return line;
    }
}
