package app.detente.ui.moderation;

import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Hiding;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.storage.ConversationStore;
import app.detente.storage.ModerationStore;
import app.detente.storage.TriageStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import app.detente.voice.Criticism;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Hiding a message of the open conversation: which one, why, and what the console says to it; and showing it again. Everything done is said
 * through the session's notices, with its undo. FX thread only.
 */
public final class HideViewModel {
    private final Session session;
    private final ModerationStore moderation;
    private final TriageStore triage;
    private final ConversationStore conversations;
    private final CharterViewModel charter;
    private final ReasonForm form = new ReasonForm();
    private final BooleanProperty override = new SimpleBooleanProperty(this, "override");
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Long, Hiding>> hidings = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanBinding ready = Bindings.createBooleanBinding(
            () -> form.completeProperty().get() && proposal.get().filter(wish -> !wish.criticism().only() || override.get()).isPresent(),
            form.completeProperty(), override, proposal);
    private List<Message> messages = List.of();
    private long conversation = -1;
    private LongConsumer finished = id -> { };

    public HideViewModel(Session session, ModerationStore moderation, TriageStore triage, ConversationStore conversations, CharterViewModel charter) {
        this.session = session;
        this.moderation = moderation;
        this.triage = triage;
        this.conversations = conversations;
        this.charter = charter;
    }

    /**
     * A message about to be hidden.
     *
     * @param place which it is among those that can be, from 1, oldest first
     */
    public record Proposal(Message message, Criticism criticism, int place, int of) {}

    /** What is about to be hidden; empty while nothing is. */
    public ReadOnlyObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** Why. */
    public ReasonForm form() {
        return form;
    }

    /** Whether criticism is to be hidden all the same. */
    public BooleanProperty overrideProperty() {
        return override;
    }

    /** Whether it can be hidden as things stand. */
    public BooleanBinding readyProperty() {
        return ready;
    }

    /** What the house never removes. */
    public CharterViewModel charter() {
        return charter;
    }

    /** The newest hiding of each message of the open conversation that ever was hidden. */
    public ReadOnlyObjectProperty<Map<Long, Hiding>> hidingsProperty() {
        return hidings.getReadOnlyProperty();
    }

    /** Told of a conversation in which nobody waits any more, once what waited in it is hidden. */
    public void onFinished(LongConsumer next) {
        finished = next;
    }

    /** The conversation that is open now, with its messages as they are shown. */
    public void show(Conversation row, List<Message> shown) {
        if (row.id() != conversation) {
            cancel();
            hidings.set(Map.of());
        }
        conversation = row.id();
        messages = List.copyOf(shown);
        long id = conversation;
        session.background().latest("moderation.hidings", () -> moderation.hidings(id), found -> {
            Map<Long, Hiding> newest = new HashMap<>();
            found.forEach(hiding -> newest.put(hiding.messageId(), hiding));
            if (conversation == id) {
                hidings.set(Map.copyOf(newest));
            }
        }, session.notices()::failed);
    }

    /** Nothing is open. */
    public void leave() {
        conversation = -1;
        messages = List.of();
        hidings.set(Map.of());
        cancel();
    }

    /** Whether a message is the public's, and in sight. */
    public static boolean canBeHidden(Message message) {
        return (message.kind() == MessageKind.CUSTOMER || message.kind() == MessageKind.PEER) && message.hidden().isEmpty();
    }

    /** Proposes the newest message that can be hidden. */
    public void propose() {
        List<Message> all = candidates();
        if (!all.isEmpty()) {
            propose(all.getLast());
        }
    }

    /** Proposes this message. */
    public void propose(Message message) {
        form.clear();
        look(message);
    }

    /** Proposes the next message, or the one before; the reason stays. */
    public void step(int by) {
        proposal.get().ifPresent(now -> {
            List<Message> all = candidates();
            int to = now.place() - 1 + by;
            if (to >= 0 && to < all.size()) {
                look(all.get(to));
            }
        });
    }

    private List<Message> candidates() {
        return messages.stream().filter(HideViewModel::canBeHidden).toList();
    }

    /** The text may be long: it is read on a worker. */
    private void look(Message message) {
        override.set(false);
        List<Message> all = candidates();
        session.background().latest("moderation.look", () -> Criticism.in(message.text()), found ->
                proposal.set(Optional.of(new Proposal(message, found, all.indexOf(message) + 1, all.size()))), session.notices()::failed);
    }

    public void cancel() {
        proposal.set(Optional.empty());
    }

    /** Hides what was proposed; while it is not ready nothing happens. */
    public void confirm() {
        if (!ready.get()) {
            return;
        }
        Message message = proposal.get().orElseThrow().message();
        HideReason reason = form.reasonProperty().get().orElseThrow();
        Hide how = new Hide(reason, form.explanationProperty().get(), override.get());
        cancel();
        record Outcome(Optional<Done> done, boolean waiting) {}
        session.background().run(() -> {
            Optional<Done> done = moderation.hide(message.id(), how, session.me());
            return new Outcome(done, conversations.find(message.conversationId()).flatMap(Conversation::waitingSince).isPresent());
        }, outcome -> {
            said(outcome.done(), session.texts().get("moderation.said.hide", Shown.inSentence(message.author()),
                    session.texts().get("moderation.reason." + reason.key())));
            if (outcome.done().isPresent() && !outcome.waiting()) {
                finished.accept(message.conversationId());
            }
        }, session.notices()::failed);
    }

    /** Shows a hidden message again. */
    public void showAgain(Message message) {
        session.background().run(() -> moderation.show(message.id(), session.me()),
                done -> said(done, session.texts().get("moderation.said.show", Shown.inSentence(message.author()))), session.notices()::failed);
    }

    private void said(Optional<Done> done, String sentence) {
        done.ifPresentOrElse(what -> session.notices().done(sentence, () -> undo(what)),
                () -> session.notices().say(session.texts().get("moderation.said.nothing")));
    }

    private void undo(Done done) {
        session.undo(() -> triage.undo(done, session.me()), () -> { });
    }
}
