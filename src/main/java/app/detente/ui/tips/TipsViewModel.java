package app.detente.ui.tips;

import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One tip at a time, each once in a person's life, for newcomers only. What was seen is kept by adviser. FX thread only. */
public final class TipsViewModel {
    private final Session session;
    private final SettingStore store;
    private final String key;
    private final Set<Tip> seen = EnumSet.noneOf(Tip.class);
    private final SequencedSet<Tip> next = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Optional<Tip>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean known;
    private boolean newcomer;

    public TipsViewModel(Session session, SettingStore store) {
        this.session = session;
        this.store = store;
        this.key = "tips." + session.me().id();
    }

    /** The tip to show now. */
    public ReadOnlyObjectProperty<Optional<Tip>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether whoever sits here is a newcomer; what they have seen is read the first time they are. */
    public void teach(boolean wanted) {
        newcomer = wanted;
        if (wanted && !known) {
            session.background().latest("tips", () -> store.get(key).orElse(""), stored -> {
                Arrays.stream(stored.split(" ")).map(Tip::of).flatMap(Optional::stream).forEach(seen::add);
                known = true;
                go();
            }, session.notices()::failed);
        }
        go();
    }

    /** Whether what this tip is about is before them now; one that is about trouble comes before the others. */
    public void about(Tip tip, boolean now) {
        if (!now) {
            next.remove(tip);
        } else if (tip == Tip.DISTRESS) {
            next.addFirst(tip);
        } else {
            next.add(tip);
        }
        go();
    }

    /** It has been read. */
    public void dismiss() {
        shown.get().ifPresent(tip -> see(EnumSet.of(tip)));
    }

    /** No more of them. */
    public void dismissAll() {
        see(EnumSet.allOf(Tip.class));
    }

    private void see(Set<Tip> read) {
        seen.addAll(read);
        String stored = seen.stream().map(Tip::key).collect(Collectors.joining(" "));
        session.background().run(() -> {
            store.put(key, stored);
            return stored;
        }, kept -> { }, session.notices()::failed);
        go();
    }

    private void go() {
        next.removeAll(seen);
        shown.set(newcomer && known ? next.stream().findFirst() : Optional.empty());
    }
}
