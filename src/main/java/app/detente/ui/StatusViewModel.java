package app.detente.ui;

import app.detente.model.Problem;
import app.detente.model.ReplyState;
import app.detente.storage.OutboxStore;
import app.detente.ui.common.Background;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the way out is doing. FX thread only; reading happens on the workers. */
public final class StatusViewModel {
    private final OutboxStore outbox;
    private final Background background;
    private final ReadOnlyObjectWrapper<Outbox> state = new ReadOnlyObjectWrapper<>(new Outbox(0, 0));

    public StatusViewModel(OutboxStore outbox, Background background) {
        this.outbox = outbox;
        this.background = background;
    }

    /**
     * @param underWay replies that will go out by themselves
     * @param stuck    replies that wait for a person
     */
    public record Outbox(long underWay, long stuck) {
        static Outbox of(Map<ReplyState, Long> pending) {
            long stuck = pending.getOrDefault(ReplyState.FAILED, 0L) + pending.getOrDefault(ReplyState.NEEDS_PERSON, 0L);
            return new Outbox(pending.values().stream().mapToLong(Long::longValue).sum() - stuck, stuck);
        }
    }

    public ReadOnlyObjectProperty<Outbox> outboxProperty() {
        return state.getReadOnlyProperty();
    }

    /** Looks again. What cannot be read is said where it is worked with; here the last state stays. */
    public void refresh() {
        background.latest("status", () -> Outbox.of(outbox.pending()), state::set, StatusViewModel::stays);
    }

    private static void stays(Problem problem) {
        // the queue's own failure line says it
    }
}
