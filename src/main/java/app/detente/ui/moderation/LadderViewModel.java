package app.detente.ui.moderation;

import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.HideReason;
import app.detente.model.Sanction;
import app.detente.model.Sanction.Measure;
import app.detente.model.Sanction.Step;
import app.detente.storage.ModerationStore;
import app.detente.storage.TriageStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The steps against the customer of the open conversation: those taken, the one about to be taken, and the way back. Everything done is said
 * through the session's notices, with its undo. FX thread only.
 */
public final class LadderViewModel {
    private final Session session;
    private final ModerationStore moderation;
    private final TriageStore triage;
    private final ReasonForm form = new ReasonForm();
    private final ReadOnlyObjectWrapper<Optional<Rung>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Conversation>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sanction>> holding = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Sanction> taken = FXCollections.observableArrayList();
    private final ObservableList<Sanction> takenView = FXCollections.unmodifiableObservableList(taken);

    public LadderViewModel(Session session, ModerationStore moderation, TriageStore triage) {
        this.session = session;
        this.moderation = moderation;
        this.triage = triage;
        session.desk().now().subscribe(now -> hold());
    }

    /** The rungs one can choose, from the ground up; the key is the end of its text's key. */
    public enum Rung {
        WARN("warn", Step.WARN, Optional.empty()),
        HOUR("hour", Step.MUTE, Optional.of(Duration.ofHours(1))),
        DAY("day", Step.MUTE, Optional.of(Duration.ofDays(1))),
        WEEK("week", Step.MUTE, Optional.of(Duration.ofDays(7))),
        BLOCK("block", Step.BLOCK, Optional.empty());

        private final String key;
        private final Step step;
        private final Optional<Duration> lasts;

        Rung(String key, Step step, Optional<Duration> lasts) {
            this.key = key;
            this.step = step;
            this.lasts = lasts;
        }

        public String key() {
            return key;
        }

        public Step step() {
            return step;
        }
    }

    /** The step about to be taken; empty while none is. */
    public ReadOnlyObjectProperty<Optional<Rung>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why. */
    public ReasonForm form() {
        return form;
    }

    /** The conversation whose customer it is about; empty where none is open or nobody outside the house wrote in it. */
    public ReadOnlyObjectProperty<Optional<Conversation>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The mute or block that holds now, the longest. */
    public ReadOnlyObjectProperty<Optional<Sanction>> holdingProperty() {
        return holding.getReadOnlyProperty();
    }

    /** Every step ever taken against the customer, newest first. */
    public ObservableList<Sanction> taken() {
        return takenView;
    }

    /** The conversation that is open now. */
    public void show(Conversation row) {
        Optional<Conversation> now = Optional.of(row).filter(conversation -> conversation.customerId().isPresent());
        if (!now.flatMap(Conversation::customerId).equals(open.get().flatMap(Conversation::customerId))) {
            taken.clear();
            hold();
            cancel();
        }
        open.set(now);
        now.flatMap(Conversation::customerId).ifPresent(customer -> session.background().latest("moderation.sanctions",
                () -> moderation.sanctions(customer), found -> {
                    if (open.get().flatMap(Conversation::customerId).equals(Optional.of(customer))) {
                        taken.setAll(found);
                        hold();
                    }
                }, session.notices()::failed));
    }

    /** Nothing is open. */
    public void leave() {
        open.set(Optional.empty());
        taken.clear();
        hold();
        cancel();
    }

    private void hold() {
        Instant now = session.clock().instant();
        holding.set(taken.stream().filter(sanction -> sanction.step() != Step.WARN && sanction.inForce(now))
                .max(Comparator.comparing(sanction -> sanction.until().orElse(Instant.MAX))));
    }

    /** Whether a step still holds. */
    public boolean inForce(Sanction sanction) {
        return sanction.inForce(session.clock().instant());
    }

    /** Gets ready to take this step: its reason is asked. */
    public void choose(Rung rung) {
        if (open.get().isPresent()) {
            form.clear();
            chosen.set(Optional.of(rung));
        }
    }

    public void cancel() {
        chosen.set(Optional.empty());
    }

    /** Takes the step chosen; while its reason is not complete nothing happens. */
    public void confirm() {
        Optional<Rung> rung = chosen.get();
        Optional<Conversation> row = open.get();
        if (rung.isEmpty() || row.isEmpty() || !form.completeProperty().get()) {
            return;
        }
        HideReason reason = form.reasonProperty().get().orElseThrow();
        Measure measure = new Measure(rung.get().step(), rung.get().lasts, reason, form.explanationProperty().get());
        String until = rung.get().lasts.map(time -> session.clock().instant().plus(time))
                .map(end -> session.desk().dates().when(end, session.clock().instant())).orElse("");
        cancel();
        act(row.get(), () -> moderation.take(measure, row.get().customerId().orElseThrow(), row.get().id(), session.me()),
                session.texts().get("moderation.said." + measure.step().key(), name(row.get()), until));
    }

    /** Lifts a step before its end. */
    public void lift(Sanction sanction) {
        open.get().ifPresent(row -> act(row, () -> moderation.lift(sanction.id(), row.id(), session.me()),
                session.texts().get("moderation.said.lift", name(row))));
    }

    private static String name(Conversation row) {
        return Shown.inSentence(row.customerName());
    }

    private void act(Conversation row, Callable<Optional<Done>> work, String sentence) {
        session.background().run(work, done -> {
            done.ifPresentOrElse(what -> session.notices().done(sentence, () -> undo(row, what)),
                    () -> session.notices().say(session.texts().get("moderation.said.nothing")));
            again(row);
        }, session.notices()::failed);
    }

    private void undo(Conversation row, Done done) {
        session.undo(() -> triage.undo(done, session.me()), () -> again(row));
    }

    private void again(Conversation row) {
        if (open.get().filter(now -> now.id() == row.id()).isPresent()) {
            show(open.get().orElseThrow());
        }
    }
}
