package app.detente.ui.forecast;

import app.detente.model.HourFact;
import app.detente.model.Texts;
import app.detente.report.Scale;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Past;
import app.detente.ui.common.Sketch;
import app.detente.ui.common.SlotChart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/**
 * Draws the hours before and after now at one width: who waits, with the band of what may be, and below what comes and what is done, pale for the
 * hours to come. What is drawn is a list of slots, the hours that are over first. The style sheet colours everything.
 */
final class ForecastPlot {
    static final double HEIGHT = 318;
    private static final double WAITING_TOP = 26;
    private static final double WAITING_HEIGHT = 158;
    private static final double VOLUME_TOP = 220;
    private static final double VOLUME_HEIGHT = 66;
    private static final int PAST_HOURS = 6;
    private static final double LEAST_TICK = 56;

    private final List<Slot> slots;
    private final Forecast forecast;
    private final ForecastWords words;
    private final Texts texts;
    private final Past past;
    private final double width;
    private final Sketch sketch;

    /**
     * A stretch of the axis.
     *
     * @param waiting at its end, or in the middle of what may be
     * @param lines   what it says when somebody asks
     */
    private record Slot(Instant start, Instant end, boolean ahead, long arrivals, long done, long waiting, List<String> lines) {}

    private ForecastPlot(Past past, Forecast forecast, ForecastWords words, Texts texts, double width) {
        this.past = past;
        this.forecast = forecast;
        this.words = words;
        this.texts = texts;
        this.width = width;
        this.slots = slots();
        this.sketch = new Sketch(texts, width);
    }

    static SlotChart.Plot of(Past past, Forecast forecast, ForecastWords words, Texts texts, double width) {
        return new ForecastPlot(past, forecast, words, texts, width).plot();
    }

