package app.detente.ui.templates;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The wordings of the template being written, and the one that is open. There is always one. FX thread only. */
public final class Wordings {
    private final Runnable edited;
    private final ObservableList<String> texts = FXCollections.observableArrayList("");
    private final ObservableList<String> textsView = FXCollections.unmodifiableObservableList(texts);
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper();
    private final StringProperty text = new SimpleStringProperty("");
    private boolean turning;

    Wordings(Runnable edited) {
        this.edited = edited;
        text.subscribe((was, now) -> {
            if (!turning) {
                texts.set(open.get(), now);
                edited.run();
            }
        });
    }

    /** All of them in their order, the template's body first. */
    public ObservableList<String> texts() {
        return textsView;
    }

    List<String> all() {
        return List.copyOf(texts);
    }

    /** Which one is open, from 0. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The text of the open one. */
    public StringProperty textProperty() {
        return text;
    }

    /** Grows whenever {@link #textProperty()} becomes another text than the one being typed: what was typed cannot be undone into it. */
    public ReadOnlyIntegerProperty turnProperty() {
        return turn.getReadOnlyProperty();
    }

    /** Opens another one; one that is not there changes nothing. */
    public void open(int at) {
        if (at >= 0 && at < texts.size() && at != open.get()) {
            show(at);
        }
    }

    /** Adds an empty one at the end and opens it; an empty one that is there already is opened instead. */
    public void add() {
        int blank = texts.stream().map(String::isBlank).toList().indexOf(true);
        if (blank >= 0) {
            open(blank);
            return;
        }
        texts.add("");
        show(texts.size() - 1);
        edited.run();
    }

    /** Takes the open one out and returns it; the last one stays, emptied. */
    String remove() {
        String gone = texts.get(open.get());
        if (texts.size() == 1) {
            texts.set(0, "");
        } else {
            texts.remove(open.get());
        }
        show(Math.min(open.get(), texts.size() - 1));
        edited.run();
        return gone;
    }

    /** Puts one back where it was. */
    void restore(int at, String gone) {
        if (texts.size() == 1 && texts.getFirst().isEmpty()) {
            texts.set(0, gone);
            show(0);
        } else {
            int place = Math.min(at, texts.size());
            texts.add(place, gone);
            show(place);
        }
        edited.run();
    }

    /** Moves the open one by so many places, as far as there are any; the first is what older desks and exports show. */
    public void move(int by) {
        int to = Math.clamp(open.get() + by, 0, texts.size() - 1);
        if (to != open.get()) {
            List<String> order = new ArrayList<>(texts);
            order.add(to, order.remove(open.get()));
            texts.setAll(order);
            open.set(to);
            edited.run();
        }
    }

    /** `anew` where they are another template's. */
    void load(List<String> now, boolean anew) {
        if (!texts.equals(now)) {
            texts.setAll(now);
        }
        int at = anew ? 0 : Math.min(open.get(), texts.size() - 1);
        if (anew || at != open.get() || !text.get().equals(texts.get(at))) {
            show(at);
        }
    }

    private void show(int at) {
        turning = true;
        open.set(at);
        text.set(texts.get(at));
        turning = false;
        turn.set(turn.get() + 1);
    }
}
