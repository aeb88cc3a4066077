package app.detente.ui.queue;

import app.detente.model.Conversation;
import app.detente.ui.common.Selection;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Choosing many rows: by keys from the row the list is on, by the mouse with Ctrl or Shift, or with the tick of a row. */
public final class Picking {
    private final QueueViewModel model;
    private final Selection selection;

    public Picking(QueueViewModel model, Selection selection) {
        this.model = model;
        this.selection = selection;
        model.filterProperty().subscribe((was, now) -> selection.clear()); // what is not shown any more is nobody's to act on
    }

    Selection selection() {
        return selection;
    }

    /** Takes the row the list is on in, or out. */
    public void toggle() {
        model.selectedProperty().get().ifPresent(row -> selection.toggle(row.id()));
    }

    /** Takes in everything from the row taken last to the one the list is on. */
    public void extend() {
        model.selectedProperty().get().ifPresent(row -> selection.extend(order(), row.id()));
    }

    /** Takes in the row the list is on and the one below or above, and goes there. */
    public void extendBy(int step) {
        model.selectedProperty().get().filter(row -> selection.isEmpty()).ifPresent(row -> selection.toggle(row.id()));
        if (step > 0) {
            model.next();
        } else {
            model.previous();
        }
        extend();
    }

    /** Takes in every row that the list shows. */
    public void all() {
        selection.add(order());
    }

    /** With Ctrl or Shift a click chooses, and opens nothing. */
    void pressed(MouseEvent event, Conversation row) {
        if (event.getButton() == MouseButton.PRIMARY && (event.isShortcutDown() || event.isShiftDown())) {
            pick(event, row);
        }
    }

    void pick(MouseEvent event, Conversation row) {
        if (event.isShiftDown()) {
            selection.extend(order(), row.id());
        } else {
            selection.toggle(row.id());
        }
        event.consume();
    }

    private List<Long> order() {
        return model.rows().stream().map(Conversation::id).toList();
    }
}