    private List<Slot> slots() {
        List<HourFact> hours = past.since(forecast.now().minus(Duration.ofHours(PAST_HOURS + 1)));
        List<Slot> found = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            HourFact hour = hours.get(i);
            Instant end = hour.start().plus(Duration.ofHours(1));
            if (hour.start().isBefore(forecast.now())) {
                long waiting = past.waitingAgo(hours.size() - 1 - i);
                found.add(new Slot(hour.start(), end.isAfter(forecast.now()) ? forecast.now() : end, false, hour.opened(), hour.ended(), waiting,
                        words.lines(hour, waiting)));
            }
        }
        forecast.until(forecast.closing()).forEach(step ->
                found.add(new Slot(step.start(), step.end(), true, step.arrivals().p50(), step.done().p50(), step.waiting().p50(), words.lines(step))));
        return found;
    }

    private SlotChart.Plot plot() {
        sketch.heading(texts.get("forecast.lane.waiting"), 0);
        sketch.heading(texts.get("forecast.lane.volume"), VOLUME_TOP - 24);
        List<Forecast.Step> steps = forecast.until(forecast.closing());
        Scale waiting = sketch.grid(Stream.concat(steps.stream().map(step -> step.waiting().p90()), slots.stream().map(Slot::waiting))
                .mapToLong(Long::longValue).max().orElse(0), WAITING_TOP, WAITING_HEIGHT);
        band(steps, waiting);
        history(waiting);
        Scale volume = sketch.grid(slots.stream().flatMapToLong(slot -> LongStream.of(slot.arrivals(), slot.done())).max().orElse(0),
                VOLUME_TOP, VOLUME_HEIGHT);
        slots.forEach(slot -> bars(slot, volume));
        axis();
        present();
        return new SlotChart.Plot(sketch.nodes(), slots.stream().map(this::slot).toList());
    }

    private SlotChart.Slot slot(Slot slot) {
        return new SlotChart.Slot(x(slot.start()), x(slot.end()), words.span(slot.start(), slot.end(), forecast.now()), slot.lines());
    }

    private double x(Instant at) {
        double all = Duration.between(slots.getFirst().start(), forecast.closing()).toMillis();
        return sketch.x(Duration.between(slots.getFirst().start(), at).toMillis() / all);
    }

    private static double waitingY(Scale scale, long value) {
        return WAITING_TOP + WAITING_HEIGHT * (1 - scale.of(value));
    }

    private void band(List<Forecast.Step> steps, Scale scale) {
        List<Double> area = new ArrayList<>(List.of(x(forecast.now()), waitingY(scale, forecast.waiting())));
        List<Double> middle = new ArrayList<>(area);
        for (Forecast.Step step : steps) {
            area.addAll(List.of(x(step.end()), waitingY(scale, step.waiting().p90())));
            middle.addAll(List.of(x(step.end()), waitingY(scale, step.waiting().p50())));
        }
        for (Forecast.Step step : steps.reversed()) {
            area.addAll(List.of(x(step.end()), waitingY(scale, step.waiting().p10())));
        }
        Polygon band = new Polygon();
        band.getPoints().setAll(area);
        band.getStyleClass().add("band");
        Polyline likely = new Polyline();
        likely.getPoints().setAll(middle);
        likely.getStyleClass().add("likely-line");
        List.of(band, likely).forEach(sketch::add);
    }

    private void history(Scale scale) {
        Polyline line = new Polyline();
        slots.stream().filter(slot -> !slot.ahead()).forEach(slot -> line.getPoints().addAll(x(slot.end()), waitingY(scale, slot.waiting())));
        line.getStyleClass().add("waiting-line");
        Circle end = new Circle(x(forecast.now()), waitingY(scale, forecast.waiting()), 3.5);
        end.getStyleClass().add("waiting-end");
        List.of(line, end).forEach(sketch::add);
    }

    /** Two bars a slot; one that is not a whole hour has as much narrower ones. */
    private void bars(Slot slot, Scale scale) {
        double wide = x(slot.end()) - x(slot.start());
        double bar = Math.clamp(Math.floor(wide * 0.34), 1, 14);
        double middle = Math.round(x(slot.start()) + wide / 2);
        bar(middle - bar - 0.5, bar, slot.arrivals(), scale, slot.ahead(), "arrivals");
        bar(middle + 0.5, bar, slot.done(), scale, slot.ahead(), "done");
    }

    private void bar(double x, double wide, long count, Scale scale, boolean ahead, String style) {
        String[] styles = ahead ? new String[] {style, "ahead"} : new String[] {style};
        sketch.bar(x, wide, VOLUME_TOP + VOLUME_HEIGHT, VOLUME_HEIGHT * scale.of(count), count, styles);
    }

    /** As many hours as have room, and the day where a new one begins. */
    private void axis() {
        double hour = (width - Sketch.GUTTER) / Math.max(1, Duration.between(slots.getFirst().start(), forecast.closing()).toMinutes() / 60.0);
        int every = Stream.of(1, 2, 3, 6, 12, 24).filter(n -> n * hour >= LEAST_TICK).findFirst().orElse(24);
        for (Instant at = slots.getFirst().start(); !at.isAfter(forecast.closing()); at = at.plus(Duration.ofHours(1))) {
            ZonedDateTime here = at.atZone(past.zone());
            if (here.getMinute() == 0 && here.getHour() % every == 0 && x(at) < width - 24) {
                sketch.label(texts.get("forecast.tick", here.getHour()), x(at) - 24, VOLUME_TOP + VOLUME_HEIGHT + 6, 48, Pos.CENTER, "scale");
            }
        }
    }

    private void present() {
        double x = Math.round(x(forecast.now())) + 0.5;
        sketch.line(x, WAITING_TOP - 4, x, VOLUME_TOP + VOLUME_HEIGHT, "present-line");
        sketch.label(texts.get("forecast.present"), x + 5, WAITING_TOP - 12, 100, Pos.CENTER_LEFT, "present");
    }
}
