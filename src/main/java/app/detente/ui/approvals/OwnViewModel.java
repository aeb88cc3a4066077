package app.detente.ui.approvals;

import app.detente.model.Approval;
import app.detente.storage.ApprovalStore;
import app.detente.storage.ApprovalStore.Figures;
import app.detente.ui.common.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A newcomer's own side: what was sent back to them, what became of the rest, and how their replies were found. FX thread only. */
public final class OwnViewModel {
    /** What the figures look back on. */
    static final Duration SPAN = Duration.ofDays(30);
    private static final int MOST = 30;

    private final Session session;
    private final ApprovalStore store;
    private final ObservableList<Approval> sentBack = FXCollections.observableArrayList();
    private final ObservableList<Approval> sentBackView = FXCollections.unmodifiableObservableList(sentBack);
    private final ObservableList<Approval> others = FXCollections.observableArrayList();
    private final ObservableList<Approval> othersView = FXCollections.unmodifiableObservableList(others);
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(new Figures(0, 0, 0));
    private LongConsumer opening = id -> { };

    public OwnViewModel(Session session, ApprovalStore store) {
        this.session = session;
        this.store = store;
    }

    /** To be taken up again, the newest first. */
    public ObservableList<Approval> sentBack() {
        return sentBackView;
    }

    /** What waits or went out, the newest first. */
    public ObservableList<Approval> others() {
        return othersView;
    }

    /** How the replies of the last thirty days were found. */
    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Told of the conversation that is to be opened. */
    public void onOpen(LongConsumer open) {
        opening = open;
    }

    public void open(Approval one) {
        opening.accept(one.conversationId());
    }

    /** Reads it all again. */
    public void refresh() {
        record Read(List<Approval> sentBack, List<Approval> all, Figures figures) {}
        Instant from = session.clock().instant().minus(SPAN);
        session.background().latest("approvals.own", () -> new Read(store.sentBack(session.me()), store.of(session.me(), MOST),
                store.figures(session.me(), from)), read -> {
            sentBack.setAll(read.sentBack());
            others.setAll(read.all().stream().filter(one -> !read.sentBack().contains(one)).toList());
            figures.set(read.figures());
        }, session.notices()::failed);
    }
}
