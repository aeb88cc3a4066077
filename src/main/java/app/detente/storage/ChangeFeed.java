package app.detente.storage;

import app.detente.model.Change;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever listens that something was committed: ids only, they read again. Listeners are called on the writing thread and hand over. */
public final class ChangeFeed {
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** Listens until the returned handle is closed. */
    public Subscription listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends the listening. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Called after a commit, never before. */
    public void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}
