package app.detente.ui.conversation;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.OpeningHours;
import app.detente.model.Priority;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.storage.AdviserStore;
import app.detente.storage.ChangeFeed;
import app.detente.storage.ConversationStore;
import app.detente.storage.TagStore;
import app.detente.storage.TriageStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The conversation that is open, and what can be done with it. Opening takes hold of it for this adviser, and the hold is renewed while it is
 * open; it is read again whenever it changes. Everything done is said through the session's notices, each with its undo. FX thread only.
 */
public final class ConversationViewModel {
    /** Messages brought up at a time. */
    static final int STEP = 100;
    static final Duration GATHER = Duration.ofMillis(150);
    static final Duration RENEW = ConversationStore.LEASE.dividedBy(2);
    private static final long NONE = -1;

    private final Session session;
    private final Reading reading;
    private final TriageStore triage;
    private final TagStore tagStore;
    private final AdviserStore adviserStore;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Tag> tags = FXCollections.observableArrayList();
    private final ObservableList<Tag> tagsView = FXCollections.unmodifiableObservableList(tags);
    private final ObservableList<Adviser> advisers = FXCollections.observableArrayList();
    private final ObservableList<Adviser> advisersView = FXCollections.unmodifiableObservableList(advisers);
    private final ChangeFeed.Subscription listening;
    private LongConsumer finished = id -> { };
    private Supplier<OpeningHours> hours = () -> OpeningHours.USUAL;
    private int window = STEP;
    /** The conversation wanted, shown or on its way; read by the threads that write, too. */
    private volatile long wanted = NONE;

    public ConversationViewModel(Session session, ConversationStore conversations, TriageStore triage, TagStore tags, AdviserStore advisers,
            ChangeFeed changes) {
        this.session = session;
        this.reading = new Reading(conversations, session.me(), session.clock());
        this.triage = triage;
        this.tagStore = tags;
        this.adviserStore = advisers;
        this.listening = changes.listen(this::changed);
    }

