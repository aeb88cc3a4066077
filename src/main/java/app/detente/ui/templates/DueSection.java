package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Prose;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;

/** From when somebody should look a template over. */
final class DueSection extends VBox {
    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);
    private final TemplatesViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final FoldSection fold;

    DueSection(TemplatesViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        DatePicker day = new DatePicker();
        day.setAccessibleText(texts.get("templates.field.review"));
        day.setConverter(new LocalDateStringConverter(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(texts.locale()), null));
        day.setPromptText(texts.get("templates.review.never"));
        day.valueProperty().subscribe((was, now) -> model.draft().reviewOnProperty().set(Optional.ofNullable(now)));
        model.draft().reviewOnProperty().subscribe(now -> day.setValue(now.orElse(null)));
        MenuButton soon = new MenuButton(texts.get("templates.review.in"));
        soon.getStyleClass().add("insert-menu");
        soon.getItems().setAll(MONTHS.stream().map(this::item).toList());
        Button never = new Button(texts.get("templates.review.never"));
        never.getStyleClass().add("quiet");
        never.setOnAction(event -> model.draft().reviewOnProperty().set(Optional.empty()));
        Label why = new Prose(texts.get("templates.review.why"), "muted", "small");
        HBox line = new HBox(6, day, soon, never);
        line.setAlignment(Pos.CENTER_LEFT);
        fold = new FoldSection(texts.get("templates.section.review"), new VBox(8, line, why));
        getChildren().add(fold);
        model.selectedProperty().subscribe(row -> row.ifPresent(this::summary));
    }

    private MenuItem item(int months) {
        MenuItem item = new MenuItem(texts.get("templates.review.months", months));
        item.setOnAction(event -> model.draft().reviewOnProperty().set(Optional.of(today().plus(Period.ofMonths(months)))));
        return item;
    }

    private LocalDate today() {
        return desk.dates().dayOf(desk.now().getValue());
    }

    private void summary(Row row) {
        String day = row.template().terms().reviewOn().map(on -> desk.dates().day(on, desk.now().getValue())).orElse(texts.get("templates.review.never"));
        fold.say(row.due() ? texts.get("templates.review.due", day) : day);
    }
}
