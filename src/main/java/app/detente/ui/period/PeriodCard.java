package app.detente.ui.period;

import app.detente.model.Texts;
import app.detente.ui.common.Prose;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One figure: its name, its definition one click away, the number as a way to the conversations behind it, and what puts it in its place. */
final class PeriodCard extends VBox {
    private static final int LONG = 9;
    private final Texts texts;
    private final Label title = new Label();
    private final Button figure = new Button();
    private final Label below = new Prose("", "muted", "small");
    private final FlowPane links = new FlowPane(10, 2);
    private final Prose definition = new Prose("", "muted", "small", "period-definition");

    PeriodCard(Texts texts) {
        this.texts = texts;
        title.getStyleClass().add("muted");
        title.setMinWidth(0);
        ToggleButton why = new ToggleButton("?");
        why.getStyleClass().add("why");
        why.setAccessibleText(texts.get("period.why"));
        why.setTooltip(new Tooltip(texts.get("period.why")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, title, gap, why);
        head.setAlignment(Pos.CENTER_LEFT);
        figure.getStyleClass().addAll("quiet", "period-figure");
        figure.setMinWidth(0);
        definition.visibleProperty().bind(why.selectedProperty());
        definition.managedProperty().bind(definition.visibleProperty());
        links.managedProperty().bind(links.visibleProperty());
        getStyleClass().addAll("card", "period-card");
        getChildren().addAll(head, figure, below, links, definition);
    }

    /** `behind` opens the conversations; nothing to press where there is no value. */
    void show(String name, String number, String belowIt, String means, Runnable behind) {
        title.setText(name);
        title.setTooltip(new Tooltip(name));
        figure.setText(number);
        figure.setDisable(number.equals(PeriodWords.NONE));
        figure.setOnAction(event -> behind.run());
        figure.setAccessibleText(texts.get("period.open", name + ": " + number));
        figure.getStyleClass().removeAll("long");
        if (number.length() > LONG) {
            figure.getStyleClass().add("long");
        }
        below.setText(belowIt);
        definition.setText(means);
    }

    /** More ways to conversations, below. */
    void links(List<Button> ways) {
        ways.forEach(way -> way.getStyleClass().addAll("quiet", "period-link"));
        links.getChildren().setAll(ways);
        links.setVisible(!ways.isEmpty());
    }
}
