package app.detente.ui.queue;

import app.detente.model.QueueFilter;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How an adviser likes the queue: the order last chosen for each view, and the sections folded away. Kept among the settings, under the adviser's
 * number. A search has no order of its own: it begins with the newest, each time. FX thread only.
 */
public final class Habits {
    private static final String YES = "yes";

    private final Map<String, String> kept = new HashMap<>();
    private final String prefix;
    private final BiConsumer<String, String> keep;

    /**
     * @param adviser  whose habits they are, by number
     * @param settings what is set, by key
     * @param keep     keeps a setting; must not wait for the disk
     */
    public Habits(long adviser, Map<String, String> settings, BiConsumer<String, String> keep) {
        this.prefix = "queue." + adviser + ".";
        this.keep = keep;
        settings.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                kept.put(key, value);
            }
        });
    }

    /** The filter in the order last chosen for its view; as it is where it names an order, is a search, or nothing was chosen. */
    QueueFilter ordered(QueueFilter filter) {
        boolean open = filter.sort().isEmpty() && filter.words().isBlank();
        String chosen = kept.get(sort(filter));
        return open ? Arrays.stream(Sort.values()).filter(sort -> sort.key().equals(chosen)).findFirst().map(filter::sorted).orElse(filter) : filter;
    }

    /** Remembers an order for the view of this filter. */
    void order(QueueFilter filter, Sort sort) {
        if (filter.words().isBlank()) {
            put(sort(filter), sort.key());
        }
    }

    boolean isFolded(String section) {
        return YES.equals(kept.get(prefix + "folded." + section));
    }

    void fold(String section, boolean folded) {
        put(prefix + "folded." + section, folded ? YES : "no");
    }

    private String sort(QueueFilter filter) {
        return prefix + "sort." + filter.saved().map(SavedView::id).map(id -> "saved-" + id).orElse(filter.view().key());
    }

    private void put(String key, String value) {
        if (!value.equals(kept.put(key, value))) {
            keep.accept(key, value);
        }
    }

    /** For whoever only looks: nothing was chosen yet and nothing is kept. */
    static Habits none() {
        return new Habits(0, Map.of(), (key, value) -> { });
    }
}
