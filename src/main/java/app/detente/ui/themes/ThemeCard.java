package app.detente.ui.themes;

import app.detente.report.themes.Heard;
import app.detente.ui.common.Prose;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A part of the page: its title, what it means in a line, and its rows, or the reason why there is none. */
class ThemeCard extends VBox {
    private final HBox head;
    private final Label what;
    private final VBox body = new VBox();

    /** `beside` stands at the right of the title. */
    ThemeCard(String title, String meaning, Node... beside) {
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(8, name, gap);
        head.getChildren().addAll(beside);
        head.setAlignment(Pos.CENTER_LEFT);
        what = new Prose(meaning, "muted", "small");
        getStyleClass().addAll("card", "theme-card");
        setSpacing(4);
        getChildren().addAll(head, what, body);
    }

    /** Says what it means in other words. */
    final void mean(String meaning) {
        what.setText(meaning);
    }

    /** Shows these parts, or the sentence where there are none. */
    final void show(List<? extends Node> parts, String nothing) {
        body.getChildren().setAll(parts.isEmpty() ? List.of(new Prose(nothing, "theme-nothing")) : parts);
    }

    static List<HeardRow> rows(List<Heard> heard, ThemeWords words, Consumer<Heard> open) {
        return heard.stream().map(one -> new HeardRow(one, words, () -> open.accept(one))).toList();
    }
}
