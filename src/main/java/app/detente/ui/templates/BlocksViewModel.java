package app.detente.ui.templates;

import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.storage.BlockStore;
import app.detente.storage.BlockStore.Block;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The texts that templates share, and the one being written. It is kept when one says so, never by the way: it changes every template that holds it.
 * What is typed stays, marked, while one looks at others. FX thread only.
 */
public final class BlocksViewModel {
    private final Session session;
    private final BlockStore store;
    private final Runnable kept;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> linesView = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Optional<Line>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> holders = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty body = new SimpleStringProperty("");
    private final Map<String, Line> unsaved = new LinkedHashMap<>();
    private List<Block> blocks = List.of();
    private boolean loading;

    /** `kept` is run after a change was kept: templates read otherwise now. */
    BlocksViewModel(Session session, BlockStore store, Runnable kept) {
        this.session = session;
        this.store = store;
        this.kept = kept;
        name.subscribe((was, now) -> edited());
        body.subscribe((was, now) -> edited());
    }

    /**
     * A shared text as it stands in the window.
     *
     * @param key     the name it is kept by; "" while it never was
     * @param name    as it stands in the field
     * @param unsaved whether it is other than what is kept
     */
    public record Line(String key, String name, String body, boolean unsaved) {}

    /** By name; one not kept yet comes first. */
    public ObservableList<Line> lines() {
        return linesView;
    }

    public ReadOnlyObjectProperty<Optional<Line>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Why the selected one could not be kept, or not be removed. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The titles of templates and the names of shared texts that hold the selected one. */
    public ReadOnlyObjectProperty<List<String>> holdersProperty() {
        return holders.getReadOnlyProperty();
    }

    /** The name of a new one; what is kept keeps its name, since templates call it by that. */
    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty bodyProperty() {
        return body;
    }

    /** Those kept, by name. */
    List<Block> blocks() {
        return blocks;
    }

    List<String> names() {
        return blocks.stream().map(Block::name).toList();
    }

    /** Takes what was read. */
    void hold(List<Block> read) {
        blocks = List.copyOf(read);
        unsaved.values().removeIf(line -> find(line.key()).filter(block -> block.body().equals(line.body())).isPresent());
        arrange();
        selected.get().ifPresent(was -> line(was.key()).ifPresentOrElse(this::open, this::close));
    }

    public void select(String key) {
        if (selected.get().filter(line -> line.key().equals(key)).isEmpty()) {
            line(key).ifPresent(this::open);
        }
    }

    /** Begins a new one; one begun and not kept yet is opened instead. */
    public void create() {
        unsaved.putIfAbsent("", new Line("", "", "", true));
        arrange();
        line("").ifPresent(this::open);
    }

    /** Keeps the selected one: from now on every template that holds it says so. */
    public void save() {
        selected.get().filter(Line::unsaved).ifPresent(line -> {
            String called = line.key().isEmpty() ? line.name().strip() : line.key();
            Optional<Block> before = find(called);
            if (line.key().isEmpty() && before.isPresent()) {
                problem.set(Optional.of(new Problem("templates.block-taken", called)));
                return;
            }
            change(() -> {
                store.save(called, line.body(), session.me());
                return called;
            }, () -> {
                unsaved.remove(line.key(), line);
                selected.set(Optional.of(new Line(called, called, line.body(), false)));
                session.notices().done(texts().get("templates.said.saved", Shown.inSentence(called)), () -> change(() -> {
                    before.ifPresentOrElse(block -> store.save(block.name(), block.body(), session.me()), () -> store.delete(called));
                    return called;
                }, () -> { }));
            });
        });
    }

    /** Gives up what was typed since it was last kept. */
    public void discard() {
        selected.get().flatMap(line -> Optional.ofNullable(unsaved.remove(line.key()))).ifPresent(given -> {
            session.notices().done(texts().get("templates.said.discarded", Shown.inSentence(given.name())), () -> {
                unsaved.put(given.key(), given);
                arrange();
                open(given);
            });
            arrange();
            line(given.key()).ifPresentOrElse(this::open, this::close);
        });
    }

    /** Removes the selected one; refused, with where, while something holds it. */
    public void delete() {
        selected.get().flatMap(line -> find(line.key())).ifPresent(block -> change(() -> {
            store.delete(block.name());
            return block;
        }, () -> session.notices().done(texts().get("templates.said.block-deleted", Shown.inSentence(block.name())), () -> change(() -> {
            store.save(block.name(), block.body(), session.me());
            return block;
        }, () -> { }))));
    }

    private void change(Callable<?> work, Runnable then) {
        session.background().run(() -> {
            work.call();
            return store.all();
        }, read -> {
            problem.set(Optional.empty());
            then.run();
            hold(read);
            kept.run();
        }, wrong -> problem.set(Optional.of(wrong)));
    }

    private void open(Line line) {
        loading = true;
        selected.set(Optional.of(line));
        name.set(line.name());
        body.set(line.body());
        loading = false;
        problem.set(Optional.empty());
        session.background().latest("templates.holders", () -> line.key().isEmpty() ? List.<String>of() : store.holders(line.key()), holders::set,
                session.notices()::failed);
    }

    private void close() {
        selected.set(Optional.empty());
        holders.set(List.of());
        problem.set(Optional.empty());
    }

    private void edited() {
        selected.get().filter(line -> !loading).ifPresent(line -> {
            boolean same = find(line.key()).filter(block -> block.body().equals(body.get())).isPresent();
            Line now = new Line(line.key(), line.key().isEmpty() ? name.get() : line.key(), body.get(), !same);
            if (same) {
                unsaved.remove(line.key());
            } else {
                unsaved.put(line.key(), now);
            }
            selected.set(Optional.of(now));
            problem.set(Optional.empty());
            arrange();
        });
    }

    private void arrange() {
        List<Line> now = new ArrayList<>();
        Optional.ofNullable(unsaved.get("")).ifPresent(now::add);
        blocks.forEach(block -> now.add(line(block.name()).orElseThrow()));
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
    }

    private Optional<Line> line(String key) {
        return Optional.ofNullable(unsaved.get(key)).or(() -> find(key).map(block -> new Line(block.name(), block.name(), block.body(), false)));
    }

    private Optional<Block> find(String called) {
        return blocks.stream().filter(block -> block.name().equals(called)).findFirst();
    }

    private Texts texts() {
        return session.texts();
    }
}
