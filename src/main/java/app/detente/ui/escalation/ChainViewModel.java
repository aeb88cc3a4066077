package app.detente.ui.escalation;

import app.detente.model.Executive;
import app.detente.storage.EscalationStore;
import app.detente.ui.common.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who decides where the desk cannot, in the order they are asked. A change is saved at once. FX thread only. */
public final class ChainViewModel {
    /** What somebody new is given to say that they have it. */
    static final Duration USUAL = Duration.ofMinutes(30);

    private final Session session;
    private final EscalationStore store;
    private final ObservableList<Executive> executives = FXCollections.observableArrayList();
    private final ObservableList<Executive> executivesView = FXCollections.unmodifiableObservableList(executives);

    private boolean saving;

    public ChainViewModel(Session session, EscalationStore store) {
        this.session = session;
        this.store = store;
    }

    public ObservableList<Executive> executives() {
        return executivesView;
    }

    public void read() {
        session.background().latest("chain.read", store::chain, now -> {
            if (!now.equals(executives)) {
                executives.setAll(now);
            }
        }, session.notices()::failed);
    }

    /** Puts somebody at the end. */
    public void add(Executive executive) {
        List<Executive> now = new ArrayList<>(executives);
        now.add(executive);
        set(now);
    }

    /** Puts one in the place of another. */
    public void change(int place, Executive executive) {
        if (place < executives.size() && !executives.get(place).equals(executive)) {
            List<Executive> now = new ArrayList<>(executives);
            now.set(place, executive);
            set(now);
        }
    }

    public void remove(int place) {
        List<Executive> now = new ArrayList<>(executives);
        now.remove(place);
        set(now);
    }

    /** Asks somebody before the one who was asked before them. */
    public void raise(int place) {
        if (place > 0) {
            List<Executive> now = new ArrayList<>(executives);
            Collections.swap(now, place, place - 1);
            set(now);
        }
    }

    private void set(List<Executive> wanted) {
        executives.setAll(wanted);
        if (!saving) {
            save();
        }
    }

    /** One at a time, so that the last is what is kept. */
    private void save() {
        List<Executive> wanted = List.copyOf(executives);
        saving = true;
        session.background().run(() -> {
            store.chain(wanted, session.me());
            return wanted;
        }, kept -> {
            saving = false;
            if (!kept.equals(executives)) {
                save();
            }
        }, problem -> {
            saving = false;
            session.notices().failed(problem);
            read();
        });
    }
}
