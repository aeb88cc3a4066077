package app.detente.ui.templates;

import app.detente.model.Adviser;
import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.storage.BlockStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The library and the template being written. What is typed is never lost by looking at another one: where it is complete it is kept at once,
 * otherwise it stays as it is, marked, until it is complete or given up. FX thread only.
 */
public final class TemplatesViewModel {
    private final Session session;
    private final TemplateStores stores;
    private final Keeping keeping;
    private final Catalogue catalogue;
    private final Listing listing;
    private final ReadOnlyObjectWrapper<Optional<Row>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Review> review = new ReadOnlyObjectWrapper<>(Review.NOTHING);
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(new Choices(List.of(), List.of()));
    private final TemplateDraft draft;
    private final PreviewViewModel preview;
    private final ImportViewModel exchange;
    private final VersionsViewModel versions;
    private final UsageViewModel usage;
    private final Alike alike;
    private final BlocksViewModel blocks;
    private final AttachmentsViewModel attachments;
    private Listening listening = Listening.NOTHING;

    public TemplatesViewModel(Session session, TemplateStores stores, House house) {
        this.session = session;
        this.stores = stores;
        this.keeping = new Keeping(session, stores.templates(), this::read);
        this.catalogue = new Catalogue(session.texts().locale().getLanguage());
        this.listing = new Listing(catalogue, this::today, session.me().id());
        this.draft = new TemplateDraft(this::edited, session.me().id());
        this.preview = new PreviewViewModel(session, stores.conversations(), house);
        this.alike = new Alike(session);
        this.blocks = new BlocksViewModel(session, stores.blocks(), this::read);
        this.attachments = new AttachmentsViewModel(session, stores.attachments());
        this.usage = new UsageViewModel(session, stores.usage());
        this.versions = new VersionsViewModel(session, stores.templates());
        this.exchange = new ImportViewModel(session, stores.templates(), this::read);
        preview.whomProperty().subscribe((was, now) -> look());
    }

    /** The tags and the advisers of this queue. */
    public record Choices(List<Tag> tags, List<Adviser> advisers) {}

    private record Read(List<ReplyTemplate> templates, Choices choices, Map<String, Instant> lastUsed, List<BlockStore.Block> blocks,
            Listening listening) {}

    /** What is looked at of the library. */
    public Listing listing() {
        return listing;
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

    /** What became of the selected one. */
    public UsageViewModel usage() {
        return usage;
    }

    /** The texts that templates share. */
    public BlocksViewModel blocks() {
        return blocks;
    }

    /** The files that go out with the selected one. */
    public AttachmentsViewModel attachments() {
        return attachments;
    }

    /** Whether it was ever kept: files can only go with what is. */
    boolean isKept(String id) {
        return catalogue.kept(id).isPresent();
    }

    /** What a careful colleague would say about a wording of the selected one. */
    List<Listening.Heard> heard(int wording) {
        return selected.get().map(Row::template).map(template -> listening.to(review.get().wording(wording).preview(), template)).orElse(List.of());
    }

    /** Libraries that come and go as files. */
    public ImportViewModel exchange() {
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
        session.background().latest("templates.read", this::readAll, read -> {
            choices.set(read.choices());
            listening = read.listening();
            blocks.hold(read.blocks());
            preview.share(blocks.blocks());
            catalogue.hold(read.templates());
            listing.hold(read.lastUsed());
            reselect();
            look();
            beside();
        }, session.notices()::failed);
    }

    private Read readAll() {
        return new Read(stores.templates().all(), new Choices(stores.tags().all(), stores.advisers().all()), stores.usage().lastUsed(),
                stores.blocks().all(), Listening.read(stores.voices()));
    }

    /** What stands beside the text: what it was, and the files that go with it. */
    private void beside() {
        Optional<String> id = selected.get().map(Row::id);
        versions.show(id);
        usage.show(id);
        attachments.show(id.filter(this::isKept));
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
        create("");
    }

    /** Likewise, with a title to begin from. */
    public void create(String title) {
        String folder = listing.shelfProperty().get() instanceof Shelf.Folder(String name) ? name : "";
        begin(new ReplyTemplate(UUID.randomUUID().toString(), title, folder, texts().locale().getLanguage(), List.of(), "", Set.of(), 0, false));
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
                        listing.arrange();
                        row(id).ifPresent(this::open);
                    }));
            listing.arrange();
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
        listing.shelfProperty().set(target.isEmpty() ? new Shelf.All() : new Shelf.Folder(target));
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
            listing.arrange();
            reselect();
        } else {
            keeping.saveAll(before, now, said);
        }
    }

    private void begin(ReplyTemplate fresh) {
        settle();
        if (!listing.shelfProperty().get().holds(fresh)) {
            listing.shelfProperty().set(new Shelf.All());
        }
        listing.queryProperty().set("");
        catalogue.write(fresh);
        listing.arrange();
        row(fresh.id()).ifPresent(this::open);
    }

    private void open(Row row) {
        selected.set(Optional.of(row));
        draft.load(row.template());
        look();
        beside();
    }

    private void close() {
        selected.set(Optional.empty());
        look();
        beside();
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
            listing.arrange();
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
