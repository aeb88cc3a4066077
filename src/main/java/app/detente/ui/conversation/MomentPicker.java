package app.detente.ui.conversation;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** A day and a time of one's own, for putting a conversation away. What is over already is not taken. */
final class MomentPicker {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[:hH.]?\\s*(\\d{2})?");

    private final Desk desk;
    private final Consumer<Instant> chosen;
    private final Popup popup = new Popup();
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField("09:00");
    private final Label problem = new Label();
    private final VBox content;

    MomentPicker(Desk desk, Consumer<Instant> chosen) {
        this.desk = desk;
        this.chosen = chosen;
        Texts texts = desk.texts();
        day.setValue(desk.dates().dayOf(desk.now().getValue()).plusDays(1));
        day.setPrefWidth(140);
        day.getEditor().setAccessibleText(texts.get("triage.moment.day"));
        time.setPrefColumnCount(4);
        time.setAccessibleText(texts.get("triage.moment.time"));
        Button take = new Button(texts.get("triage.snooze"));
        take.getStyleClass().add("primary");
        take.setDefaultButton(true);
        take.setOnAction(event -> take());
        HBox fields = new HBox(8, day, time, take);
        fields.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().addAll("small", "warn");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        content = new VBox(8, new Label(texts.get("triage.moment.title")), fields, problem);
        content.getStyleClass().add("moment-picker");
        popup.getContent().add(content);
        popup.setAutoHide(true);
    }

    void showBelow(Node owner) {
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMinX(), place.getMaxY() + 4);
        time.requestFocus();
    }

    private void take() {
        Optional<Instant> moment = moment(day.getValue(), time.getText(), desk);
        if (moment.filter(at -> at.isAfter(desk.now().getValue())).isPresent()) {
            popup.hide();
            chosen.accept(moment.get());
        } else {
            problem.setText(desk.texts().get(moment.isPresent() ? "triage.moment.past" : "triage.moment.unclear"));
        }
    }

    /** "9", "9h", "9:30", "09h30" on that day, by the desk's clock; empty for anything else. */
    static Optional<Instant> moment(LocalDate on, String typed, Desk desk) {
        Matcher said = TIME.matcher(typed.strip());
        if (on == null || !said.matches()) {
            return Optional.empty();
        }
        try {
            int minute = said.group(2) == null ? 0 : Integer.parseInt(said.group(2));
            return Optional.of(on.atTime(LocalTime.of(Integer.parseInt(said.group(1)), minute)).atZone(desk.zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
