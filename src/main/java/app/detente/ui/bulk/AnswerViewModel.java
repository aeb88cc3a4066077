package app.detente.ui.bulk;

import app.detente.model.BulkAction;
import app.detente.model.FileLimit;
import app.detente.model.Network;
import app.detente.model.Recipient;
import app.detente.model.Texts;
import app.detente.storage.BulkStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.Session;
import app.detente.voice.Blocks;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateSearch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The answer to many from one template: what each person would be told, who cannot be told anything and why, and the sending. Whoever cannot be
 * answered comes last and cannot be ticked. FX thread only.
 */
public final class AnswerViewModel {
    private final Session session;
    private final BulkStore store;
    private final TemplateStore templates;
    private final BulkViewModel bulk;
    private final Letterhead house;
    private final FatigueStore fatigue;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ReplyTemplate>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper unfit = new ReadOnlyIntegerWrapper();
    private final ObservableList<ReplyTemplate> offered = FXCollections.observableArrayList();
    private final ObservableList<ReplyTemplate> offeredView = FXCollections.unmodifiableObservableList(offered);
    private final ObservableList<AnswerLine> lines = FXCollections.observableArrayList();
    private final ObservableList<AnswerLine> linesView = FXCollections.unmodifiableObservableList(lines);
    private final Set<Long> left = new HashSet<>();
    /** Whether the lines are still those of another template. */
    private boolean writing;
    private List<Recipient> recipients = List.of();
    private Blocks blocks = Blocks.NONE;
    private Map<Long, Set<Long>> heard = Map.of();
    private List<ReplyTemplate> library = List.of();

    public AnswerViewModel(Session session, BulkStore store, TemplateStore templates, BulkViewModel bulk, Letterhead house,
            FatigueStore fatigue) {
        this.session = session;
        this.store = store;
        this.templates = templates;
        this.bulk = bulk;
        this.house = house;
        this.fatigue = fatigue;
        words.subscribe(typed -> offer());
    }

    /** Whether the preview is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What is typed to find a template. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** The templates found, the most used first. */
    public ObservableList<ReplyTemplate> offered() {
        return offeredView;
    }

    public ReadOnlyObjectProperty<Optional<ReplyTemplate>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** A line for each person: those who can be answered, then those who cannot. */
    public ObservableList<AnswerLine> lines() {
        return linesView;
    }

    /** How many will be answered. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many are taken out. */
    public ReadOnlyIntegerProperty unfitProperty() {
        return unfit.getReadOnlyProperty();
    }

    /** Opens the preview for the conversations chosen. */
    public void begin() {
        Set<Long> ids = bulk.selection().idsProperty().get();
        if (ids.isEmpty()) {
            return;
        }
        record Read(List<Recipient> recipients, List<ReplyTemplate> templates, Map<Long, Set<Long>> heard, Blocks blocks) {}
        String brand = house.brand().get();
        session.background().latest("bulk.answer", () -> {
            List<Recipient> people = store.recipients(ids, session.me());
            List<Long> messages = people.stream().flatMap(one -> one.message().stream()).toList();
            return new Read(people, templates.usableBy(session.me()), fatigue.heard(messages, session.me(), brand), templates.blocks());
        }, read -> {
            recipients = read.recipients();
            heard = read.heard();
            blocks = read.blocks();
            library = read.templates();
            left.clear();
            chosen.set(Optional.empty());
            words.set("");
            offer();
            render();
            open.set(true);
        }, session.notices()::failed);
    }

    /** Closes the preview; nothing was sent. */
    public void cancel() {
        open.set(false);
        lines.clear();
    }

    public void choose(ReplyTemplate template) {
        chosen.set(Optional.of(template));
        render();
    }

    /** Takes somebody out, or in again. */
    public void tick(AnswerLine line, boolean wanted) {
        int at = lines.indexOf(line);
        if (at >= 0 && line.fits()) {
            line.recipient().message().ifPresent(wanted ? left::remove : left::add);
            lines.set(at, line.with(wanted));
            number();
        }
    }

    /** Sends to everybody who is ticked; each is held back by the undo window. */
    public void send() {
        List<BulkStore.Letter> letters = lines.stream().filter(AnswerLine::ticked)
                .map(line -> new BulkStore.Letter(line.recipient().message().orElseThrow(), line.text(), line.wording())).toList();
        if (!letters.isEmpty() && !writing && chosen.get().isPresent()) {
            bulk.answer(new BulkAction.Answer(chosen.get().get().id(), house.brand().get(), house.undoWindow().get()), letters);
            cancel();
        }
    }

    private void offer() {
        String language = texts().locale().getLanguage();
        List<ReplyTemplate> found = new TemplateSearch(library).find(words.get(), new TemplateSearch.Asking(Network.FILE, language));
        List<ReplyTemplate> all = words.get().isBlank() ? library.stream().filter(template -> !template.retired())
                .sorted(Comparator.<ReplyTemplate, Boolean>comparing(template -> !template.language().equals(language))
                        .thenComparing(ReplyTemplate::uses, Comparator.reverseOrder()).thenComparing(ReplyTemplate::title)).toList() : found;
        offered.setAll(all);
    }

    /** Off the FX thread, since hundreds of texts are compared with each other. */
    private void render() {
        writing = true;
        number();
        Blocks shared = blocks;
        Letters letters = new Letters(session.me(), house.brand().get(), heard, texts(),
                context -> context.at(session.clock().instant(), session.desk().zone()).with(shared));
        List<Recipient> people = recipients;
        Optional<ReplyTemplate> template = chosen.get();
        session.background().latest("bulk.answer.texts", () -> template.map(one -> carried(letters.from(one, people), store.refusals(one.id())))
                        .orElseGet(() -> letters.without(people)),
                made -> {
                    writing = false;
                    lines.setAll(made.stream().map(line -> line.with(line.recipient().message().filter(left::contains).isEmpty())).toList());
                    number();
                }, session.notices()::failed);
    }

    /** Takes those out whose network does not take the template's files; they come last, as all who are taken out. */
    private List<AnswerLine> carried(List<AnswerLine> lines, Map<Network, FileLimit.Refusal> refusals) {
        return lines.stream().map(line -> Optional.ofNullable(refusals.get(line.recipient().network())).filter(why -> line.fits())
                .map(why -> AnswerLine.out(line.recipient(), line.text(),
                        texts().get("enclosures.bulk", texts().get("conversation.reason." + why.key()))))
                .orElse(line)).sorted(Comparator.comparing(line -> !line.fits())).toList();
    }

    private void number() {
        count.set(chosen.get().isEmpty() || writing ? 0 : (int) lines.stream().filter(AnswerLine::ticked).count());
        unfit.set((int) lines.stream().filter(line -> !line.fits()).count());
    }

    private Texts texts() {
        return session.texts();
    }
}
