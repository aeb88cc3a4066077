package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Board;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The day by the hour. The pointer, or the arrow keys, ask for the numbers of one hour; they are said to a screen reader as well. */
final class HourChart extends Pane {
    private final Texts texts;
    private final HourWords words;
    private final Rectangle band = new Rectangle();
    private final VBox card = new VBox();
    private Optional<DayReport> report = Optional.empty();
    private Optional<HourPlot> plot = Optional.empty();
    private int asked = -1;

    HourChart(Texts texts) {
        this.texts = texts;
        this.words = new HourWords(texts);
        getStyleClass().add("hour-chart");
        setMinSize(360, HourPlot.HEIGHT);
        setPrefHeight(HourPlot.HEIGHT);
        setMaxHeight(HourPlot.HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        band.getStyleClass().add("hour-band");
        band.setHeight(HourPlot.HEIGHT);
        band.setManaged(false);
        card.getStyleClass().add("hour-card");
        card.setManaged(false);
        card.setMouseTransparent(true);
        widthProperty().subscribe(width -> draw());
        setOnMouseMoved(event -> plot.ifPresent(drawn -> ask(drawn.at(event.getX()))));
        setOnMouseExited(event -> ask(-1));
        focusedProperty().subscribe(focused -> ask(-1));
        setOnKeyPressed(this::step);
    }

    void show(DayReport day) {
        report = Optional.of(day);
        draw();
    }

    private void draw() {
        if (report.isEmpty() || getWidth() < getMinWidth()) {
            return;
        }
        HourPlot fresh = new HourPlot(report.get(), texts, getWidth());
        plot = Optional.of(fresh);
        getChildren().setAll(band);
        getChildren().addAll(fresh.nodes());
        getChildren().add(card);
        applyCss(); // drawn anew in the middle of a layout, which comes after the styles
        ask(asked);
    }

    private void step(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> ask(Math.max(0, asked - 1));
            case RIGHT -> ask(report.map(day -> Math.min(day.board().hours().size() - 1, asked + 1)).orElse(-1));
            case ESCAPE -> ask(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Shows the numbers of an hour; of none, where it lies outside the day. */
    void ask(int hour) {
        asked = hour;
        boolean inside = report.isPresent() && plot.isPresent() && hour >= 0 && hour < report.get().board().hours().size();
        band.setVisible(inside);
        card.setVisible(inside);
        setAccessibleText(texts.get("reports.chart"));
        if (inside) {
            say(report.get().board().hours(), hour, plot.get());
        }
    }

    private void say(List<Board.Hour> hours, int hour, HourPlot drawn) {
        String title = words.title(hours.get(hour).start(), hours.size());
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        card.getChildren().setAll(heading);
        words.lines(hours.get(hour)).forEach(line -> card.getChildren().add(new Label(line)));
        band.setX(drawn.x(hour));
        band.setWidth(drawn.x(hour + 1) - drawn.x(hour));
        card.applyCss();
        double wide = card.prefWidth(-1);
        double right = drawn.x(hour + 1) + 8;
        double x = right + wide > getWidth() ? drawn.x(hour) - 8 - wide : right;
        card.resizeRelocate(Math.max(0, x), 30, wide, card.prefHeight(wide));
        card.layout();
        setAccessibleText(title + ". " + String.join(". ", words.lines(hours.get(hour))));
    }
}
