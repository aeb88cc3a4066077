package app.detente.ui.export;

import app.detente.model.Texts;
import app.detente.report.after.Evenings;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import java.time.LocalTime;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The report that is written by itself each evening: whether, when, and how it went the last time. */
final class EveningCard extends VBox {
    private static final String USUAL = "19:00";
    private final ExportViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final CheckBox each;
    private final TextField time = new TextField(USUAL);
    private final Label last = new Prose("", "muted", "small");
    private final Banner failed = new Banner(Icon.WARNING);

    EveningCard(ExportViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.each = new CheckBox(texts.get("export.evening.each"));
        getStyleClass().addAll("card", "export-card");
        setSpacing(10);
        Label title = new Label(texts.get("export.evening"));
        title.getStyleClass().add("heading");
        time.setPrefColumnCount(5);
        time.setAccessibleText(texts.get("export.evening.time"));
        HBox line = new HBox(8, each, time);
        line.setAlignment(Pos.CENTER_LEFT);
        failed.getStyleClass().add("failure");
        getChildren().addAll(title, new Prose(texts.get("export.evening.what"), "muted", "small"), line, last, failed);
        each.setOnAction(event -> {
            if (each.isSelected()) {
                model.eveningAt(time.getText());
            } else {
                model.evening(Optional.empty());
            }
            show(model.standingProperty().get());
        });
        time.setOnAction(event -> again());
        time.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                again();
            }
        });
        model.standingProperty().subscribe(this::show);
    }

    /** Another time counts from now on. */
    private void again() {
        Optional<LocalTime> now = model.standingProperty().get().flatMap(Evenings.Standing::time);
        if (now.isPresent() && !time.getText().equals(now.get().toString())) {
            model.eveningAt(time.getText());
        }
    }

    private void show(Optional<Evenings.Standing> standing) {
        each.setSelected(standing.flatMap(Evenings.Standing::time).isPresent());
        standing.flatMap(Evenings.Standing::time).ifPresent(at -> time.setText(at.toString()));
        failed.setText(standing.flatMap(Evenings.Standing::failed).orElse(""));
        last.setText(standing.filter(now -> now.time().isPresent()).map(now -> now.written()
                .map(at -> texts.get("export.evening.last", desk.dates().moment(at, desk.now().getValue())))
                .orElse(texts.get("export.evening.none"))).orElse(texts.get("export.evening.never")));
    }
}
