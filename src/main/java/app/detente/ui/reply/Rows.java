package app.detente.ui.reply;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** An offer of rows, one of which is chosen; the choice stays within them. FX thread only. */
abstract class Rows<T> implements Offer {
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final ObservableList<T> foundView = FXCollections.unmodifiableObservableList(found);

    @Override
    public final ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The place of the chosen row among those found; 0 where there is none. */
    public final ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The best first. */
    public final ObservableList<T> found() {
        return foundView;
    }

    /** The chosen row, while it is open. */
    public final Optional<T> choice() {
        return open.get() && !found.isEmpty() ? Optional.of(found.get(chosen.get())) : Optional.empty();
    }

    @Override
    public final void next() {
        choose(chosen.get() + 1);
    }

    @Override
    public final void previous() {
        choose(chosen.get() - 1);
    }

    /** Chooses by the mouse. */
    public final void choose(int row) {
        chosen.set(Math.clamp(row, 0, Math.max(0, found.size() - 1)));
    }

    /** Others than before begin with the best. */
    final void put(List<T> rows) {
        if (!rows.equals(found)) {
            found.setAll(rows);
            chosen.set(0);
        }
    }

    final void open(boolean now) {
        open.set(now);
    }
}
