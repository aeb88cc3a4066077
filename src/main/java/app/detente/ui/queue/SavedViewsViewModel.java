package app.detente.ui.queue;

import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.storage.ViewStore;
import app.detente.storage.ViewStore.Changed;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The views that people saved, how many conversations each holds, and what can be done with them; everything done is said with its undo. FX thread
 * only.
 */
public final class SavedViewsViewModel {
    /** How long changes are gathered before everything is counted anew: a number beside a view need not be of this instant. */
    static final Duration GATHERED = Duration.ofSeconds(1);

    private final Session session;
    private final ViewStore store;
    private final Pages pages;
    private final QueueViewModel queue;
    private final ObservableList<Tag> tags;
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();
    private final ObservableList<SavedView> viewsView = FXCollections.unmodifiableObservableList(views);
    private final ReadOnlyObjectWrapper<Map<Long, Tally>> tallies = new ReadOnlyObjectWrapper<>(Map.of());
    private boolean counting;
    private boolean stale;

    /** `tags` are those of the house: a view of one tag is counted by its number. */
    public SavedViewsViewModel(Session session, ViewStore store, Pages pages, QueueViewModel queue, ObservableList<Tag> tags) {
        this.session = session;
        this.store = store;
        this.pages = pages;
        this.queue = queue;
        this.tags = tags;
    }

    /** Mine, then everybody's. Unmodifiable. */
    public ObservableList<SavedView> views() {
        return viewsView;
    }

    /** How many each view holds, by its number; a view not counted yet is missing. */
    public ReadOnlyObjectProperty<Map<Long, Tally>> talliesProperty() {
        return tallies.getReadOnlyProperty();
    }

    /** Whether a view is this adviser's own. */
    public boolean isMine(SavedView view) {
        return view.owner().isPresent();
    }

    /** Reads the views and counts them. The one shown follows what it has become, and where it is gone everybody waiting is shown. */
    public void refresh() {
        session.background().latest("views.read", () -> store.all(session.me()), found -> {
            if (!found.equals(views)) {
                views.setAll(found);
                follow();
                count();
            }
        }, session.notices()::failed);
        session.later().gather("views.count", GATHERED, this::count);
    }

    private void follow() {
        queue.filterProperty().get().saved().ifPresent(shown -> {
            Optional<SavedView> now = views.stream().filter(view -> view.id() == shown.id()).findFirst();
            if (!now.equals(Optional.of(shown))) {
                queue.show(now.map(QueueFilter::of).orElse(QueueFilter.of(QueueView.WAITING)));
            }
        });
    }

    /** One count at a time, however often it is asked for: the last asking is answered. */
    private void count() {
        if (counting) {
            stale = true;
            return;
        }
        counting = true;
        List<SavedView> asked = List.copyOf(views);
        List<Tag> known = List.copyOf(tags);
        session.background().run(() -> counted(asked, known), found -> {
            tallies.set(found);
            countedOnce();
        }, problem -> countedOnce());
    }

    private Map<Long, Tally> counted(List<SavedView> asked, List<Tag> known) {
        Map<Long, Tally> found = new HashMap<>();
        var counts = pages.counts();
        for (SavedView view : asked) {
            found.put(view.id(), Tally.kept(view, counts, known)
                    .orElseGet(() -> Tally.counted(pages.count(QueueFilter.of(view), Tally.MOST + 1))));
        }
        return Map.copyOf(found);
    }

    private void countedOnce() {
        counting = false;
        if (stale) {
            stale = false;
            session.later().gather("views.count", GATHERED, this::count);
        }
    }

    /**
     * What a form says a view should be.
     *
     * @param shared everybody's rather than mine
     */
    public record Wanted(String name, String filter, Sort sort, boolean shared) {}

    /** Saves a new view and shows it; or says what is wrong with it, and nothing has changed. */
    public void save(Wanted wanted, Runnable saved, Consumer<Problem> refused) {
        session.background().run(() -> store.create(wanted.name(), wanted.filter(), wanted.sort(), owner(wanted), session.me()), changed -> {
            said("saved", wanted.name(), changed);
            saved.run();
            refresh();
            queue.show(QueueFilter.of(changed.after().getFirst().view()));
        }, refused);
    }

    /** Makes a view what the form says; or says what is wrong with that, and nothing has changed. */
    public void change(SavedView view, Wanted wanted, Runnable saved, Consumer<Problem> refused) {
        SavedView now = new SavedView(view.id(), wanted.name(), wanted.filter(), wanted.sort(), owner(wanted));
        session.background().run(() -> store.change(now, session.me()), changed -> {
            changed.ifPresent(what -> said("changed", wanted.name(), what));
            saved.run();
            refresh();
        }, refused);
    }

    public void delete(SavedView view) {
        act("deleted", view, () -> store.delete(view.id(), session.me()));
    }

    /** Moves a view down among its own kind, or up where negative. */
    public void move(SavedView view, int by) {
        act("moved", view, () -> store.move(view.id(), by, session.me()));
    }

    private Optional<Long> owner(Wanted wanted) {
        return wanted.shared() ? Optional.empty() : Optional.of(session.me().id());
    }

    private void act(String said, SavedView view, Callable<Optional<Changed>> work) {
        session.background().run(work, changed -> {
            changed.ifPresent(what -> said(said, view.name(), what));
            refresh();
        }, session.notices()::failed);
    }

    private void said(String what, String name, Changed changed) {
        session.notices().done(texts().get("views.said." + what, Shown.inSentence(name)), () -> undo(changed));
    }

    private void undo(Changed changed) {
        session.background().run(() -> store.undo(changed, session.me()), undone -> {
            session.notices().say(texts().get(undone ? "views.said.undone" : "views.said.undone-before"));
            refresh();
        }, session.notices()::failed);
    }

    private Texts texts() {
        return session.texts();
    }
}
