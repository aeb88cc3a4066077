package app.detente.ui.templates;

import app.detente.model.Adviser;
import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final TemplateStores stores;
    private final Keeping keeping;
    private final Catalogue catalogue;
    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(new Shelf.All());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.FOLDER);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Shelving> shelves = FXCollections.observableArrayList();
    private final ObservableList<Shelving> shelvesView = FXCollections.unmodifiableObservableList(shelves);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Optional<Row>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Review> review = new ReadOnlyObjectWrapper<>(Review.NOTHING);
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(new Choices(List.of(), List.of()));
    private final TemplateDraft draft;
    private final PreviewViewModel preview;
    private final Exchange exchange;
    private final VersionsViewModel versions;
    private final Alike alike;

    public TemplatesViewModel(Session session, TemplateStores stores, House house) {
        this.session = session;
        this.stores = stores;
        this.keeping = new Keeping(session, stores.templates(), this::read);
        this.catalogue = new Catalogue(session.texts().locale().getLanguage());
        this.draft = new TemplateDraft(this::edited, session.me().id());
        this.preview = new PreviewViewModel(session, stores.conversations(), house);
        this.alike = new Alike(session);
        this.versions = new VersionsViewModel(session, stores.templates());
        this.exchange = new Exchange(session, stores.templates(), this::read);
        shelf.subscribe((was, now) -> arrange());
        order.subscribe((was, now) -> arrange());
        query.subscribe((was, now) -> arrange());
        preview.whomProperty().subscribe((was, now) -> look());
    }

    /** The tags and the advisers of this queue. */
    public record Choices(List<Tag> tags, List<Adviser> advisers) {}

    private record Read(List<ReplyTemplate> templates, Choices choices) {}

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

    public ReadOnlyObjectProperty<Optional<Row>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The selected one looked over, anew at every key. */
    public ReadOnlyObjectProperty<Review> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The fields of the selected one. */
    public TemplateDraft draft() {
        return draft;
    }

    public PreviewViewModel preview() {
        return preview;
    }

    /** Libraries that come and go as files. */
    public Exchange exchange() {
        return exchange;
    }

    /** The template that says nearly what the selected one says. */
    public Alike alike() {
        return alike;
    }

    /** What the selected one was. */
    public VersionsViewModel versions() {
        return versions;
    }

    /** Reads the library; to be called whenever the page is shown. */
    public void read() {
        preview.follow();
        session.background().latest("templates.read", () -> new Read(stores.templates().all(), new Choices(stores.tags().all(), stores.advisers().all())),
                read -> {
                    choices.set(read.choices());
                    catalogue.hold(read.templates());
                    arrange();
                    reselect();
                    versions.show(selected.get().map(Row::id));
                }, session.notices()::failed);
    }

    /** Chooses a template by its id; one the library does not hold changes nothing. */
    public void select(String id) {
        if (selected.get().filter(row -> row.id().equals(id)).isEmpty()) {
            settle();
            row(id).ifPresent(this::open);
        }
    }

    /** Begins a new one, in the folder looked at. */
    public void create() {
        String folder = shelf.get() instanceof Shelf.Folder(String name) ? name : "";
        begin(new ReplyTemplate(UUID.randomUUID().toString(), "", folder, texts().locale().getLanguage(), List.of(), "", Set.of(), 0, false));
    }

    /** Begins another one with the same texts; without its shortcuts, which find one template only. */
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
        selected.get().map(Row::id).ifPresent(id -> {
            catalogue.giveUp(id).ifPresent(given ->
                    session.notices().done(texts().get("templates.said.discarded", Shown.inSentence(given.title())), () -> {
                        catalogue.write(given);
                        arrange();
                        row(id).ifPresent(this::open);
                    }));
            arrange();
            row(id).ifPresentOrElse(this::open, this::close);
        });
    }

    /** Takes the open wording out; it can be put back. */
    public void removeWording() {
        int at = draft.wordings().openProperty().get();
        String id = selected.get().map(Row::id).orElse("");
        String gone = draft.wordings().remove();
        if (!gone.isBlank()) {
            session.notices().done(texts().get("templates.said.wording-removed", at + 1), () -> {
                select(id);
                draft.wordings().restore(at, gone);
            });
        }
    }

    /** Takes it out of what is offered, or brings it back. */
    public void retire(boolean retired) {
        selected.get().map(Row::template).filter(template -> catalogue.kept(template.id()).isPresent()).ifPresent(template -> {
            if (catalogue.isUnsaved(template.id())) {
                catalogue.write(template.retired(retired));
            }
            keeping.retire(template, retired);
        });
    }

    /** Makes the selected one again what it was in a version; what was written since then and not kept comes back by undoing it. */
    public void restore(int version) {
        selected.get().map(Row::id).flatMap(catalogue::kept).ifPresent(template -> {
            Optional<ReplyTemplate> written = catalogue.giveUp(template.id());
            keeping.restore(template, version, () -> written.ifPresent(catalogue::write));
        });
    }

    /** Gives a folder another name, or another place among the folders, with all that is in it; "" takes its templates out of it. */
    public void moveFolder(String from, String to) {
        String target = FolderPath.of(to);
        List<ReplyTemplate> before = catalogue.standing().stream().filter(template -> Shelf.isWithin(template.folder(), from)).toList();
        move(before, from, target, texts().get("templates.said.folder", Shown.inSentence(from), Shown.inSentence(target)));
        shelf.set(target.isEmpty() ? new Shelf.All() : new Shelf.Folder(target));
    }

    /** Puts a template into a folder; "" for none. */
    public void moveTo(String id, String folder) {
        String target = FolderPath.of(folder);
        catalogue.find(id).filter(template -> !template.folder().equals(target)).ifPresent(template ->
                move(List.of(template), template.folder(), target, texts().get("templates.said.moved", Shown.inSentence(template.title()),
                        Shown.inSentence(target.isEmpty() ? texts().get("templates.no-folder") : target))));
    }

    private void move(List<ReplyTemplate> standing, String from, String to, String said) {
        standing.stream().filter(template -> catalogue.isUnsaved(template.id())).forEach(template -> catalogue.write(FolderPath.moved(template, from, to)));
        List<ReplyTemplate> before = standing.stream().flatMap(template -> catalogue.kept(template.id()).stream()).toList();
        List<ReplyTemplate> now = before.stream().map(template -> FolderPath.moved(template, from, to)).toList();
        if (now.equals(before)) {
            arrange();
            reselect();
        } else {
            keeping.saveAll(before, now, said);
        }
    }

    private void begin(ReplyTemplate fresh) {
        settle();
        if (!shelf.get().holds(fresh)) {
            shelf.set(new Shelf.All());
        }
        query.set("");
        catalogue.write(fresh);
        arrange();
        row(fresh.id()).ifPresent(this::open);
    }

    private void open(Row row) {
        selected.set(Optional.of(row));
        draft.load(row.template());
        look();
        versions.show(Optional.of(row.id()));
    }

    private void close() {
        selected.set(Optional.empty());
        look();
    }

    /** After the library was read: the fields stay as they are, unless they showed what was kept and that is another now. */
    private void reselect() {
        selected.get().ifPresent(was -> row(was.id()).ifPresentOrElse(now -> {
            if (!now.equals(was)) {
                open(now);
            }
        }, this::close));
    }

    private void edited() {
        selected.get().map(Row::template).ifPresent(base -> {
            ReplyTemplate now = draft.over(base);
            catalogue.write(now);
            selected.set(row(now.id()));
            arrange();
            look();
        });
    }

    /** Keeps what was written in the selected one, where it is complete; otherwise leaves it marked. */
    private void settle() {
        selected.get().filter(Row::unsaved).map(Row::template).filter(now -> review.get().complete()).ifPresent(now ->
                keeping.save(now, catalogue.kept(now.id()), catalogue::settled));
    }

    private void look() {
        review.set(selected.get().map(Row::template)
                .map(template -> Review.of(template, catalogue.answeringTo(template.shortcuts()), preview.context())).orElse(Review.NOTHING));
        alike.look(() -> selected.get().map(Row::template), catalogue::standing);
    }

    private void arrange() {
        List<Shelving> now = Shelving.of(catalogue.standing(), today(), session.me().id());
        if (!now.equals(shelves)) {
            shelves.setAll(now);
        }
        show(catalogue.rows(shelf.get(), query.get(), today(), comparator()));
    }

    private Comparator<ReplyTemplate> comparator() {
        return switch (order.get()) {
            case FOLDER -> (a, b) -> 0;
            case MOST_USED, LAST_USED -> Comparator.comparingLong(ReplyTemplate::uses).reversed();
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

    private LocalDate today() {
        return session.desk().dates().dayOf(session.clock().instant());
    }

    private Optional<Row> row(String id) {
        return catalogue.find(id).map(template -> catalogue.row(template, today()));
    }

    private Texts texts() {
        return session.texts();
    }
}
