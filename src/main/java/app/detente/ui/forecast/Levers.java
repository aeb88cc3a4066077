package app.detente.ui.forecast;

import app.detente.model.Texts;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Outlook;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Pick;
import app.detente.ui.common.Prose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What can be tried out: people, from when on, the time a message takes; and what it would take to have nobody waiting. */
final class Levers extends VBox {
    private static final int MOST_PEOPLE = 999;
    private static final int MOST_SECONDS = 3600;
    private static final int USUAL_PEOPLE = 20;
    private static final int USUAL_SECONDS = 600;
    private static final int SECONDS_STEP = 5;
    /** Hours after closing that may be asked for: some stay longer. */
    private static final int EVENING_HOURS = 2;

    private final ForecastViewModel model;
    private final Texts texts;
    private final ForecastWords words;
    private final Lever people;
    private final Lever seconds;
    private final ComboBox<Instant> from;
    private final ComboBox<Instant> by;
    private final Label needed = new Prose("", "needed");
    private final Node question;
    private final FlowPane since;
    private Instant now = Instant.EPOCH;
    private boolean showing;

    Levers(ForecastViewModel model, Desk desk, ForecastWords words) {
        this.model = model;
        this.texts = desk.texts();
        this.words = words;
        people = new Lever(texts.get("forecast.people"), texts.get("forecast.people.unit"), 0, MOST_PEOPLE, 1);
        seconds = new Lever(texts.get("forecast.seconds"), texts.get("forecast.seconds.unit"), 1, MOST_SECONDS, SECONDS_STEP);
        people.onChange(model::people);
        seconds.onChange(model::seconds);
        from = moments("forecast.from.name", model::from);
        by = moments("forecast.by.name", model::by);
        Button measured = new Button(texts.get("forecast.measured"));
        measured.setMinWidth(USE_PREF_SIZE);
        measured.setOnAction(event -> model.asMeasured());
        measured.disableProperty().bind(model.wishProperty().map(wish -> wish.people().isEmpty() && wish.seconds().isEmpty()));
        question = asked("forecast.by", by);
        Label title = new Label(texts.get("forecast.try"));
        title.getStyleClass().add("strong");
        since = new FlowPane(12, 8, asked("forecast.since", from), measured);
        since.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("card", "levers-card");
        getChildren().addAll(title, people, seconds, since, new VBox(6, question, needed));
    }

    private ComboBox<Instant> moments(String name, Consumer<Instant> chosen) {
        ComboBox<Instant> box = Pick.of(List.of(), at -> at.equals(now) ? texts.get("forecast.now") : words.moment(at, now));
        box.setAccessibleText(texts.get(name));
        box.setMinWidth(USE_PREF_SIZE);
        box.setOnAction(event -> {
            if (!showing && box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        return box;
    }

    private Node asked(String key, ComboBox<Instant> box) {
        Label label = new Label(texts.get(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(box);
        HBox line = new HBox(8, label, box);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    void show(Looked looked) {
        now = looked.past().now();
        Wish wish = model.wishProperty().get();
        Forecast.Measured measured = looked.usual() instanceof Forecast usual ? usual.measured()
                : new Forecast.Measured(0, OptionalLong.empty(), OptionalLong.empty(), 0);
        people.show(wish.people().orElse(measured.people()), OptionalLong.of(measured.people()),
                measured.people() == 0 ? texts.get("forecast.people.nobody") : texts.get("forecast.people.measured", measured.people()), Math.max(USUAL_PEOPLE, 3 * measured.people()));
        long pace = measured.seconds().orElse(ForecastViewModel.SUPPOSED_SECONDS);
        seconds.show((int) wish.seconds().orElse(Math.clamp(pace, 1, MOST_SECONDS)), measured.seconds(),
                measured.seconds().isPresent() ? texts.get("forecast.seconds.measured", words.length(pace)) : texts.get("forecast.seconds.unknown", words.length(pace)),
                (int) Math.min(MOST_SECONDS, Math.max(USUAL_SECONDS, 2 * pace)));
        Stream.of(question, since, needed).forEach(line -> {
            line.setVisible(looked.needed().isPresent());
            line.setManaged(line.isVisible());
        });
        needed.setText(looked.needed().map(answer -> words.sentences().needed(answer, now)).orElse(""));
        if (looked.outlook() instanceof Forecast forecast && looked.needed().isPresent()) {
            fill(from, Stream.concat(Stream.of(now), hours(forecast, forecast.closing()).stream().filter(forecast.closing()::isAfter)).toList(),
                    looked.needed().get().from());
            List<Instant> ends = new ArrayList<>(hours(forecast, forecast.closing().plus(Duration.ofHours(EVENING_HOURS))));
            ends.add(forecast.steps().getLast().end());
            fill(by, ends, looked.needed().get().by());
        }
    }

    private static List<Instant> hours(Forecast forecast, Instant last) {
        return forecast.until(last).stream().map(Forecast.Step::end).toList();
    }

    private void fill(ComboBox<Instant> box, List<Instant> moments, Instant chosen) {
        showing = true;
        List<Instant> distinct = Stream.concat(moments.stream(), Stream.of(chosen)).distinct().sorted().toList();
        if (!box.getItems().equals(distinct)) {
            box.getItems().setAll(distinct);
        }
        box.setValue(chosen);
        showing = false;
    }

    /** Whether anything can be tried at all. */
    static boolean tries(Outlook outlook) {
        return switch (outlook) {
            case Forecast forecast -> true;
            case Outlook.None none -> none.reason() == Outlook.Reason.NO_PACE;
        };
    }
}
