package app.detente.ui.queue;

import app.detente.model.Conversation;
import app.detente.model.Problem;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Sort;
import app.detente.model.filter.Filter;
import app.detente.model.filter.FilterText;
import app.detente.ui.common.Background;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/**
 * The list of conversations and the counts beside it. The list is read by pages as it is scrolled, and never moves by itself under the pointer:
 * a row that changed is replaced where it stands, one that is new waits behind a count until it is asked for, and one that has gone stays, marked,
 * while the pointer is on the list or it is the selected one. FX thread only; reading happens on the workers.
 */
public final class QueueViewModel {
    /** Rows read at a time. */
    static final int PAGE = 50;

    private final Pages pages;
    private final Habits habits;
    private final Background background;
    private final ReadOnlyObjectWrapper<QueueFilter> filter = new ReadOnlyObjectWrapper<>(QueueFilter.of(QueueView.WAITING));
    private final ReadOnlyObjectWrapper<QueueCounts> counts = new ReadOnlyObjectWrapper<>(new QueueCounts(Map.of(), Map.of(), Map.of()));
    private final ReadOnlyObjectWrapper<Optional<Tally>> tally = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Filter> lookedFor = new ReadOnlyObjectWrapper<>(Filter.EVERYTHING);
    private final ReadOnlyObjectWrapper<Optional<Conversation>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Long>> reveal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper newcomers = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final ObservableList<Conversation> rows = FXCollections.observableArrayList();
    private final ObservableList<Conversation> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ObservableSet<Long> gone = FXCollections.observableSet();
    private final ObservableSet<Long> goneView = FXCollections.unmodifiableObservableSet(gone);
    private final ObservableSet<Long> drafted = FXCollections.observableSet();
    private final ObservableSet<Long> draftedView = FXCollections.unmodifiableObservableSet(drafted);
    /** Whether the list holds the filter's last row. */
    private boolean whole;
    /** Whether something changed that no reading begun since has seen. */
    private boolean stale;

    public QueueViewModel(Pages pages, Background background) {
        this(pages, Habits.none(), background);
    }

    /** `habits` say in which order each view is shown. */
    public QueueViewModel(Pages pages, Habits habits, Background background) {
        this.pages = pages;
        this.habits = habits;
        this.background = background;
        held.subscribe(now -> {
            if (!now) {
                sweep();
            }
        });
    }

    /** How its adviser likes the queue. */
    Habits habits() {
        return habits;
    }

    /** What the list shows. */
    public ReadOnlyObjectProperty<QueueFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The rows read so far, in the filter's order. Unmodifiable. */
    public ObservableList<Conversation> rows() {
        return rowsView;
    }

    /** The ids of rows that are still shown though the filter holds them no more. */
    public ObservableSet<Long> gone() {
        return goneView;
    }

    /** The ids of conversations in which a draft of mine is kept. */
    public ObservableSet<Long> drafted() {
        return draftedView;
    }

    /** The conversation chosen, as it was last read; kept by its id whatever the list does. */
    public ReadOnlyObjectProperty<Optional<Conversation>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** How many conversations have come that the list does not show yet; one page's worth at most. */
    public ReadOnlyIntegerProperty newcomersProperty() {
        return newcomers.getReadOnlyProperty();
    }

