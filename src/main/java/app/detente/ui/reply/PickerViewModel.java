package app.detente.ui.reply;

import app.detente.voice.ReplyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The list of templates under the caret. It opens by itself behind a `/`, or when asked for, follows what is typed, and goes when that is no
 * search any more. Searching is done at once, on the FX thread: a library is in memory, and Enter must take what is seen.
 */
public final class PickerViewModel {
    /** Rows offered; whoever looks further types another letter. */
    static final int MOST = 50;
    private static final int NOWHERE = -1;

    private final Function<String, List<ReplyTemplate>> search;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ObservableList<ReplyTemplate> found = FXCollections.observableArrayList();
    private final ObservableList<ReplyTemplate> foundView = FXCollections.unmodifiableObservableList(found);
    /** Where the text to be replaced begins. */
    private int start = NOWHERE;
    private int caret;
    /** Whether it was asked for, without a `/`. */
    private boolean asked;
    /** The `/` behind which it was closed by hand. */
    private int refused = NOWHERE;

    PickerViewModel(Function<String, List<ReplyTemplate>> search) {
        this.search = search;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The place of the chosen template among those found; 0 where there is none. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The templates that match, the best first. */
    public ObservableList<ReplyTemplate> found() {
        return foundView;
    }

    /** Where the text that the chosen template replaces begins. */
    public int start() {
        return start;
    }

    /** Where it ends: at the caret. */
    public int end() {
        return caret;
    }

    public Optional<ReplyTemplate> choice() {
        return open.get() && !found.isEmpty() ? Optional.of(found.get(chosen.get())) : Optional.empty();
    }

    /** Opens it at the caret, without a `/`. */
    public void ask(int at) {
        asked = true;
        start = at;
        caret = at;
        offer("");
        open.set(true);
    }

    /** The text or the caret has moved. */
    public void follow(String text, int at) {
        caret = at;
        if (asked) {
            boolean left = at < start || at > text.length() || text.substring(start, at).contains("\n");
            show(left ? Optional.empty() : Optional.of(new Slash(start, text.substring(start, at))));
            return;
        }
        Optional<Slash> slash = Slash.before(text, at);
        if (slash.isEmpty()) {
            refused = NOWHERE;
        }
        show(slash.filter(typed -> typed.start() != refused));
    }

    /** Closes it, until another `/` is typed. */
    public void close() {
        refused = asked ? NOWHERE : start;
        hide();
    }

    public void next() {
        chosen.set(found.isEmpty() ? 0 : Math.min(chosen.get() + 1, found.size() - 1));
    }

    public void previous() {
        chosen.set(Math.max(chosen.get() - 1, 0));
    }

    /** Chooses by the mouse. */
    public void choose(int row) {
        chosen.set(Math.clamp(row, 0, Math.max(0, found.size() - 1)));
    }

    private void show(Optional<Slash> typed) {
        if (typed.isEmpty()) {
            hide();
            return;
        }
        start = typed.get().start();
        offer(typed.get().words());
        boolean prose = found.isEmpty() && typed.get().words().contains(" ");
        if (prose) {
            hide();
        } else {
            open.set(true);
        }
    }

    private void offer(String words) {
        List<ReplyTemplate> now = search.apply(words).stream().limit(MOST).toList();
        if (!now.equals(found)) {
            found.setAll(now);
            chosen.set(0);
        }
    }

    private void hide() {
        asked = false;
        open.set(false);
    }
}
