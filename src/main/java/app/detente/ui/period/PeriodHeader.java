package app.detente.ui.period;

import app.detente.model.Texts;
import app.detente.report.Definition;
import app.detente.report.Period;
import app.detente.report.Tables;
import app.detente.report.View;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Pick;
import app.detente.ui.common.Prose;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Which period, counted how; and in words what was used. */
final class PeriodHeader extends VBox {
    private static final int MONTHS = 24;
    private static final double DAY = 128;
    private final PeriodViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Label basis = new Prose("", "muted", "small");

    PeriodHeader(PeriodViewModel model, Desk desk, Ways ways) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        setSpacing(8);
        Label title = new Label(texts.get("period.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button own = new Button(texts.get("period.own"));
        own.getStyleClass().addAll("link-button", "small");
        own.setMinWidth(USE_PREF_SIZE);
        own.setOnAction(event -> ways.own().run());
        HBox line = new HBox(8, title, gap, own);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, choices(), Banner.of(model.problemProperty(), texts), basis);
        model.reportProperty().subscribe(report -> report.ifPresent(now -> basis.setText(basis(now))));
    }

    private Node choices() {
        FlowPane row = new FlowPane(8, 8,
                pick("reach", List.of(Reach.values()), Reach::key, Choice::reach, Choice::to), month(), days(),
                pick("replies", List.of(true, false), first -> first ? "first" : "every", Choice::firstOnly, Choice::firstOnly),
                pick("view", List.of(View.values()), View::key, choice -> choice.clocks().view(),
                        (choice, view) -> choice.counted(new Choice.Clocks(view, choice.clocks().working(), choice.clocks().ownTargets()))),
                pick("hours", List.of(false, true), working -> working ? "working" : "clock", choice -> choice.clocks().working(),
                        (choice, working) -> choice.counted(new Choice.Clocks(choice.clocks().view(), working, choice.clocks().ownTargets()))),
                pick("target", List.of(false, true), own -> own ? "own" : "usual", choice -> choice.clocks().ownTargets(),
                        (choice, own) -> choice.counted(new Choice.Clocks(choice.clocks().view(), choice.clocks().working(), own))),
                pick("definition", List.of(Definition.values()), Definition::key, Choice::definition, Choice::definedBy));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private <T> ComboBox<T> pick(String name, List<T> items, Function<T, String> key, Function<Choice, T> of, BiFunction<Choice, T, Choice> with) {
        ComboBox<T> box = Pick.of(items, item -> texts.get("period." + name + "." + key.apply(item)));
        box.setAccessibleText(texts.get("period." + name));
        box.setMinWidth(USE_PREF_SIZE);
        model.choiceProperty().subscribe(choice -> box.setValue(of.apply(choice)));
        box.setOnAction(event -> {
            if (box.getValue() != null && !box.getValue().equals(of.apply(model.choiceProperty().get()))) {
                model.ask(with.apply(model.choiceProperty().get(), box.getValue()));
            }
        });
        return box;
    }

    private Node month() {
        YearMonth now = YearMonth.from(desk.dates().dayOf(desk.now().getValue()));
        List<YearMonth> months = Stream.iterate(now, month -> month.minusMonths(1)).limit(MONTHS).toList();
        ComboBox<YearMonth> box = Pick.of(months, month -> DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale()).format(month));
        box.setAccessibleText(texts.get("period.month"));
        box.setMinWidth(USE_PREF_SIZE);
        model.choiceProperty().subscribe(choice -> box.setValue(choice.days().month()));
        box.setOnAction(event -> {
            Choice choice = model.choiceProperty().get();
            if (box.getValue() != null && !box.getValue().equals(choice.days().month())) {
                model.ask(choice.on(new Choice.Days(box.getValue(), choice.days().first(), choice.days().last())));
            }
        });
        return only(Reach.MONTH, box);
    }

    private Node days() {
        DatePicker first = picker("period.from");
        DatePicker last = picker("period.until");
        model.choiceProperty().subscribe(choice -> {
            first.setValue(choice.days().first());
            last.setValue(choice.days().last());
        });
        Runnable ask = () -> {
            Choice choice = model.choiceProperty().get();
            Choice.Days wanted = new Choice.Days(choice.days().month(), first.getValue(), last.getValue());
            if (first.getValue() != null && last.getValue() != null && !wanted.equals(choice.days())) {
                model.ask(choice.on(wanted));
            }
        };
        first.setOnAction(event -> ask.run());
        last.setOnAction(event -> ask.run());
        HBox days = new HBox(6, first, new Label("–"), last);
        days.setAlignment(Pos.CENTER_LEFT);
        return only(Reach.CHOSEN, days);
    }

    private Node only(Reach reach, Node node) {
        node.visibleProperty().bind(model.choiceProperty().map(choice -> choice.reach() == reach));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private DatePicker picker(String key) {
        DatePicker picker = new DatePicker();
        picker.setEditable(false);
        picker.setPrefWidth(DAY);
        picker.setAccessibleText(texts.get(key));
        DateTimeFormatter format = DateTimeFormatter.ofPattern(texts.get("period.date.field"), texts.locale());
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate date) {
                return date == null ? "" : format.format(date);
            }

            @Override
            public LocalDate fromString(String typed) {
                return picker.getValue();
            }
        });
        return picker;
    }

    /** Everything that one must know to read the figures right. */
    private String basis(PeriodReport report) {
        Tables tables = new Tables(texts);
        List<String> sentences = new ArrayList<>(tables.basis(report.question()));
        sentences.add(report.choice().clocks().ownTargets() ? texts.get("period.basis.own")
                : texts.get("period.basis.target", report.question().target().toMinutes()));
        if (report.compared().comparable()) {
            Period before = report.compared().before();
            sentences.add(texts.get("period.basis.before", tables.moment(before.from().orElseThrow(), report.question()),
                    tables.moment(before.to().orElseThrow(), report.question())));
        }
        if (report.whole().dismissed() + report.whole().outsideHours() > 0) {
            sentences.add(texts.get("period.basis.apart", report.whole().dismissed(), report.whole().outsideHours()));
        }
        if (report.whole().clockAnomalies() + report.whole().answeredBeforeImport() > 0) {
            sentences.add(texts.get("period.basis.odd", report.whole().clockAnomalies(), report.whole().answeredBeforeImport()));
        }
        return String.join(" ", sentences);
    }
}
