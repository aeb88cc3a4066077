package app.detente.ui.forecast;

import app.detente.model.Texts;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Past;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The hours before and after now. The pointer, or the arrow keys, ask for the numbers of one hour; they are said to a screen reader as well. */
final class ForecastChart extends Pane {
    private static final double CARD_TOP = 34;
    private final Texts texts;
    private final ForecastWords words;
    private final Rectangle mark = new Rectangle();
    private final VBox card = new VBox();
    private Optional<Shown> shown = Optional.empty();
    private Optional<ForecastPlot> plot = Optional.empty();
    private int asked = -1;

    private record Shown(Past past, Forecast forecast) {}

    ForecastChart(Texts texts, ForecastWords words) {
        this.texts = texts;
        this.words = words;
        getStyleClass().add("forecast-chart");
        setMinSize(320, ForecastPlot.HEIGHT);
        setPrefHeight(ForecastPlot.HEIGHT);
        setMaxHeight(ForecastPlot.HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        mark.getStyleClass().add("hour-mark");
        mark.setHeight(ForecastPlot.HEIGHT);
        mark.setManaged(false);
        card.getStyleClass().add("hour-card");
        card.setManaged(false);
        card.setMouseTransparent(true);
        widthProperty().subscribe(width -> draw());
        setOnMouseMoved(event -> plot.ifPresent(drawn -> ask(drawn.at(event.getX()))));
        setOnMouseExited(event -> ask(-1));
        focusedProperty().subscribe(focused -> ask(-1));
        setOnKeyPressed(this::step);
    }

    void show(Past past, Forecast forecast) {
        shown = Optional.of(new Shown(past, forecast));
        draw();
    }

    private void draw() {
        if (shown.isEmpty() || getWidth() < getMinWidth()) {
            return;
        }
        ForecastPlot fresh = new ForecastPlot(shown.get().past(), shown.get().forecast(), words, texts, getWidth());
        plot = Optional.of(fresh);
        getChildren().setAll(mark);
        getChildren().addAll(fresh.nodes());
        getChildren().add(card);
        applyCss(); // drawn anew in the middle of a layout, which comes after the styles
        ask(asked);
    }

    private void step(KeyEvent event) {
        int last = plot.map(drawn -> drawn.asked().size() - 1).orElse(-1);
        switch (event.getCode()) {
            case LEFT -> ask(Math.max(0, asked - 1));
            case RIGHT -> ask(Math.min(last, asked + 1));
            case HOME -> ask(0);
            case END -> ask(last);
            case ESCAPE -> ask(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Shows the numbers of a slot; of none, where it lies outside. */
    void ask(int slot) {
        asked = slot;
        boolean inside = plot.filter(drawn -> slot >= 0 && slot < drawn.asked().size()).isPresent();
        mark.setVisible(inside);
        card.setVisible(inside);
        setAccessibleText(shown.map(now -> texts.get("forecast.chart", words.sentences().headline(now.forecast()), words.sentences().below(now.forecast()))).orElse(""));
        if (inside) {
            say(plot.get(), plot.get().asked().get(slot), shown.orElseThrow().forecast());
        }
    }

    private void say(ForecastPlot drawn, ForecastPlot.Slot slot, Forecast forecast) {
        String title = words.span(slot.start(), slot.end(), forecast.now());
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        card.getChildren().setAll(heading);
        slot.lines().forEach(line -> card.getChildren().add(new Label(line)));
        double left = drawn.x(slot.start());
        double right = drawn.x(slot.end());
        mark.setX(left);
        mark.setWidth(right - left);
        card.applyCss();
        double wide = card.prefWidth(-1);
        double x = right + 8 + wide > getWidth() ? left - 8 - wide : right + 8;
        card.resizeRelocate(Math.max(0, x), CARD_TOP, wide, card.prefHeight(wide));
        card.layout();
        setAccessibleText(title + ". " + String.join(". ", slot.lines()));
    }
}
