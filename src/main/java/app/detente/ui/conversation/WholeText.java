package app.detente.ui.conversation;

import app.detente.model.filter.Filter;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** A very long message in a frame of its own: only the slices in sight are built, however long it is. */
final class WholeText extends ListView<String> {
    /** UTF-16 units and lines of a slice: a fraction of what the frame shows. */
    static final int UNITS = 1_000;
    static final int LINES = 12;
    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;

    WholeText(String text, Filter lookedFor) {
        super(FXCollections.observableArrayList(Slices.of(text, UNITS, LINES)));
        getStyleClass().add("whole-text");
        setPrefSize(WIDTH, HEIGHT);
        setMinWidth(0);
        setCellFactory(list -> new ListCell<>() {
            {
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(String slice, boolean empty) {
                super.updateItem(slice, empty);
                setGraphic(empty || slice == null ? null : BodyText.node(slice.endsWith("\n") ? slice.substring(0, slice.length() - 1) : slice, lookedFor));
            }
        });
    }
}
