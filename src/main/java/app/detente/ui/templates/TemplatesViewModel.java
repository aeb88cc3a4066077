package app.detente.ui.templates;

import app.detente.model.Fold;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.storage.TemplateJson;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The library and the template being written. What is typed is never lost by looking at another one: where it is complete it is kept at once,
 * otherwise it stays as it is, marked, until it is complete or given up. FX thread only.
 */
public final class TemplatesViewModel {
    private final Session session;
    private final TemplateStore store;
    private final Supplier<String> brand;
    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(new Shelf.All());
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty sampleName = new SimpleStringProperty();
    private final ObservableList<Shelf> shelves = FXCollections.observableArrayList();
    private final ObservableList<Shelf> shelvesView = FXCollections.unmodifiableObservableList(shelves);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Optional<Row>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Review> review = new ReadOnlyObjectWrapper<>(Review.NOTHING);
    private final TemplateDraft draft = new TemplateDraft(this::edited);
    private final Map<String, ReplyTemplate> unsaved = new LinkedHashMap<>();
    private Map<String, ReplyTemplate> kept = Map.of();

    /** `brand` is the name that stands for the house in the preview. */
    public TemplatesViewModel(Session session, TemplateStore store, Supplier<String> brand) {
        this.session = session;
        this.store = store;
        this.brand = brand;
        sampleName.set(session.me().name());
        shelf.subscribe(now -> arrange());
        query.subscribe(now -> arrange());
        sampleName.subscribe(now -> look());
    }

    /** A template in the list, as it stands in the editor where it has been changed there. */
    public record Row(ReplyTemplate template, boolean unsaved) {}

    /** What is looked at; set by the view. */
    public ObjectProperty<Shelf> shelfProperty() {
        return shelf;
    }

    /** Words that title, shortcuts or text must hold; "" for all. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Who the preview is filled in for: at first oneself. */
    public StringProperty sampleNameProperty() {
        return sampleName;
    }

    /** All, each folder by name, and those retired where there are any. */
    public ObservableList<Shelf> shelves() {
        return shelvesView;
    }

    /** How many templates a shelf holds. */
    public long count(Shelf asked) {
        return standing().filter(asked::holds).count();
    }

    /** The templates of the shelf that the query finds, by folder and title. */
    public ObservableList<Row> rows() {
        return rowsView;
    }

    public ReadOnlyObjectProperty<Optional<Row>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The selected one looked over, anew at every key. */
    public ReadOnlyObjectProperty<Review> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /** The fields of the selected one. */
    public TemplateDraft draft() {
        return draft;
    }

    /** Reads the library; to be called whenever the page is shown. */
    public void read() {
        session.background().latest("templates.read", store::all, all -> {
            kept = all.stream().collect(Collectors.toMap(ReplyTemplate::id, template -> template, (a, b) -> a, LinkedHashMap::new));
            arrange();
            reselect();
        }, session.notices()::failed);
    }

    /** Chooses a template by its id; one the library does not hold changes nothing. */
    public void select(String id) {
        if (selected.get().filter(row -> row.template().id().equals(id)).isEmpty()) {
            settle();
            row(id).ifPresent(this::open);
        }
    }

    /** Begins a new one, in the folder looked at. */
    public void create() {
        String folder = shelf.get() instanceof Shelf.Folder(String name) ? name : "";
        begin(new ReplyTemplate(UUID.randomUUID().toString(), "", folder, texts().locale().getLanguage(), List.of(), "", Set.of(), 0, false));
    }

    /** Begins another one with the same text; without its shortcuts, which find one template only. */
    public void duplicate() {
        selected.get().map(Row::template).ifPresent(t -> begin(new ReplyTemplate(UUID.randomUUID().toString(),
                texts().get("templates.copy-of", t.title()), t.folder(), t.language(), List.of(), t.body(), t.networks(), 0, false, t.variants(), t.terms())));
    }

    /** Keeps the selected one, where it is complete. */
    public void save() {
        settle();
    }

    /** Gives up what was changed since it was last kept; a new one goes. */
    public void discard() {
        selected.get().map(row -> row.template().id()).ifPresent(id -> {
            ReplyTemplate given = unsaved.remove(id);
            if (given != null) {
                session.notices().done(texts().get("templates.said.discarded", Shown.inSentence(given.title())), () -> {
                    unsaved.put(id, given);
                    arrange();
                    row(id).ifPresent(this::open);
                });
            }
            arrange();
            row(id).ifPresentOrElse(this::open, this::close);
        });
    }

    /** Takes it out of what is offered, or brings it back. */
    public void retire(boolean retired) {
        selected.get().map(Row::template).filter(template -> kept.containsKey(template.id())).ifPresent(template -> {
            unsaved.computeIfPresent(template.id(), (id, written) -> written.retired(retired));
            String said = texts().get(retired ? "templates.said.retired" : "templates.said.back", Shown.inSentence(template.title()));
            write(() -> retire(template.id(), retired), said, () -> write(() -> retire(template.id(), !retired), "", () -> { }));
        });
    }

    /** Takes a file of templates into the library, whole or not at all; one of an id known here is replaced. */
    public void importFrom(Path file) {
        session.background().run(() -> {
            List<ReplyTemplate> before = store.all();
            List<ReplyTemplate> read = TemplateJson.read(file);
            return new Imported(before, read, store.saveAll(read, session.me().name()));
        }, done -> {
            String said = texts().get("templates.said.imported", done.read().size(), done.fresh());
            session.notices().done(said, () -> write(() -> takeBack(done), "", () -> { }));
            read();
        }, session.notices()::failed);
    }

