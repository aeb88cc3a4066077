package app.detente.ui.reports;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One figure a lead looks for: what it is, the number, what belongs to it, and a line that puts it in its place. */
final class FigureCard extends VBox {
    /** A longer number is set smaller. */
    private static final int LONG = 9;
    /** More characters than these, and what stands beside the number goes below it. */
    private static final int ONE_LINE = 28;
    private final Label title = new Label();
    private final Label figure = new Label();
    private final Label beside = new Label();
    private final Label below = new Label();

    FigureCard(String name) {
        title.setText(name);
        title.getStyleClass().add("muted");
        figure.getStyleClass().add("figure");
        figure.setMinWidth(0);
        beside.getStyleClass().add("figure-beside");
        below.getStyleClass().add("figure-below");
        below.setWrapText(true);
        below.setMinHeight(USE_PREF_SIZE);
        FlowPane line = new FlowPane(8, 0, figure, beside);
        line.setRowValignment(VPos.BASELINE);
        line.setAlignment(Pos.BASELINE_LEFT);
        getStyleClass().addAll("card", "figure-card");
        getChildren().addAll(title, line, below);
    }

    /** Shows a figure. */
    void show(String number, String besideIt, String belowIt) {
        figure.setText(number);
        figure.getStyleClass().removeAll("long");
        if (number.length() > LONG) {
            figure.getStyleClass().add("long");
        }
        boolean fits = number.length() + besideIt.length() <= ONE_LINE;
        beside.setText(fits ? besideIt : "");
        below.setText(fits ? belowIt : besideIt + "\n" + belowIt);
        setAccessibleText(title.getText() + ": " + number + " " + besideIt + ". " + belowIt);
    }

    /** Lets the figure be opened: what it counts stands behind it. */
    FigureCard opening(String what, Runnable open) {
        getStyleClass().add("opening");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(what);
        Tooltip.install(this, new Tooltip(what));
        setOnMouseClicked(event -> open.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                open.run();
            }
        });
        return this;
    }

    /** Names the card anew, where its name holds a number. */
    void name(String name) {
        title.setText(name);
    }

    /** Colours what stands beside the number, by its level; "" for none. */
    void mark(String level) {
        beside.getStyleClass().removeAll("warn", "late");
        if (!level.isEmpty()) {
            beside.getStyleClass().add(level);
        }
    }
}
