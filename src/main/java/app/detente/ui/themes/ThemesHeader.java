package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Pick;
import app.detente.ui.common.Prose;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How far back the page looks, what it compares with, and how much of it was read. */
final class ThemesHeader extends VBox {
    private final ThemesViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Label basis = new Prose("", "muted");

    ThemesHeader(ThemesViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("themes-header");
        setSpacing(4);
        Banner failure = Banner.of(model.problemProperty(), texts);
        getChildren().addAll(line(), basis, failure);
        model.findingsProperty().subscribe(found -> found.ifPresent(one -> basis.setText(basis(one))));
    }

    private Node line() {
        Label title = new Label(texts.get("themes.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ComboBox<Reach> reach = Pick.of(List.of(Reach.values()), one -> texts.get("themes.reach." + one.key()));
        reach.setAccessibleText(texts.get("themes.reach"));
        reach.setMinWidth(USE_PREF_SIZE);
        model.reachProperty().subscribe(reach::setValue);
        reach.setOnAction(event -> {
            if (reach.getValue() != null && reach.getValue() != model.reachProperty().get()) {
                model.ask(reach.getValue());
            }
        });
        HBox line = new HBox(8, title, gap, days(), reach);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node days() {
        DatePicker first = picker("themes.from", model.first());
        DatePicker last = picker("themes.until", model.last());
        Runnable ask = () -> {
            if (first.getValue() != null && last.getValue() != null && (!first.getValue().equals(model.first()) || !last.getValue().equals(model.last()))) {
                model.ask(first.getValue(), last.getValue());
            }
        };
        first.setOnAction(event -> ask.run());
        last.setOnAction(event -> ask.run());
        HBox days = new HBox(6, first, new Label("–"), last);
        days.setAlignment(Pos.CENTER_LEFT);
        days.visibleProperty().bind(model.reachProperty().map(Reach.CHOSEN::equals));
        days.managedProperty().bind(days.visibleProperty());
        return days;
    }

    private DatePicker picker(String key, LocalDate day) {
        DatePicker picker = new DatePicker(day);
        picker.setEditable(false);
        picker.setPrefWidth(130);
        picker.setAccessibleText(texts.get(key));
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate date) {
                return date == null ? "" : texts.get("themes.date", date.getDayOfMonth(), date.getMonthValue(), Integer.toString(date.getYear()));
            }

            @Override
            public LocalDate fromString(String typed) {
                return picker.getValue();
            }
        });
        return picker;
    }

    private String basis(Findings found) {
        String compared = texts.get("themes.compared", moment(found.compared().from()), moment(found.compared().until()));
        return found.themes().map(themes -> (themes.frame().each() == 1 ? texts.get("themes.read", themes.read())
                : texts.get("themes.sampled", themes.read(), themes.frame().each()))
                + (found.hidden() == 0 ? "" : " · " + texts.get("themes.hidden", found.hidden())) + (themes.frame().comparable() ? " · " + compared : "")).orElse("");
    }

    /** With its time, whatever the day. */
    private String moment(java.time.Instant at) {
        return desk.dates().dayOf(at).equals(desk.dates().dayOf(desk.now().getValue())) ? desk.dates().time(at)
                : desk.dates().day(desk.dates().dayOf(at), desk.now().getValue()) + " " + desk.dates().time(at);
    }
}
