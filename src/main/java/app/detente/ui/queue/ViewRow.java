package app.detente.ui.queue;

import app.detente.model.QueueFilter;
import app.detente.ui.common.Shown;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One place in {@link ViewsPane}: its colour where it has one, its name, its number. */
final class ViewRow extends ToggleButton {
    private final QueueFilter filter;
    private final Label count = new Label();

    ViewRow(String name, Optional<String> colour, QueueFilter filter) {
        this.filter = filter;
        getStyleClass().add("view-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMnemonicParsing(false);
        setText(Shown.line(name));
        setMaxWidth(Double.MAX_VALUE);
        Label label = new Label(getText());
        label.getStyleClass().add("view-name");
        label.setMinWidth(0);
        count.getStyleClass().add("view-count");
        count.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, label, gap, count);
        line.setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        line.setMinWidth(0);
        line.prefWidthProperty().bind(widthProperty().subtract(16));
        line.maxWidthProperty().bind(widthProperty().subtract(16));
        colour.ifPresent(style -> line.getChildren().addFirst(dot(style)));
        setGraphic(line);
    }

    QueueFilter filter() {
        return filter;
    }

    /** Shows how many are there; "" for none. */
    void count(String number) {
        count.setText(number);
    }

    private static Region dot(String style) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", style, style.startsWith("net-") ? "net" : "tag");
        dot.setMinSize(9, 9);
        dot.setMaxSize(9, 9);
        return dot;
    }
}
