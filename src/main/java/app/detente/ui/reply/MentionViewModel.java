package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Mention;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The colleagues offered behind an `@` in a note. It follows what is typed and goes when that is no name any more. FX thread only. */
public final class MentionViewModel implements Offer.Rows<Adviser> {
    /** UTF-16 units behind an `@` that can still become a name. */
    private static final int LONGEST = 40;
    private static final int NOWHERE = -1;

    private final List<Adviser> colleagues;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ObservableList<Adviser> found = FXCollections.observableArrayList();
    private final ObservableList<Adviser> foundView = FXCollections.unmodifiableObservableList(found);
    private int start = NOWHERE;
    private int caret;
    /** The `@` behind which it was closed by hand, or a name taken. */
    private int refused = NOWHERE;

    /** `colleagues` may change; each letter looks at them anew. */
    MentionViewModel(List<Adviser> colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Those whose name, or a part of it, begins so; by name. */
    @Override
    public ObservableList<Adviser> found() {
        return foundView;
    }

    /** The text or the caret has moved. */
    public void follow(String text, int at) {
        caret = at;
        Optional<Integer> sign = before(text, at);
        if (sign.isEmpty()) {
            refused = NOWHERE;
        }
        start = sign.filter(place -> place != refused).orElse(NOWHERE);
        found.setAll(start == NOWHERE ? List.of() : named(Mention.folded(text.substring(start + 1, at))));
        chosen.set(Math.clamp(chosen.get(), 0, Math.max(0, found.size() - 1)));
        open.set(!found.isEmpty());
    }

    /** The `@` before the caret that begins a word. */
    private static Optional<Integer> before(String text, int caret) {
        int at = text.lastIndexOf('@', caret - 1);
        boolean near = at >= 0 && caret - at <= LONGEST && Mention.beginsWord(text, at);
        String typed = near ? text.substring(at + 1, caret) : "";
        return near && typed.indexOf('\n') < 0 && !typed.startsWith(" ") ? Optional.of(at) : Optional.empty();
    }

    private List<Adviser> named(String typed) {
        return colleagues.stream().filter(adviser -> {
            String name = Mention.folded(adviser.name());
            return name.startsWith(typed) || !typed.isEmpty() && name.contains(" " + typed);
        }).toList();
    }

    @Override
    public void next() {
        chosen.set(Math.min(chosen.get() + 1, Math.max(0, found.size() - 1)));
    }

    @Override
    public void previous() {
        chosen.set(Math.max(chosen.get() - 1, 0));
    }

    @Override
    public void choose(int row) {
        chosen.set(Math.clamp(row, 0, Math.max(0, found.size() - 1)));
    }

    /** Closes it, until another `@` is typed. */
    @Override
    public void close() {
        refused = start;
        open.set(false);
    }

    /** Takes the chosen colleague: their whole name instead of what was typed. Empty where none is offered. */
    @Override
    public Optional<Insertion> take() {
        if (!open.get()) {
            return Optional.empty();
        }
        String name = "@" + found.get(chosen.get()).name() + " ";
        Insertion insertion = new Insertion(start, caret, name, start + name.length(), start + name.length());
        close();
        return Optional.of(insertion);
    }
}
