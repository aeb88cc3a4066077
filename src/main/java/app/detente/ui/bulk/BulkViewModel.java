package app.detente.ui.bulk;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Hide;
import app.detente.model.Priority;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.Tag;
import app.detente.storage.BulkStore;
import app.detente.ui.common.Selection;
import app.detente.ui.common.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What is done to all the conversations chosen. A job is on disk before its first conversation is touched, and goes on step by step on the
 * workers; how far it is is shown from its second step on, and what it did is said with one undo for all of it. FX thread only.
 */
public final class BulkViewModel {
    private final Session session;
    private final BulkStore store;
    private final Selection selection;
    private final ObservableValue<QueueFilter> filter;
    private final ReadOnlyObjectWrapper<Optional<Bulk>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Long>> matching = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** `filter` is what the list shows. */
    public BulkViewModel(Session session, BulkStore store, Selection selection, ObservableValue<QueueFilter> filter) {
        this.session = session;
        this.store = store;
        this.selection = selection;
        this.filter = filter;
        selection.idsProperty().subscribe((was, now) -> {
            if (was.isEmpty() != now.isEmpty()) {
                count(now.isEmpty());
            }
        });
    }

    public Selection selection() {
        return selection;
    }

    /** The job that is taking its time just now; empty where none is, or it was done at once. */
    public ReadOnlyObjectProperty<Optional<Bulk>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How many conversations the list would show in all, counted when the first was chosen; empty while nothing is, or it is not known yet. */
    public ReadOnlyObjectProperty<Optional<Long>> matchingProperty() {
        return matching.getReadOnlyProperty();
    }

    private void count(boolean nothing) {
        matching.set(Optional.empty());
        if (!nothing) {
            QueueFilter asked = filter.getValue();
            session.background().latest("bulk.count", () -> store.count(asked, session.me()), n -> {
                if (!selection.isEmpty()) {
                    matching.set(Optional.of(n));
                }
            }, session.notices()::failed);
        }
    }

    /** Chooses everything that the list's filter holds now, on its page or not; what comes in later is not among it. */
    public void selectAll() {
        QueueFilter asked = filter.getValue();
        session.background().latest("bulk.all", () -> store.matching(asked, session.me()), ids -> {
            if (asked.equals(filter.getValue())) {
                selection.add(ids);
                matching.set(Optional.of((long) selection.count()));
            }
        }, session.notices()::failed);
    }

    public void tag(Tag tag) {
        act(new Action.AddTag(tag.id()));
    }

    public void untag(Tag tag) {
        act(new Action.RemoveTag(tag.id()));
    }

    public void assign(Optional<Adviser> adviser) {
        act(new Action.Assign(adviser.map(Adviser::id)));
    }

    public void assignToMe() {
        assign(Optional.of(session.me()));
    }

    /** Until then, or until the customer writes again; without a time, until the customer writes. */
    public void snooze(Optional<Instant> until) {
        act(new Action.Snooze(until));
    }

    public void done() {
        act(new Action.Close());
    }

    public void reopen() {
        act(new Action.Reopen());
    }

    public void spam() {
        act(new Action.MarkSpam());
    }

    public void prioritize(Priority priority) {
        act(new Action.SetPriority(priority));
    }

    /** Hides what those who wait in them wrote, for one reason. */
    public void hide(Hide how) {
        begin(new BulkAction.HideWaiting(how));
    }

    private void act(Action action) {
        begin(new BulkAction.Each(action));
    }

    private void begin(BulkAction.Uniform action) {
        Set<Long> chosen = selection.idsProperty().get();
        if (!chosen.isEmpty()) {
            selection.clear();
            run(() -> store.begin(action, chosen, session.me()));
        }
    }

    /** Sends these letters; see {@link AnswerViewModel}. */
    void answer(BulkAction.Answer action, List<BulkStore.Letter> letters) {
        selection.clear();
        run(() -> store.begin(action, letters, session.me()));
    }

    /** Ends the job that is running before its end; what was done stays, with its undo. */
    public void stop() {
        running.get().ifPresent(job -> session.background().run(() -> store.stop(job.id()), stopped -> { }, session.notices()::failed));
    }

    /** Takes back all that a job did. */
    public void undo(long job) {
        run(() -> store.undo(job));
    }

    /** Goes on with what a console that ended in the middle has left. */
    public void resume() {
        session.background().run(store::unfinished, jobs -> jobs.forEach(this::step), session.notices()::failed);
    }

    private void run(Callable<Bulk> beginning) {
        session.background().run(beginning, this::step, session.notices()::failed);
    }

    private void step(Bulk job) {
        session.background().run(() -> store.step(job.id()), now -> {
            if (now.isUnderWay()) {
                running.set(Optional.of(now));
                step(now);
            } else {
                ended(now);
            }
        }, problem -> failed(job, problem));
    }

    private void failed(Bulk job, Problem problem) {
        forget(job);
        session.notices().failed(problem);
    }

    private void forget(Bulk job) {
        if (running.get().filter(shown -> shown.id() == job.id()).isPresent()) {
            running.set(Optional.empty());
        }
    }

    private void ended(Bulk job) {
        forget(job);
        BulkWords words = new BulkWords(session.texts());
        switch (job.state()) {
            case UNDONE -> session.notices().say(words.undone(job));
            case DONE, STOPPED -> {
                if (job.changed() == 0) {
                    session.notices().say(words.nothing(job));
                } else if (job.action() instanceof BulkAction.Answer answer && answer.undoWindow().isPositive()) {
                    session.notices().pending(words.did(job), answer.undoWindow(), () -> undo(job.id()));
                } else {
                    session.notices().done(words.did(job), () -> undo(job.id()));
                }
            }
            case DOING, UNDOING -> { }
        }
    }
}