    /** Writes the whole library, retired templates too, over what the file held. */
    public void exportTo(Path file) {
        session.background().run(() -> {
            List<ReplyTemplate> all = store.all();
            try {
                Files.writeString(file, TemplateJson.write(all), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new Problem(e, "template-file-unwritable", file.toString());
            }
            return all.size();
        }, count -> session.notices().say(texts().get("templates.said.exported", count, Shown.line(file.getFileName().toString()))),
                session.notices()::failed);
    }

    private record Imported(List<ReplyTemplate> before, List<ReplyTemplate> read, int fresh) {}

    /** Puts back what an import replaced, and retires what it brought: nothing is ever deleted. */
    private boolean takeBack(Imported imported) {
        Set<String> known = imported.before().stream().map(ReplyTemplate::id).collect(Collectors.toSet());
        store.saveAll(imported.before(), session.me().name());
        imported.read().stream().map(ReplyTemplate::id).filter(id -> !known.contains(id)).forEach(id -> store.retire(id, true, session.me()));
        return true;
    }

    private boolean retire(String id, boolean retired) {
        store.retire(id, retired, session.me());
        return retired;
    }

    private void write(Callable<?> work, String said, Runnable undo) {
        session.background().run(work, done -> {
            if (!said.isEmpty()) {
                session.notices().done(said, undo);
            }
            read();
        }, session.notices()::failed);
    }

    private void begin(ReplyTemplate fresh) {
        settle();
        if (shelf.get() instanceof Shelf.Retired) {
            shelf.set(new Shelf.All());
        }
        query.set("");
        unsaved.put(fresh.id(), fresh);
        arrange();
        row(fresh.id()).ifPresent(this::open);
    }

    private void open(Row row) {
        selected.set(Optional.of(row));
        draft.load(row.template());
        look();
    }

    private void close() {
        selected.set(Optional.empty());
        look();
    }

    /** After the library was read: the fields stay as they are, unless they showed what was kept and that is another now. */
    private void reselect() {
        selected.get().ifPresent(was -> row(was.template().id()).ifPresentOrElse(now -> {
            if (!now.equals(was)) {
                open(now);
            }
        }, this::close));
    }

    private void edited() {
        selected.get().map(Row::template).ifPresent(base -> {
            ReplyTemplate now = draft.over(base);
            if (now.equals(kept.get(now.id()))) {
                unsaved.remove(now.id());
            } else {
                unsaved.put(now.id(), now);
            }
            selected.set(row(now.id()));
            arrange();
            look();
        });
    }

    /** Keeps what was written in the selected one, where it is complete; otherwise leaves it marked. */
    private void settle() {
        Optional<ReplyTemplate> changed = selected.get().filter(Row::unsaved).map(Row::template);
        if (changed.isEmpty() || !review.get().complete()) {
            return;
        }
        ReplyTemplate now = changed.get();
        Optional<ReplyTemplate> before = Optional.ofNullable(kept.get(now.id()));
        session.background().run(() -> {
            store.save(now, session.me());
            return now;
        }, saved -> {
            unsaved.remove(saved.id(), saved);
            session.notices().done(texts().get("templates.said.saved", Shown.inSentence(saved.title())), () -> write(() -> {
                before.ifPresentOrElse(was -> store.save(was, session.me()), () -> store.retire(saved.id(), true, session.me()));
                return saved;
            }, "", () -> { }));
            read();
        }, session.notices()::failed);
    }

    private void look() {
        ReplyContext sample = new ReplyContext(sampleName.get(), brand.get(), session.me().name(), ChannelMark.name(Network.FACEBOOK, texts()));
        review.set(selected.get().map(row -> Review.of(row.template(), kept.values(), sample)).orElse(Review.NOTHING));
    }

    private void arrange() {
        List<Shelf> now = new ArrayList<>(List.of(new Shelf.All()));
        standing().filter(template -> !template.retired() && !template.folder().isBlank()).map(ReplyTemplate::folder).distinct().sorted()
                .forEach(name -> now.add(new Shelf.Folder(name)));
        if (standing().anyMatch(ReplyTemplate::retired)) {
            now.add(new Shelf.Retired());
        }
        if (!now.equals(shelves)) {
            shelves.setAll(now);
        }
        List<String> words = Fold.words(query.get());
        List<Row> found = standing().filter(shelf.get()::holds).filter(template -> holds(template, words)).map(this::row).toList();
        show(found);
    }

    /** Where only the contents of rows differ they are replaced one by one, so that a list keeps its place and its selection. */
    private void show(List<Row> found) {
        boolean sameOnes = found.stream().map(row -> row.template().id()).toList().equals(rows.stream().map(row -> row.template().id()).toList());
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

    private static boolean holds(ReplyTemplate template, List<String> words) {
        String all = Fold.fold(String.join(" ", template.title(), String.join(" ", template.shortcuts()), template.body()));
        return words.stream().allMatch(all::contains);
    }

    /** Every template as it stands: the reader's language first; in each, new ones, then those kept in the library's order. */
    private Stream<ReplyTemplate> standing() {
        List<ReplyTemplate> all = new ArrayList<>(unsaved.values().stream().filter(template -> !kept.containsKey(template.id())).toList());
        kept.values().forEach(template -> all.add(unsaved.getOrDefault(template.id(), template)));
        String mine = texts().locale().getLanguage();
        return all.stream().sorted(Comparator.comparing(template -> !template.language().equals(mine)));
    }

    private Optional<Row> row(String id) {
        return Optional.ofNullable(unsaved.getOrDefault(id, kept.get(id))).map(this::row);
    }

    private Row row(ReplyTemplate template) {
        return new Row(template, unsaved.containsKey(template.id()));
    }

    private Texts texts() {
        return session.texts();
    }
}
