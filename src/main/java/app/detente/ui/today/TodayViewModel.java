package app.detente.ui.today;

import app.detente.model.Deed;
import app.detente.model.Deed.Standing;
import app.detente.storage.TodayStore;
import app.detente.storage.TriageStore;
import app.detente.ui.common.Session;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What I did since midnight, here or at another desk, before or after a restart, the newest first; each with its undo for as long as it can be.
 * FX thread only.
 */
public final class TodayViewModel {
    /** More than anybody does in a day, one by one. */
    static final int MOST = 500;

    private final Session session;
    private final TodayStore store;
    private final TriageStore triage;
    private final LongConsumer undoMany;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObservableList<Deed> deeds = FXCollections.observableArrayList();
    private final ObservableList<Deed> deedsView = FXCollections.unmodifiableObservableList(deeds);

    /** `undoMany` takes back a bulk action, by its number. */
    public TodayViewModel(Session session, TodayStore store, TriageStore triage, LongConsumer undoMany) {
        this.session = session;
        this.store = store;
        this.triage = triage;
        this.undoMany = undoMany;
    }

    /** Whether the list is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What was done, as last read. */
    public ObservableList<Deed> deeds() {
        return deedsView;
    }

    /** Shows the list, or puts it away. */
    public void toggle() {
        if (open.get()) {
            close();
        } else {
            read(found -> {
                deeds.setAll(found);
                open.set(true);
            });
        }
    }

    public void close() {
        open.set(false);
    }

    /** Something changed: reads again what is shown. */
    public void refresh() {
        if (open.get()) {
            read(deeds::setAll);
        }
    }

    /** Takes one back. */
    public void undo(Deed deed) {
        switch (deed) {
            case Deed.One one -> session.background().run(() -> triage.undo(one.done(), session.me()), undone -> {
                session.notices().say(session.texts().get(undone ? "today.said.undone" : "today.said.not"));
                refresh();
            }, session.notices()::failed);
            case Deed.Many many -> undoMany.accept(many.bulk().id());
        }
    }

    /** Takes back the newest that can be. */
    public void undoNewest() {
        read(found -> found.stream().filter(deed -> deed.standing() == Standing.UNDOABLE).findFirst()
                .ifPresentOrElse(this::undo, () -> session.notices().say(session.texts().get("today.said.none"))));
    }

    private void read(Consumer<List<Deed>> then) {
        ZoneId zone = session.desk().zone();
        Instant midnight = session.clock().instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        session.background().latest("today", () -> store.since(midnight, session.me(), MOST), then, session.notices()::failed);
    }
}
