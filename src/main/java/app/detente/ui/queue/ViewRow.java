package app.detente.ui.queue;

import app.detente.model.QueueFilter;
import app.detente.model.SavedView;
import app.detente.ui.common.Shown;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One place the list can look at: a mark where it has one, its name, its number. A name too long for the pane is whole in the tooltip. */
final class ViewRow extends ToggleButton {
    private final QueueFilter filter;
    private final Label count = new Label();

    ViewRow(String name, Optional<Node> mark, QueueFilter filter) {
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
        mark.ifPresent(node -> line.getChildren().addFirst(node));
        setGraphic(line);
        setTooltip(new Tooltip(getText()));
        getTooltip().setMaxWidth(360);
    }

    QueueFilter filter() {
        return filter;
    }

    /** Shows how many are there; "" for none. */
    void count(String number) {
        count.setText(number);
        setAccessibleText(number.isEmpty() ? getText() : getText() + ", " + number);
    }

    /** Whether it is this view that is shown, in whatever order and with whatever words. */
    boolean isOf(QueueFilter shown) {
        return shown.words().isBlank() && filter.view() == shown.view() && filter.network().equals(shown.network())
                && filter.tagId().equals(shown.tagId()) && filter.saved().map(SavedView::id).equals(shown.saved().map(SavedView::id));
    }

    /** The mark of a network or a tag: a dot in its colour. */
    static Node dot(String style) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", style, style.startsWith("net-") ? "net" : "tag");
        dot.setMinSize(9, 9);
        dot.setMaxSize(9, 9);
        return dot;
    }
}
