package app.detente.ui.approvals;

import app.detente.model.Approval;
import app.detente.model.Approval.State;
import app.detente.storage.ApprovalStore;
import app.detente.ui.common.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What waits for a second pair of eyes in the conversation that is open, and what was sent back there to whoever looks. FX thread only. */
public final class PendingViewModel {
    private final Session session;
    private final ApprovalStore store;
    private final ReadOnlyObjectWrapper<List<Approval>> pending = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Long> conversation = Optional.empty();
    private LongConsumer reviewing = id -> { };
    private LongConsumer draftBack = id -> { };

    public PendingViewModel(Session session, ApprovalStore store) {
        this.session = session;
        this.store = store;
    }

    /** The oldest first. */
    public ReadOnlyObjectProperty<List<Approval>> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** Told which one is to be reviewed. */
    public void onReview(LongConsumer review) {
        reviewing = review;
    }

    /** Told of the conversation in which a text has become the draft again. */
    public void onDraftBack(LongConsumer read) {
        draftBack = read;
    }

    /** Follows this conversation; again whenever it has changed. */
    public void show(Optional<Long> open) {
        if (!open.equals(conversation)) {
            pending.set(List.of());
        }
        conversation = open;
        open.ifPresent(id -> session.background().latest("approvals.pending", () -> store.in(id), now -> take(id, now), session.notices()::failed));
    }

    private void take(long id, List<Approval> now) {
        if (conversation.filter(open -> open == id).isPresent()) {
            List<Approval> before = pending.get();
            List<Approval> mine = now.stream().filter(one -> one.state() == State.ASKED || isMine(one)).toList();
            pending.set(mine);
            boolean back = mine.stream().anyMatch(one -> one.state() == State.SENT_BACK
                    && before.stream().anyMatch(earlier -> earlier.id() == one.id() && earlier.state() == State.ASKED));
            if (back) {
                draftBack.accept(id);
            }
        }
    }

    public boolean isMine(Approval one) {
        return one.author().id() == session.me().id();
    }

    /** Goes to where it is decided on. */
    public void review(Approval one) {
        reviewing.accept(one.id());
    }

    /** Takes one of one's own back: it is the draft again. */
    public void withdraw(Approval one) {
        session.background().run(() -> store.withdraw(one.id(), session.me()), back -> {
            session.notices().say(session.texts().get(back ? "approvals.said.withdrawn" : "approvals.said.decided"));
            if (back && conversation.filter(open -> open == one.conversationId()).isPresent()) {
                draftBack.accept(one.conversationId());
            }
        }, session.notices()::failed);
    }
}
