package app.detente.ui.conversation;

import app.detente.model.filter.Span;
import java.util.function.BiFunction;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/** A very long message in a frame of its own: only the slices in sight are built, however long it is. */
final class WholeText extends ListView<Span> {
    /** UTF-16 units and lines of a slice: a fraction of what the frame shows. */
    static final int UNITS = 1_000;
    static final int LINES = 12;
    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;

    /** `draw` makes a node of the part of the text between two places. */
    WholeText(String text, BiFunction<Integer, Integer, Region> draw) {
        super(FXCollections.observableArrayList(Slices.of(text, UNITS, LINES)));
        getStyleClass().add("whole-text");
        setPrefSize(WIDTH, HEIGHT);
        setMinWidth(0);
        setCellFactory(list -> new ListCell<>() {
            {
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(Span slice, boolean empty) {
                super.updateItem(slice, empty);
                setGraphic(empty || slice == null ? null : draw.apply(slice.start(), text.charAt(slice.end() - 1) == '\n' ? slice.end() - 1 : slice.end()));
            }
        });
    }
}
