package app.detente.ui.reply;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/** The month of the day chosen, over the text being written. */
final class DayPicker {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
    private static final int DAYS = 7;
    private static final int WEEKS = 6;
    private static final double CELL = 30;
    private static final double DISTANCE = 6;

    private final DayViewModel model;
    private final Runnable take;
    private final Popup popup = new Popup();
    private final Label month = new Label();
    private final GridPane grid = new GridPane();
    private final VBox content = new VBox(4, month, grid);

    DayPicker(DayViewModel model, Runnable take) {
        this.model = model;
        this.take = take;
        content.getStyleClass().addAll("template-picker", "day-picker");
        content.setAlignment(Pos.TOP_LEFT);
        month.getStyleClass().add("strong");
        popup.getContent().add(content);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        model.dayProperty().subscribe(this::draw);
    }

    /** Comes up above this node whenever the model says so. */
    void showAbove(Node owner) {
        model.openProperty().subscribe(open -> {
            Bounds place = owner.localToScreen(owner.getLayoutBounds());
            if (open && place != null) {
                popup.show(owner, place.getMinX(), place.getMinY() - DISTANCE);
            } else {
                popup.hide();
            }
        });
    }

    private void draw(LocalDate day) {
        Locale locale = model.locale();
        DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
        month.setText(DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day));
        grid.setAccessibleText(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day));
        grid.getChildren().clear();
        for (int column = 0; column < DAYS; column++) {
            grid.add(cell(first.plus(column).getDisplayName(TextStyle.NARROW_STANDALONE, locale), "weekday"), column, 0);
        }
        LocalDate begin = day.withDayOfMonth(1);
        begin = begin.minusDays((begin.getDayOfWeek().getValue() - first.getValue() + DAYS) % DAYS);
        for (int at = 0; at < DAYS * WEEKS; at++) {
            grid.add(day(begin.plusDays(at), day), at % DAYS, 1 + at / DAYS);
        }
    }

    private Label day(LocalDate date, LocalDate chosen) {
        Label cell = cell(String.valueOf(date.getDayOfMonth()), "day");
        cell.pseudoClassStateChanged(CHOSEN, date.equals(chosen));
        cell.pseudoClassStateChanged(TODAY, date.equals(model.today()));
        cell.pseudoClassStateChanged(OUTSIDE, date.getMonth() != chosen.getMonth());
        cell.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            model.choose(date);
            take.run();
            press.consume();
        });
        return cell;
    }

    private static Label cell(String text, String style) {
        Label cell = new Label(text);
        cell.getStyleClass().add(style);
        cell.setMinSize(CELL, CELL);
        cell.setMaxSize(CELL, CELL);
        cell.setAlignment(Pos.CENTER);
        GridPane.setHalignment(cell, HPos.CENTER);
        return cell;
    }
}
