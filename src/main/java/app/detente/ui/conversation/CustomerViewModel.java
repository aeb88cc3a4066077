package app.detente.ui.conversation;

import app.detente.model.Conversation;
import app.detente.model.Customer;
import app.detente.model.Done;
import app.detente.model.Person;
import app.detente.model.Texts;
import app.detente.storage.ChangeFeed;
import app.detente.storage.CustomerStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Everything known of the customer of the open conversation, and what can be said of them: notes, and who else they are. Read again when anything
 * changes, for they may be writing on another channel just now. FX thread only.
 */
public final class CustomerViewModel {
    /** While messages pour in, the pane is read this often. */
    static final Duration GATHER = Duration.ofSeconds(2);
    /** Rows of the picker. */
    private static final int CANDIDATES = 8;

    private final Session session;
    private final CustomerStore store;
    private final ConversationViewModel conversation;
    private final ReadOnlyObjectWrapper<Optional<Person>> person = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Customer> candidates = FXCollections.observableArrayList();
    private final ObservableList<Customer> candidatesView = FXCollections.unmodifiableObservableList(candidates);

    public CustomerViewModel(Session session, CustomerStore store, ConversationViewModel conversation, ChangeFeed changes) {
        this.session = session;
        this.store = store;
        this.conversation = conversation;
        conversation.openedProperty().subscribe(this::read);
        changes.listen(change -> session.later().gather("customer.changed", GATHER, this::read));
    }

    /** The person; empty where no customer wrote, and while they are being read. */
    public ReadOnlyObjectProperty<Optional<Person>> personProperty() {
        return person.getReadOnlyProperty();
    }

    /** What is open, for what is known before the person is read. */
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return conversation.openedProperty();
    }

    /** Customers who may be the same person, as last looked for by {@link #look}. */
    public ObservableList<Customer> candidates() {
        return candidatesView;
    }

    private void read() {
        Optional<Long> wanted = customer();
        if (person.get().map(known -> known.customer().id()).filter(id -> !wanted.equals(Optional.of(id))).isPresent()) {
            person.set(Optional.empty());
        }
        wanted.ifPresent(id -> session.background().latest("customer.read", () -> store.person(id, session.desk().zone()), found -> {
            if (customer().equals(Optional.of(id)) && !person.get().equals(found)) {
                person.set(found);
            }
        }, session.notices()::failed));
    }

    private Optional<Long> customer() {
        return row().flatMap(Conversation::customerId);
    }

    private Optional<Conversation> row() {
        return conversation.openedProperty().get().map(Opened::row);
    }

    /** Looks for customers of this name; without one, for those called the same. */
    public void look(String name) {
        customer().ifPresent(id -> session.background().latest("customer.candidates",
                () -> name.isBlank() ? store.suggestions(id, CANDIDATES) : store.named(name, id, CANDIDATES),
                candidates::setAll, session.notices()::failed));
    }

    /** Notes something on the person, for every conversation with them. */
    public void note(String text) {
        customer().ifPresent(id -> run(() -> store.note(id, here(), text, session.me()), texts().get("customer.said.note", name())));
    }

    public void removeNote(Person.Note note) {
        run(() -> store.removeNote(note.id(), here(), session.me()), texts().get("customer.said.unnote", name()));
    }

    /** Says that they are the same person. */
    public void join(Customer other) {
        customer().ifPresent(id -> run(() -> store.join(id, other.id(), here(), session.me()),
                texts().get("customer.said.join", name(), Shown.inSentence(other.name()))));
    }

    /** Says that this one is somebody else after all. */
    public void separate(Customer other) {
        run(() -> store.separate(other.id(), here(), session.me()), texts().get("customer.said.separate", Shown.inSentence(other.name())));
    }

    /** Opens another conversation of theirs. */
    public void open(long other) {
        conversation.open(other);
    }

    private void run(Callable<Optional<Done>> work, String sentence) {
        session.background().run(work, done -> {
            done.ifPresent(what -> conversation.did(what, sentence));
            read();
        }, session.notices()::failed);
    }

    private long here() {
        return row().map(Conversation::id).orElse(0L);
    }

    private String name() {
        return row().map(open -> Shown.inSentence(open.customerName())).orElse("");
    }

    private Texts texts() {
        return session.texts();
    }
}