    /** What is open; empty where nothing is. While another one is being read the last one stays. */
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The tags of the house, by name; as last read by {@link #readChoices()}. */
    public ObservableList<Tag> tags() {
        return tagsView;
    }

    /** Who it can be given to, by name; as last read by {@link #readChoices()}. */
    public ObservableList<Adviser> advisers() {
        return advisersView;
    }

    public Adviser me() {
        return session.me();
    }

    /** Told of a conversation that needs nothing more from here for now: done, put away, spam, somebody else’s. The window goes on to the next one. */
    public void onFinished(LongConsumer next) {
        finished = next;
    }

    /** Where the house says when it is open, asked anew each time. */
    public void openAt(Supplier<OpeningHours> asked) {
        hours = asked;
    }

    /** When the house is open, as set now. */
    OpeningHours hours() {
        return hours.get();
    }

    /** Opens a conversation and lets go of the one before; one that is gone closes what was open. */
    public void open(long id) {
        long before = wanted;
        if (before == id) {
            return;
        }
        wanted = id;
        window = STEP;
        session.background().latest("conversation.open", () -> {
            if (before != NONE) {
                reading.release(before);
            }
            Optional<Opened> found = reading.claimed(id, STEP);
            if (wanted != id) {
                reading.release(id);
            }
            return found;
        }, found -> show(id, found), problem -> {
            wanted = wanted == id ? NONE : wanted;
            session.notices().failed(problem);
        });
        session.later().gather("conversation.renew", RENEW, this::renew);
        readChoices();
    }

    /** Closes what is open and lets go of it. */
    public void close() {
        long before = wanted;
        wanted = NONE;
        opened.set(Optional.empty());
        if (before != NONE) {
            run(() -> {
                reading.release(before);
                return before;
            });
        }
    }

    /** Closes what is open and hears of no change any more: for the end of the window, or before another model takes its place. */
    public void dispose() {
        listening.close();
        close();
    }

    /** Brings up older messages, where there are any. */
    public void earlier() {
        if (opened.get().filter(Opened::earlier).isPresent()) {
            window += STEP;
            read();
        }
    }

    /** Reads the tags and the advisers anew, for the menus. */
    public void readChoices() {
        session.background().latest("conversation.tags", tagStore::all, tags::setAll, session.notices()::failed);
        session.background().latest("conversation.advisers", adviserStore::all, advisers::setAll, session.notices()::failed);
    }

    public void assign(Adviser adviser) {
        boolean mine = adviser.id() == me().id();
        act(new Action.Assign(Optional.of(adviser.id())), texts().get(mine ? "triage.said.mine" : "triage.said.assign",
                Shown.inSentence(adviser.name())), !mine);
    }

    public void assignToMe() {
        assign(me());
    }

    public void unassign() {
        act(new Action.Assign(Optional.empty()), texts().get("triage.said.unassign"), false);
    }

    /** Adds a tag by its name, making it where the house has none of that name yet; the colour counts for a new one only. */
    public void addTag(String name, TagColour colour) {
        act(row -> triage.apply(new Action.AddTag(tagStore.named(name, colour).id()), row.id(), me()),
                texts().get("triage.said.tag", Shown.inSentence(name)), false);
        readChoices();
    }

    public void removeTag(Tag tag) {
        act(new Action.RemoveTag(tag.id()), texts().get("triage.said.untag", Shown.inSentence(tag.name())), false);
    }

    /** Puts it away until then, or until the customer writes again. */
    public void snooze(Instant until) {
        String when = SnoozeTimes.say(until, session.clock().instant(), session.desk());
        act(new Action.Snooze(until), texts().get("triage.said.snooze", name(), when), true);
    }

    /** Puts it away until the customer writes, and nothing else brings it back. */
    public void snoozeUntilReply() {
        act(new Action.Snooze(Optional.empty()), texts().get("triage.said.snooze.reply", name()), true);
    }

    /** Says how much it matters. */
    public void prioritize(Priority priority) {
        act(new Action.SetPriority(priority), texts().get("triage.said.priority", texts().get("triage.priority." + priority.key())), false);
    }

    public void done() {
        act(new Action.Close(), texts().get("triage.said.close", name()), true);
    }

    public void spam() {
        act(new Action.MarkSpam(), texts().get("triage.said.spam", name()), true);
    }

    public void reopen() {
        act(new Action.Reopen(), texts().get("triage.said.reopen", name()), false);
    }

    private void act(Action action, String sentence, boolean finishes) {
        act(row -> triage.apply(action, row.id(), me()), sentence, finishes);
    }

    /** Says what a neighbour of this model did in the open conversation, with its undo, and reads it again. */
    void did(Done done, String sentence) {
        session.notices().done(sentence, () -> undo(done));
        read();
    }

    private void act(Function<Conversation, Optional<Done>> work, String sentence, boolean finishes) {
        opened.get().map(Opened::row).ifPresent(row -> session.background().run(() -> work.apply(row), done -> {
            done.ifPresent(what -> session.notices().done(sentence, () -> undo(what)));
            read();
            if (done.isPresent() && finishes) {
                finished.accept(row.id());
            }
        }, session.notices()::failed));
    }

    private void undo(Done done) {
        session.undo(() -> triage.undo(done, me()), this::read);
    }

    private String name() {
        return opened.get().map(open -> Shown.inSentence(open.row().customerName())).orElse("");
    }

    private void changed(Change change) {
        long id = wanted;
        if (id != NONE && change.touches(id)) {
            session.later().gather("conversation.changed", GATHER, this::read);
        }
    }

    private void read() {
        long id = wanted;
        if (opened.get().filter(open -> open.row().id() == id).isPresent()) {
            int messages = window;
            latest(id, () -> reading.again(id, messages));
        }
    }

    private void renew() {
        long id = wanted;
        if (id != NONE) {
            int messages = window;
            latest(id, () -> reading.claimed(id, messages));
            session.later().gather("conversation.renew", RENEW, this::renew);
        }
    }

    private void latest(long id, Callable<Optional<Opened>> work) {
        session.background().latest("conversation.read", work, found -> show(id, found), session.notices()::failed);
    }

    private void show(long id, Optional<Opened> found) {
        if (wanted == id) {
            opened.set(found);
            wanted = found.map(open -> open.row().id()).orElse(NONE);
        }
    }

    private void run(Callable<?> work) {
        session.background().run(work, ignored -> { }, session.notices()::failed);
    }

    private Texts texts() {
        return session.texts();
    }
}
