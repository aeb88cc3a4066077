package app.detente.ui.settings;

import app.detente.model.Tag;
import app.detente.model.Target;
import app.detente.storage.TagStore;
import app.detente.storage.TargetStore;
import app.detente.ui.common.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * How soon customers are to hear from us where that is not the usual. A change is saved at once, and by when each who waits is to be answered is worked
 * out behind it. FX thread only.
 */
public final class TargetsViewModel {
    private final Session session;
    private final TargetStore store;
    private final TagStore tagStore;
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final ObservableList<Target> targetsView = FXCollections.unmodifiableObservableList(targets);
    private final ObservableList<Tag> tags = FXCollections.observableArrayList();
    private final ObservableList<Tag> tagsView = FXCollections.unmodifiableObservableList(tags);

    public TargetsViewModel(Session session, TargetStore store, TagStore tags) {
        this.session = session;
        this.store = store;
        this.tagStore = tags;
    }

    public ObservableList<Target> targets() {
        return targetsView;
    }

    /** The tags that a target can be for, by name. */
    public ObservableList<Tag> tags() {
        return tagsView;
    }

    public void read() {
        record Read(List<Target> targets, List<Tag> tags) {}
        session.background().latest("targets.read", () -> new Read(store.all(), tagStore.all()), found -> {
            tags.setAll(found.tags());
            targets.setAll(found.targets());
        }, session.notices()::failed);
    }

    /** Adds one for all conversations, as long as the usual one; it is then made narrower. */
    public void add(Duration usual) {
        List<Target> now = new ArrayList<>(targets);
        now.add(new Target(Optional.empty(), Optional.empty(), Optional.empty(), usual, usual));
        set(now);
    }

    /** Puts one in the place of another. */
    public void change(int place, Target target) {
        if (!targets.get(place).equals(target)) {
            List<Target> now = new ArrayList<>(targets);
            now.set(place, target);
            set(now);
        }
    }

    public void remove(int place) {
        List<Target> now = new ArrayList<>(targets);
        now.remove(place);
        set(now);
    }

    private void set(List<Target> now) {
        List<Target> before = List.copyOf(targets);
        targets.setAll(now);
        session.background().run(() -> {
            store.set(now, session.me());
            return now.size();
        }, done -> { }, failed -> {
            targets.setAll(before);
            session.notices().failed(failed);
        });
    }
}