    /** A row the list should scroll to, once: the first of those just asked for. */
    public ReadOnlyObjectProperty<Optional<Long>> revealProperty() {
        return reveal.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<QueueCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many conversations a search or a saved view holds; empty for what {@link #countsProperty} counts, and until they are counted. */
    public ReadOnlyObjectProperty<Optional<Tally>> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /** What is searched for, or what the saved view shown asks for: its words are to be highlighted. */
    public ReadOnlyObjectProperty<Filter> lookedForProperty() {
        return lookedFor.getReadOnlyProperty();
    }

    /** Whether a page is on its way. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why the last reading failed; empty again after one that did not. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Set by the view while the pointer is over the list: nothing may move then. */
    public BooleanProperty heldProperty() {
        return held;
    }

    /** Shows another filter, from its top, in the order last chosen for it. The old rows stay until the new ones are there. */
    public void show(QueueFilter wanted) {
        begin(habits.ordered(wanted), PAGE, () -> {
            if (selected.get().map(Conversation::id).filter(ids(rows)::contains).isEmpty()) {
                reveal(rows.stream().map(Conversation::id).findFirst());
            }
        });
    }

    /** Shows the same in another order, which is remembered for the view. */
    public void sort(Sort wanted) {
        habits.order(filter.get(), wanted);
        show(filter.get().sorted(wanted));
    }

    /** Where somebody is in the list, to come back to. */
    public Place place() {
        return new Place(filter.get(), rows.size(), selected.get().map(Conversation::id));
    }

    /** Goes back to where one was: the same filter, as far as it had been read, and the same conversation. */
    public void back(Place place) {
        begin(place.filter(), Math.max(PAGE, place.rows()), () -> place.selected().ifPresent(this::select));
    }

    private void begin(QueueFilter wanted, int limit, Runnable then) {
        filter.set(wanted);
        tally.set(Optional.empty());
        lookedFor.set(FilterText.read(wanted.words()).filter()
                .and(wanted.saved().map(view -> FilterText.read(view.filter()).filter()).orElse(Filter.EVERYTHING)));
        whole = false;
        stale = false;
        loading.set(true);
        newcomers.set(0);
        read(Optional.empty(), limit, fresh -> {
            replace(fresh, limit);
            then.run();
        });
        count();
    }

    /** Reads the next page, where there is one and none is on its way. */
    public void more() {
        if (!whole && !loading.get() && !rows.isEmpty()) {
            loading.set(true);
            read(Optional.of(rows.getLast()), PAGE, next -> {
                whole = next.size() < PAGE;
                Set<Long> known = ids(rows);
                rows.addAll(next.stream().filter(row -> !known.contains(row.id())).toList());
            });
        }
    }

    /** Something changed in the queue: looks again, and moves nothing. While a page is on its way, waits for it first. */
    public void refresh() {
        count();
        stale = true;
        if (loading.get()) {
            return;
        }
        int limit = rows.size() + PAGE;
        read(Optional.empty(), limit, fresh -> {
            stale = false;
            if (rows.isEmpty()) {
                replace(fresh, limit);
            } else {
                apply(Look.compare(rows, fresh, limit, whole));
            }
        });
    }

    /** Looks again once a minute while somebody waits: who is soon due changes without anything being done. */
    public void lookEachMinute(ObservableValue<Instant> now) {
        now.subscribe((before, at) -> {
            boolean another = !before.truncatedTo(ChronoUnit.MINUTES).equals(at.truncatedTo(ChronoUnit.MINUTES));
            if (another && counts.get().of(QueueView.WAITING) > 0) {
                refresh();
            }
        });
    }

    /** Brings in the newcomers, each in its place, and asks the view to show the first of them. */
    public void showNew() {
        Set<Long> known = ids(rows);
        int limit = Math.max(PAGE, rows.size() + newcomers.get());
        loading.set(true);
        stale = false;
        read(Optional.empty(), limit, fresh -> {
            replace(fresh, limit);
            reveal(fresh.stream().map(Conversation::id).filter(id -> !known.contains(id)).findFirst());
        });
    }

    private void reveal(Optional<Long> row) {
        reveal.set(Optional.empty());
        reveal.set(row);
    }

    /** Chooses a row by its id; one the list does not hold changes nothing. */
    public void select(long id) {
        rows.stream().filter(row -> row.id() == id).findFirst().ifPresent(row -> {
            selected.set(Optional.of(row));
            sweep();
        });
    }

    /** Chooses nothing. */
    public void deselect() {
        selected.set(Optional.empty());
        sweep();
    }

    /** Chooses the row below, or the first; near the end reads on. */
    public void next() {
        step(1);
    }

    /** Chooses the row above, or the first. */
    public void previous() {
        step(-1);
    }

    /**
     * Goes on from a conversation that is finished with: to the one below, else the one above, else none. Where another has been chosen meanwhile
     * that one stays. Rows that have gone are passed over.
     */
    public void advance(long finished) {
        advance(Set.of(finished));
    }

    /** As {@link #advance(long)}, where several are finished with at once. */
    public void advance(Set<Long> finished) {
        Optional<Long> from = selected.get().map(Conversation::id).filter(finished::contains);
        if (from.isEmpty()) {
            return;
        }
        int at = Math.max(0, indexOf(from.get()));
        Predicate<Conversation> stays = row -> !finished.contains(row.id()) && !gone.contains(row.id());
        Optional<Conversation> below = rows.subList(Math.min(at, rows.size()), rows.size()).stream().filter(stays).findFirst();
        below.or(() -> rows.subList(0, Math.min(at, rows.size())).reversed().stream().filter(stays).findFirst())
                .ifPresentOrElse(row -> select(row.id()), this::deselect);
        if (at > rows.size() - PAGE / 2) {
            more();
        }
    }

    private void step(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int from = selected.get().map(row -> indexOf(row.id())).orElse(-1);
        int to = from < 0 ? 0 : Math.clamp(from + by, 0, rows.size() - 1);
        if (to > rows.size() - PAGE / 2) {
            more();
        }
        select(rows.get(to).id());
    }

    private void read(Optional<Conversation> after, int limit, Consumer<List<Conversation>> then) {
        QueueFilter asked = filter.get();
        background.latest("queue.rows", () -> pages.page(asked, after, limit), fresh -> {
            loading.set(false);
            problem.set(Optional.empty());
            then.accept(fresh);
            if (stale) {
                refresh();
            }
        }, failure -> {
            loading.set(false);
            problem.set(Optional.of(failure));
        });
    }

    private void count() {
        record Beside(QueueCounts counts, Set<Long> drafted, Optional<Tally> tally) {}
        QueueFilter asked = filter.get();
        boolean counted = asked.saved().isEmpty() && asked.words().isBlank();
        background.latest("queue.counts", () -> new Beside(pages.counts(), pages.drafted(),
                counted ? Optional.empty() : Optional.of(Tally.counted(pages.count(asked, Tally.MOST + 1)))), found -> {
            counts.set(found.counts());
            tally.set(found.tally());
            drafted.retainAll(found.drafted());
            drafted.addAll(found.drafted());
        }, failure -> problem.set(Optional.of(failure)));
    }

    private void replace(List<Conversation> fresh, int limit) {
        gone.clear();
        newcomers.set(0);
        whole = fresh.size() < limit;
        rows.setAll(fresh);
        selected.get().map(row -> indexOf(row.id())).filter(at -> at >= 0).ifPresent(at -> selected.set(Optional.of(rows.get(at))));
    }

    private void apply(Look look) {
        for (int at = 0; at < rows.size(); at++) {
            Conversation fresh = look.changed().get(rows.get(at).id());
            if (fresh != null) {
                rows.set(at, fresh);
                if (isSelected(fresh.id())) {
                    selected.set(Optional.of(fresh));
                }
            }
        }
        gone.retainAll(look.gone());
        gone.addAll(look.gone());
        newcomers.set(look.newcomers().size());
        sweep();
    }

    /** Takes away the rows that have gone, unless the pointer is on the list; the selected one stays until another is chosen. */
    private void sweep() {
        if (held.get() || gone.isEmpty()) {
            return;
        }
        Set<Long> leaving = gone.stream().filter(id -> !isSelected(id)).collect(Collectors.toCollection(HashSet::new));
        rows.removeIf(row -> leaving.contains(row.id()));
        gone.removeAll(leaving);
    }

    private boolean isSelected(long id) {
        return selected.get().filter(row -> row.id() == id).isPresent();
    }

    private int indexOf(long id) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id() == id) {
                return at;
            }
        }
        return -1;
    }

    private static Set<Long> ids(List<Conversation> rows) {
        return rows.stream().map(Conversation::id).collect(Collectors.toSet());
    }
}
