package app.detente.ui.reply;

import app.detente.model.GatePass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What stands between a press on Send and the reply leaving: each doubt is shown at the first press, and overcome by the second. FX thread only. */
public final class Doubts {
    private final ReadOnlyObjectWrapper<Optional<Doubt>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Doubt> overcome = new ArrayList<>();
    private Optional<GatePass> pass = Optional.empty();

    Doubts() {}

    /** The doubt that waits for an answer. */
    public ReadOnlyObjectProperty<Optional<Doubt>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Send was pressed, and these stand: whether it may go. A doubt that was just asked is overcome by that, but for the one that takes a reason. */
    boolean pressed(List<Doubt> standing) {
        asked.get().filter(standing::contains).filter(doubt -> !(doubt instanceof Doubt.OutOfPlace)).ifPresent(overcome::add);
        Optional<Doubt> next = standing.stream().filter(doubt -> !overcome.contains(doubt)).findFirst();
        asked.set(next);
        return next.isEmpty();
    }

    /** A reason was given for the light word. */
    void pass(GatePass given) {
        pass = Optional.of(given);
        overcome.add(new Doubt.OutOfPlace());
    }

    /** The reason given, for the reply that goes now. */
    Optional<GatePass> passed() {
        return pass;
    }

    /** Asks no longer: the text is being changed. What was overcome stays so. */
    void lower() {
        asked.set(Optional.empty());
    }

    /** Another text. */
    void clear() {
        asked.set(Optional.empty());
        overcome.clear();
        pass = Optional.empty();
    }
}
