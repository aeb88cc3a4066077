package app.detente.ui.templates;

import app.detente.voice.ReplyTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is looked at of the library: a shelf, what one searches for on it, and in which order. FX thread only. */
public final class Listing {
    private final Catalogue catalogue;
    private final Supplier<LocalDate> today;
    private final long me;
    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(new Shelf.All());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.FOLDER);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Shelving> shelves = FXCollections.observableArrayList();
    private final ObservableList<Shelving> shelvesView = FXCollections.unmodifiableObservableList(shelves);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private Map<String, Instant> lastUsed = Map.of();

    Listing(Catalogue catalogue, Supplier<LocalDate> today, long me) {
        this.catalogue = catalogue;
        this.today = today;
        this.me = me;
        shelf.subscribe((was, now) -> arrange());
        order.subscribe((was, now) -> arrange());
        query.subscribe((was, now) -> arrange());
    }

    /** What is looked at; set by the view. */
    public ObjectProperty<Shelf> shelfProperty() {
        return shelf;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Words that title, folder, shortcuts, tags or texts must hold; "" for all. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What there is to look at; never empty once the library was read. */
    public ObservableList<Shelving> shelves() {
        return shelvesView;
    }

    /** The templates of the shelf that the query finds. */
    public ObservableList<Row> rows() {
        return rowsView;
    }

    /** Takes when each was used last, and looks anew. */
    void hold(Map<String, Instant> used) {
        lastUsed = used;
        arrange();
    }

    /** Looks anew: something in the library is another now. */
    void arrange() {
        List<Shelving> now = Shelving.of(catalogue.standing(), today.get(), me);
        if (!now.equals(shelves)) {
            shelves.setAll(now);
        }
        show(catalogue.rows(shelf.get(), query.get(), today.get(), comparator()));
    }

    private Comparator<ReplyTemplate> comparator() {
        return switch (order.get()) {
            case FOLDER -> (a, b) -> 0;
            case MOST_USED -> Comparator.comparingLong(ReplyTemplate::uses).reversed();
            case LAST_USED -> Comparator.<ReplyTemplate, Instant>comparing(template -> lastUsed.getOrDefault(template.id(), Instant.EPOCH)).reversed();
        };
    }

    /** Where only the contents of rows differ they are replaced one by one, so that a list keeps its place and its selection. */
    private void show(List<Row> found) {
        boolean sameOnes = found.stream().map(Row::id).toList().equals(rows.stream().map(Row::id).toList());
        if (!sameOnes) {
            rows.setAll(found);
            return;
        }
        for (int at = 0; at < found.size(); at++) {
            if (!found.get(at).equals(rows.get(at))) {
                rows.set(at, found.get(at));
            }
        }
    }
}
