package app.detente.ui.reply;

import app.detente.model.Conversation;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.storage.ReplyStore.Draft;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.storage.ReplyStore.Sending;
import app.detente.ui.common.Session;
import app.detente.voice.ReplyContext;
import app.detente.voice.TemplateSearch;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The text being written in a conversation: a reply or a note, each with its draft, which is on disk a moment after the last key. The window
 * tells it which conversation is shown, and tells it again whenever that one has changed. FX thread only.
 */
public final class ComposerViewModel {
    /** How long a typed letter may be in memory alone. */
    static final Duration SAVE = Duration.ofMillis(300);

    private final Session session;
    private final ReplyStores stores;
    private final ReplySettings settings;
    private final Drafts drafts;
    private final NotePost notes;
    private final Posted posted;
    private final Care care;
    private final Library library = new Library();
    private final Filling filling;
    private final Offers offers;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.REPLY);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final Addressing addressing = new Addressing();
    private final Readiness readiness = new Readiness();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Choosing choosing;
    private final EnclosuresViewModel enclosures;
    private final Map<Mode, Draft> aside = new EnumMap<>(Mode.class);
    private Optional<Conversation> current = Optional.empty();
    /** Whether the text is being set by us: a draft that was read need not be written. */
    private boolean putting;
    private LongConsumer finished = id -> { };
    private LongConsumer takenBack = id -> { };
    private BiConsumer<Long, String> escalating = (id, reply) -> { };

    public ComposerViewModel(Session session, ReplyStores stores, ReplySettings settings) {
        this.session = session;
        this.stores = stores;
        this.settings = settings;
        this.drafts = new Drafts(stores.replies(), stores.triage(), session.me());
        this.notes = new NotePost(session, drafts, conversation -> reload(conversation, Mode.NOTE));
        this.posted = new Posted(session);
        this.care = new Care(session, stores);
        this.filling = new Filling(library, words -> library.find(words, asking()), this::context, session.notices());
        this.offers = new Offers(session, stores.writing().settings());
        this.choosing = new Choosing(session, stores.writing(), settings.brand(), library);
        this.enclosures = new EnclosuresViewModel(session, stores.writing().attachments(), filling, this::typed);
        enclosures.refusalProperty().subscribe(refusal -> judge());
        care.reading().readingProperty().map(read -> read.chain().size()).subscribe(parts -> judge());
        care.reading().answeredProperty().subscribe(answered -> {
            library.careful(care.isGate());
            suggest();
        });
        addressing.chosenProperty().subscribe(one -> current.ifPresent(this::look));
        care.privacy().chosenProperty().subscribe(now -> typed());
        care.privacy().possibleProperty().subscribe(now -> judge());
        text.subscribe(now -> typed());
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** The text; the editor writes it while {@link #readyProperty()} holds. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether there is something to write in: a conversation is there, its draft is read, and nothing is being sent. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Who is answered, and who could be. */
    public Addressing addressing() {
        return addressing;
    }

    /** What is noticed about the text, and asked before it goes. */
    public Care care() {
        return care;
    }

    /** Whether the text can go, and what it lacks. */
    public Readiness readiness() {
        return readiness;
    }

    /** A sentence about what has happened in the conversation while this was written; "" for none. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Templates for the message in front of the adviser, and what the text repeats. */
    public Choosing choosing() {
        return choosing;
    }

    /** Where templates are looked for, and filled in. */
    public Filling filling() {
        return filling;
    }

    public PickerViewModel picker() {
        return filling.picker();
    }

    /** What is offered beside templates. */
    public Offers offers() {
        return offers;
    }

    /** The files that go with the reply. */
    public EnclosuresViewModel enclosures() {
        return enclosures;
    }

    /** Told which conversation "send and next" is done with. */
    public void onFinished(LongConsumer next) {
        finished = next;
    }

    /** Where to go when a reply was taken back: to its conversation, whose draft it is again. */
    public void onTakenBack(LongConsumer open) {
        takenBack = open;
    }

    /** Writes in this conversation from now on; of the same one, takes note of what has changed. */
    public void show(Conversation row) {
        Optional<Conversation> before = current.filter(held -> held.id() == row.id());
        if (before.isEmpty()) {
            leave();
            current = Optional.of(row);
            mode.set(Mode.REPLY);
            care.begin(network());
            load();
            return;
        }
        current = Optional.of(row);
        if (row.messageCount() > before.get().messageCount() && !text.get().isBlank()) {
            hint.set(texts().get("reply.hint.newer"));
        }
        session.background().latest("reply.people", () -> Addressee.in(stores.conversations(), row.id()), people -> {
            if (isCurrent(row.id())) {
                addressing.offer(people);
            }
        }, session.notices()::failed);
        suggest();
        look(row);
        judge();
    }

    private void look(Conversation row) {
        care.look(row, addressee().message());
    }

    /** Told which conversation to bring before somebody who decides, and the reply as far as it is written. */
    public void onEscalate(BiConsumer<Long, String> escalate) {
        escalating = escalate;
    }

    /** Brings the conversation before somebody who decides, with what is written as a reply. */
    public void escalate() {
        String reply = mode.get() == Mode.REPLY ? text.get() : aside.getOrDefault(Mode.REPLY, Drafts.BLANK).text();
        current.ifPresent(row -> escalating.accept(row.id(), reply));
    }

    /** Writes nowhere; what was typed is kept. */
    public void leave() {
        save();
        current = Optional.empty();
        ready.set(false);
        aside.clear();
        put(Drafts.BLANK);
        hint.set("");
        picker().close();
    }

    /** Brings what was typed to disk, for the end of the session; nothing to wait for while typing. */
    public void save() {
        key().ifPresent(key -> session.background().run(() -> drafts.save(key), saved -> { }, session.notices()::failed));
    }

    /** Changes between reply and note; each keeps its text. */
    public void write(Mode wanted) {
        if (wanted != mode.get()) {
            save();
            aside.put(mode.get(), draft());
            mode.set(wanted);
            put(aside.getOrDefault(wanted, Drafts.BLANK));
        }
    }

    /** Sends the reply, or adds the note. */
    public void send() {
        send(() -> { });
    }

    /** Sends, and goes on to the next conversation. */
    public void sendAndNext() {
        current.ifPresent(row -> send(() -> finished.accept(row.id())));
    }

    /** Takes a reply of the conversation shown back to edit it. */
    public void takeBack(String reply) {
        current.ifPresent(row -> takeBack(row.id(), () -> drafts.takeBack(reply, row.id())));
    }

    private void load() {
        long id = current.orElseThrow().id();
        ready.set(false);
        record Loaded(Drafts.Pair drafts, List<Addressee> people, Library.Held held) {}
        session.background().latest("reply.load", () -> new Loaded(drafts.of(id),
                Addressee.in(stores.conversations(), id), Library.Held.of(stores.templates(), session.me())), loaded -> {
                    if (isCurrent(id)) {
                        library.hold(loaded.held());
                        addressing.begin(loaded.people());
                        aside.putAll(Map.of(Mode.REPLY, loaded.drafts().reply(), Mode.NOTE, loaded.drafts().note()));
                        put(aside.get(mode.get()));
                        current.ifPresent(this::look);
                        ready.set(true);
                        suggest();
                    }
                }, session.notices()::failed);
    }

    private void suggest() {
        current.ifPresentOrElse(row -> choosing.ask(row, addressee().message(), texts().locale().getLanguage()), choosing::clear);
    }

    private void send(Runnable then) {
        boolean held = readiness.obstacleProperty().get().isPresent() || !ready.get();
        if (held || mode.get() == Mode.REPLY && !care.mayGo(text.get(), filling.isLight())) {
            return;
        }
        ready.set(false);
        picker().close();
        switch (mode.get()) {
            case REPLY -> sendReply(current.orElseThrow(), then);
            case NOTE -> {
                long id = current.orElseThrow().id();
                notes.add(id, text.get(), () -> {
                    written(id);
                    then.run();
                }, this::notSent);
            }
        }
    }

    private void sendReply(Conversation row, Runnable then) {
        Duration window = settings.undoWindow().get();
        Sending reply = new Sending(row.id(), addressee().message(), text.get(), filling.remaining(text.get()), settings.brand().get(), row.version(),
                window, care.doubts().passed(), care.privacy().chosenProperty().get());
        session.background().run(enclosures.sending(() -> drafts.send(reply)), outcome -> {
            switch (outcome) {
                case Outcome.Queued queued -> posted.say(window, () -> takeBack(row.id(), () -> drafts.takeBack(queued.key(), row.id())));
                case Outcome.ForApproval asked -> session.notices().done(texts().get("reply.said.approval"),
                        () -> takeBack(row.id(), () -> drafts.withdraw(asked.done())));
                case Outcome.Conflict conflict -> {
                    if (isCurrent(row.id())) {
                        ready.set(true);
                        care.told();
                        show(conflict.newer());
                        hint.set(texts().get("reply.hint.conflict"));
                    }
                    return;
                }
            }
            written(row.id());
            then.run();
        }, this::notSent);
    }

    private void notSent(Problem problem) {
        ready.set(current.isPresent());
        enclosures.look();
        session.notices().failed(problem);
    }

    /** What was sent is no draft any more. */
    private void written(long conversation) {
        if (isCurrent(conversation)) {
            put(Drafts.BLANK);
            aside.put(mode.get(), Drafts.BLANK);
            care.done();
            hint.set("");
            ready.set(true);
        }
    }

    private void takeBack(long conversation, Callable<Boolean> taking) {
        ready.set(ready.get() && !isCurrent(conversation));
        session.background().run(taking, back -> {
            session.notices().say(texts().get(back ? "reply.said.back" : "reply.said.too-late"));
            reload(conversation, Mode.REPLY);
            if (back) {
                takenBack.accept(conversation);
            }
        }, this::notSent);
    }

    private void reload(long conversation, Mode shown) {
        if (isCurrent(conversation)) {
            mode.set(shown);
            load();
        }
    }

    private void put(Draft draft) {
        filling.begin(draft.made());
        putting = true;
        care.privacy().chosenProperty().set(draft.privately());
        readiness.begin(draft.text());
        text.set(draft.text());
        putting = false;
        judge();
    }

    private void typed() {
        care.typed(text.get(), mode.get());
        choosing.fatigue().read(library.writing(mode.get(), text.get(), filling.made(), context()));
        judge();
        if (!putting && ready.get()) {
            key().ifPresent(key -> drafts.typed(key, draft()));
            session.later().gather("reply.draft", SAVE, this::save);
        }
    }

    private void judge() {
        int parts = care.reading().readingProperty().get().chain().size();
        boolean privately = care.privacy().chosenProperty().get();
        enclosures.follow(mode.get(), text.get(), network(), privately);
        readiness.judge(mode.get(), text.get(), new Readiness.Place(network(), parts, current.flatMap(row -> Readiness.holder(row, session)),
                care.inTheWay().or(enclosures.refusalProperty()::get), privately));
    }

    private Optional<Drafts.Key> key() {
        return current.map(row -> new Drafts.Key(row.id(), mode.get()));
    }

    private Draft draft() {
        return new Draft(text.get(), filling.made(), mode.get() == Mode.REPLY && care.privacy().chosenProperty().get());
    }

    private boolean isCurrent(long conversation) {
        return current.filter(row -> row.id() == conversation).isPresent();
    }

    private ReplyContext context() {
        return addressee().context(network(), settings.brand().get(), session);
    }

    /** In the language of whoever is answered, and first what answers the tags of the conversation. */
    private TemplateSearch.Asking asking() {
        List<String> tags = current.map(row -> row.tags().stream().map(Tag::name).toList()).orElse(List.of());
        return new TemplateSearch.Asking(network(), care.reading().language("").key(), tags, template -> true);
    }

    private Addressee addressee() {
        return addressing.chosenProperty().get();
    }

    Network network() {
        return current.map(row -> row.account().network()).orElse(Network.FILE);
    }

    private Texts texts() {
        return session.texts();
    }
}
