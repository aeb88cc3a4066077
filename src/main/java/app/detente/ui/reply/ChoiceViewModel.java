package app.detente.ui.reply;

import app.detente.voice.Gap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a gap offers to choose from, while it is selected. FX thread only. */
public final class ChoiceViewModel implements Offer.Rows<String> {
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ObservableList<String> found = FXCollections.observableArrayList();
    private final ObservableList<String> foundView = FXCollections.unmodifiableObservableList(found);
    private Optional<Gap> gap = Optional.empty();
    private boolean refused;

    /** The gap selected now, if one is. */
    public void follow(Optional<Gap> selected) {
        Optional<Gap> now = selected.filter(one -> one.kind() == Gap.Kind.CHOICE);
        if (!now.equals(gap)) {
            gap = now;
            refused = false;
            found.setAll(now.map(Gap::choices).orElse(List.of()));
            chosen.set(0);
        }
        open.set(!found.isEmpty() && !refused);
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    @Override
    public ObservableList<String> found() {
        return foundView;
    }

    @Override
    public void next() {
        choose(chosen.get() + 1);
    }

    @Override
    public void previous() {
        choose(chosen.get() - 1);
    }

    @Override
    public void choose(int row) {
        chosen.set(Math.clamp(row, 0, Math.max(0, found.size() - 1)));
    }

    @Override
    public void close() {
        refused = true;
        open.set(false);
    }

    @Override
    public Optional<Insertion> take() {
        Optional<Insertion> taken = gap.filter(one -> open.get()).map(one -> Insertion.into(one, found.get(chosen.get())));
        close();
        return taken;
    }
}
