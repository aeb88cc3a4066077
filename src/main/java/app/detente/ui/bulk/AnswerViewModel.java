package app.detente.ui.bulk;

import app.detente.model.BulkAction;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.Recipient;
import app.detente.model.Texts;
import app.detente.storage.BulkStore;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Session;
import app.detente.voice.Length;
import app.detente.voice.Rendered;
import app.detente.voice.Rendering;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateSearch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ReplyTemplate>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper unfit = new ReadOnlyIntegerWrapper();
    private final ObservableList<ReplyTemplate> offered = FXCollections.observableArrayList();
    private final ObservableList<AnswerLine> lines = FXCollections.observableArrayList();
    private final Set<Long> left = new HashSet<>();
    private List<Recipient> recipients = List.of();
    private List<ReplyTemplate> library = List.of();

    public AnswerViewModel(Session session, BulkStore store, TemplateStore templates, BulkViewModel bulk, Letterhead house) {
        this.session = session;
        this.store = store;
        this.templates = templates;
        this.bulk = bulk;
        this.house = house;
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
        return FXCollections.unmodifiableObservableList(offered);
    }

    public ReadOnlyObjectProperty<Optional<ReplyTemplate>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** A line for each person: those who can be answered, then those who cannot. */
    public ObservableList<AnswerLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
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
        record Read(List<Recipient> recipients, List<ReplyTemplate> templates) {}
        session.background().latest("bulk.answer", () -> new Read(store.recipients(ids, session.me()), templates.all()), read -> {
            recipients = read.recipients();
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
                .map(line -> new BulkStore.Letter(line.recipient().message().orElseThrow(), line.text())).toList();
        if (!letters.isEmpty() && chosen.get().isPresent()) {
            bulk.answer(new BulkAction.Answer(chosen.get().get().id(), house.brand().get(), house.undoWindow().get()), letters);
            cancel();
        }
    }

    private void offer() {
        String language = texts().locale().getLanguage();
        List<ReplyTemplate> found = new TemplateSearch(library).find(words.get(), Network.FILE, language);
        List<ReplyTemplate> all = words.get().isBlank() ? library.stream().filter(template -> !template.retired())
                .sorted(Comparator.<ReplyTemplate, Boolean>comparing(template -> !template.language().equals(language))
                        .thenComparing(ReplyTemplate::uses, Comparator.reverseOrder()).thenComparing(ReplyTemplate::title)).toList() : found;
        offered.setAll(all);
    }

    private void render() {
        lines.setAll(recipients.stream().map(this::line).sorted(Comparator.comparing(line -> !line.fits())).toList());
        number();
    }

    private void number() {
        count.set(chosen.get().isEmpty() ? 0 : (int) lines.stream().filter(AnswerLine::ticked).count());
        unfit.set((int) lines.stream().filter(line -> !line.fits()).count());
    }

    private AnswerLine line(Recipient recipient) {
        if (recipient.bar().isPresent()) {
            return new AnswerLine(recipient, "", texts().get("bulk.bar." + recipient.bar().get().name().toLowerCase(Locale.ROOT)), false);
        }
        if (chosen.get().isEmpty()) {
            return new AnswerLine(recipient, "", "", true);
        }
        ReplyTemplate template = chosen.get().get();
        if (!template.fits(recipient.network())) {
            return new AnswerLine(recipient, "", texts().get("bulk.bar.network", ChannelMark.name(recipient.network(), texts())), false);
        }
        if (Language.of(recipient.text()).filter(language -> !language.key().equals(template.language())).isPresent()) {
            return new AnswerLine(recipient, "", texts().get("bulk.bar.language"), false);
        }
        try {
            return line(recipient, Rendering.render(template, new ReplyContext(recipient.name(), house.brand().get(), session.me().name(),
                    ChannelMark.name(recipient.network(), texts()))));
        } catch (Problem broken) {
            return new AnswerLine(recipient, "", texts().of(broken), false);
        }
    }

    private AnswerLine line(Recipient recipient, Rendered rendered) {
        Length length = Length.of(recipient.network(), rendered.text());
        String reason = !rendered.gaps().isEmpty() ? texts().get("bulk.bar.gap", rendered.gaps().getFirst().label())
                : length.fits() ? "" : texts().get("bulk.bar.long", -length.remaining());
        boolean wanted = reason.isEmpty() && recipient.message().filter(left::contains).isEmpty();
        return new AnswerLine(recipient, rendered.text(), reason, wanted);
    }

    private Texts texts() {
        return session.texts();
    }
}
