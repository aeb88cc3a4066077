package app.detente.ui.conversation;

import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.Message;
import app.detente.model.PeerAnswer;
import app.detente.model.Texts;
import app.detente.storage.PeerStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Customers who help customers in the open conversation: what looks like it, and what an adviser makes of it. Nothing here ends anybody's wait but
 * {@link #noReplyNeeded}. FX thread only.
 */
public final class PeerViewModel {
    /** What an adviser wants to tell the helper. */
    public enum Word { THANK, CORRECT }

    private final Session session;
    private final PeerStore store;
    private final ConversationViewModel conversation;
    private final ReadOnlyObjectWrapper<Map<Long, PeerAnswer>> recognised = new ReadOnlyObjectWrapper<>(Map.of());
    private BiConsumer<Message, Word> writing = (message, word) -> { };

    public PeerViewModel(Session session, PeerStore store, ConversationViewModel conversation) {
        this.session = session;
        this.store = store;
        this.conversation = conversation;
        conversation.openedProperty().subscribe(opened -> opened.ifPresentOrElse(this::read, () -> recognised.set(Map.of())));
    }

    /** What looks like one customer's help for another in the messages shown, by message. */
    public ReadOnlyObjectProperty<Map<Long, PeerAnswer>> recognisedProperty() {
        return recognised.getReadOnlyProperty();
    }

    /** Where a word to the helper is written: the window opens the composer, addressed to them. */
    public void onWrite(BiConsumer<Message, Word> write) {
        writing = write;
    }

    private void read(Opened opened) {
        long id = opened.row().id();
        session.background().latest("peer.read", () -> store.among(id, opened.messages()), found -> {
            if (conversation.openedProperty().get().filter(open -> open.row().id() == id).isPresent()) {
                recognised.set(found);
            }
        }, session.notices()::failed);
    }

    /** It is help: it opens no wait, and the customer helped waits on. */
    public void confirm(Message message) {
        run(() -> store.confirm(message.id(), session.me()), texts().get("peer.said.confirm", Shown.inSentence(message.author())));
    }

    /** It is not. */
    public void deny(Message message) {
        run(() -> store.deny(message.id(), session.me()), texts().get("peer.said.deny", Shown.inSentence(message.author())));
    }

    /** Whoever was helped needs nothing more from us: counted as dismissed, never as answered. */
    public void noReplyNeeded(PeerAnswer answer) {
        conversation.openedProperty().get().map(Opened::row).map(Conversation::id).ifPresent(id ->
                run(() -> store.noReplyNeeded(id, answer.asker(), session.me()),
                        texts().get("peer.said.no-reply", Shown.inSentence(answer.askerName()))));
    }

    /** Writes to the helper. */
    public void write(Message message, Word word) {
        writing.accept(message, word);
    }

    private void run(Callable<Optional<Done>> work, String sentence) {
        session.background().run(work, done -> done.ifPresent(what -> conversation.did(what, sentence)), session.notices()::failed);
    }

    private Texts texts() {
        return session.texts();
    }
}
