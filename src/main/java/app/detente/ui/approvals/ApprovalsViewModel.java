package app.detente.ui.approvals;

import app.detente.model.Approval;
import app.detente.model.Done;
import app.detente.model.Texts;
import app.detente.storage.ApprovalStore;
import app.detente.storage.ApprovalStore.Review;
import app.detente.storage.ApprovalStore.Verdict;
import app.detente.storage.TriageStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The replies that wait for a second pair of eyes, oldest first, and the one being looked at: it goes out as it is, as its reviewer makes it, or back
 * to its author. FX thread only.
 */
public final class ApprovalsViewModel {
    private final Session session;
    private final ApprovalStore store;
    private final TriageStore triage;
    private final Supplier<Duration> undoWindow;
    private final ObservableList<Approval> waiting = FXCollections.observableArrayList();
    private final ObservableList<Approval> waitingView = FXCollections.unmodifiableObservableList(waiting);
    private final ReadOnlyObjectWrapper<Optional<Review>> review = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty comment = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper deciding = new ReadOnlyBooleanWrapper();
    private final ObservableValue<Boolean> improved;
    private final ObservableValue<Optional<String>> obstacle;
    private final ObservableValue<List<String>> since;
    private boolean looking;
    /** The one looked at, shown or on its way. */
    private long wanted;

    /** @param undoWindow how long what was approved is held back */
    public ApprovalsViewModel(Session session, ApprovalStore store, TriageStore triage, Supplier<Duration> undoWindow) {
        this.session = session;
        this.store = store;
        this.triage = triage;
        this.undoWindow = undoWindow;
        improved = Bindings.createObjectBinding(() -> review.get().map(one -> one.approval().text()).filter(own -> !own.equals(text.get()))
                .isPresent(), review, text);
        obstacle = Bindings.createObjectBinding(() -> review.get().flatMap(this::obstacle), review, text);
        since = review.map(shown -> shown.map(one -> Since.asked(one, session.clock().instant(), texts())).orElse(List.of()));
    }

    /** What waits, the oldest first; as last read. */
    public ObservableList<Approval> waiting() {
        return waitingView;
    }

    /** The one being looked at, with what leads up to it; empty where none waits. */
    public ReadOnlyObjectProperty<Optional<Review>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /** The reply as it would go out; the reviewer may change it. */
    public StringProperty textProperty() {
        return text;
    }

    /** What its author is told when it goes back. */
    public StringProperty commentProperty() {
        return comment;
    }

    /** Whether it differs from what its author wrote. */
    public ObservableValue<Boolean> improvedProperty() {
        return improved;
    }

    /** What keeps it from going out, in a sentence. */
    public ObservableValue<Optional<String>> obstacleProperty() {
        return obstacle;
    }

    /** What has happened in the conversation since it was handed in, in sentences. */
    public ObservableValue<List<String>> sinceProperty() {
        return since;
    }

    /** Whether a decision is on its way. */
    public ReadOnlyBooleanProperty decidingProperty() {
        return deciding.getReadOnlyProperty();
    }

    /** Somebody looks: from now on one of them is shown whenever there is one. */
    public void look() {
        looking = true;
        refresh();
    }

    /** Something changed: reads again what waits, and the one being looked at; what its reviewer has made of it stays. */
    public void refresh() {
        session.background().latest("approvals.waiting", store::waiting, now -> {
            if (!now.equals(waiting)) {
                waiting.setAll(now);
            }
            if (looking) {
                now.stream().filter(one -> one.id() == wanted).findFirst().or(() -> now.stream().findFirst())
                        .ifPresentOrElse(one -> choose(one.id()), () -> show(Optional.empty()));
            }
        }, session.notices()::failed);
    }

    /** Looks at one of them. */
    public void choose(long id) {
        wanted = id;
        session.background().latest("approvals.review", () -> store.review(id), this::show, session.notices()::failed);
    }

    private void show(Optional<Review> found) {
        boolean another = !found.map(one -> one.approval().id()).equals(review.get().map(one -> one.approval().id()));
        review.set(found);
        if (another) {
            text.set(found.map(one -> one.approval().proposed()).orElse(""));
            comment.set("");
        }
    }

    /** Lets it out as it stands: approved, or improved where it was changed. */
    public void send() {
        if (obstacle.getValue().isEmpty()) {
            decide(one -> store.improve(one.approval().id(), text.get(), one.conversation().version(), undoWindow.get(), session.me()));
        }
    }

    /** Gives it back to its author, with the comment. */
    public void sendBack() {
        decide(one -> store.sendBack(one.approval().id(), comment.get(), session.me()));
    }

    private interface Deciding {
        Verdict on(Review one);
    }

    private void decide(Deciding work) {
        Optional<Review> shown = review.get();
        if (shown.isEmpty() || deciding.get()) {
            return;
        }
        deciding.set(true);
        Callable<Verdict> asked = () -> work.on(shown.get());
        session.background().run(asked, verdict -> {
            deciding.set(false);
            say(shown.get().approval(), verdict);
        }, problem -> {
            deciding.set(false);
            session.notices().failed(problem);
        });
    }

    private void say(Approval decided, Verdict verdict) {
        String author = Shown.inSentence(decided.author().name());
        switch (verdict) {
            case Verdict.Published(var done, var leaves) -> published(decided, done, Duration.between(session.clock().instant(), leaves));
            case Verdict.SentBack(var done) -> session.notices().done(texts().get("approvals.said.sent-back", author),
                    () -> undo(done, decided.id()));
            case Verdict.Changed(var newer) -> {
                show(Optional.of(newer));
                session.notices().say(texts().get("approvals.said.changed"));
                return;
            }
            case Verdict.Settled(var now) -> session.notices().say(settled(now));
        }
        goOn(decided.id());
    }

    private void published(Approval decided, Done done, Duration window) {
        String author = Shown.inSentence(decided.author().name());
        if (window.isPositive()) {
            session.notices().pending(texts().get("approvals.said.published", author), window, () -> undo(done, decided.id()));
        } else {
            session.notices().say(texts().get("approvals.said.sent", author));
        }
    }

    private String settled(Approval now) {
        String who = Shown.inSentence(now.decision().map(Approval.Decision::by).orElse(now.author()).name());
        return texts().get("approvals.said.settled." + now.state().key(), who);
    }

    /** The one after it, otherwise the one before. */
    private void goOn(long decided) {
        int at = waiting.stream().map(Approval::id).toList().indexOf(decided);
        waiting.removeIf(one -> one.id() == decided);
        if (at >= 0 && !waiting.isEmpty()) {
            choose(waiting.get(Math.min(at, waiting.size() - 1)).id());
        } else {
            refresh();
        }
    }

    private void undo(Done done, long approval) {
        session.background().run(() -> triage.undo(done, session.me()), undone -> {
            session.notices().say(texts().get(undone ? "approvals.said.undone" : "approvals.said.too-late"));
            refresh();
            if (undone) {
                choose(approval);
            }
        }, session.notices()::failed);
    }

    private Optional<String> obstacle(Review one) {
        return one.approval().author().id() == session.me().id() ? Optional.of(texts().get("approvals.obstacle.own"))
                : Proposal.obstacle(text.get(), one.conversation().account().network(), texts());
    }

    private Texts texts() {
        return session.texts();
    }
}
