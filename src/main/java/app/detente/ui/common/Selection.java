package app.detente.ui.common;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The conversations chosen for doing something to all of them, by their ids: whatever the list does, those stay chosen, and no other ever becomes
 * so by itself. FX thread only.
 */
public final class Selection {
    private final ReadOnlyObjectWrapper<Set<Long>> ids = new ReadOnlyObjectWrapper<>(Set.of());
    /** Where a range begins: the one chosen last by itself. */
    private Optional<Long> anchor = Optional.empty();

    /** The ids chosen; a new set with every change. Unmodifiable. */
    public ReadOnlyObjectProperty<Set<Long>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    public int count() {
        return ids.get().size();
    }

    public boolean isEmpty() {
        return ids.get().isEmpty();
    }

    public boolean has(long id) {
        return ids.get().contains(id);
    }

    /** Takes one in, or out. */
    public void toggle(long id) {
        Set<Long> now = new HashSet<>(ids.get());
        if (!now.remove(id)) {
            now.add(id);
        }
        anchor = Optional.of(id);
        ids.set(Set.copyOf(now));
    }

    /** Takes in everything between the one chosen last and this one, both with it. */
    public void extend(List<Long> order, long to) {
        int last = order.indexOf(to);
        int first = anchor.map(order::indexOf).filter(at -> at >= 0).orElse(last);
        if (last >= 0) {
            anchor = Optional.of(order.get(first));
            add(order.subList(Math.min(first, last), Math.max(first, last) + 1));
        }
    }

    /** Takes these in as well. */
    public void add(Collection<Long> more) {
        Set<Long> now = new LinkedHashSet<>(ids.get());
        now.addAll(more);
        ids.set(Set.copyOf(now));
    }

    public void clear() {
        anchor = Optional.empty();
        if (!isEmpty()) {
            ids.set(Set.of());
        }
    }
}
