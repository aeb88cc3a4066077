package app.detente.ui.rules;

import app.detente.model.Problem;
import app.detente.storage.RuleRunStore;
import app.detente.storage.RuleRunStore.Trial;
import app.detente.storage.RuleRunStore.Watch;
import app.detente.ui.common.Background;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A run over the last messages: a trial that changes nothing, or the rules being applied after all. One at a time; it tells how far it is, and can
 * be stopped. FX thread only.
 */
public final class TrialViewModel {
    /** From this share on a rule matches so much that one is warned. */
    static final double MUCH = 0.5;

    private final Background background;
    private final ObjectProperty<Integer> last = new SimpleObjectProperty<>(1_000);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper looked = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Trial>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integer>> applied = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean stop = new AtomicBoolean();
    /** Which run counts: what an overtaken one brings is dropped. */
    private int run;

    TrialViewModel(Background background) {
        this.background = background;
    }

    /** How many messages to look at, at most {@link RuleRunStore#MOST}. */
    public ObjectProperty<Integer> lastProperty() {
        return last;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Messages looked at so far. */
    public ReadOnlyLongProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** What the trial found, of the rule as it was when it began; empty once the rule is another. */
    public ReadOnlyObjectProperty<Optional<Trial>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** How many conversations changed where the rules were applied. */
    public ReadOnlyObjectProperty<Optional<Integer>> appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What there was to say is about something else now. */
    void forget() {
        stop.set(true);
        run++;
        running.set(false);
        result.set(Optional.empty());
        applied.set(Optional.empty());
        problem.set(Optional.empty());
    }

    /** Asks the run to stop after the page it is at; a trial shows what it has found by then. */
    public void stop() {
        stop.set(true);
    }

    void look(BiFunction<Integer, Watch, Trial> work) {
        begin(watch -> work.apply(last.get(), watch), found -> result.set(Optional.of(found)));
    }

    void apply(RuleRunStore runs) {
        begin(watch -> runs.apply(last.get(), watch), changed -> applied.set(Optional.of(changed)));
    }

    private interface Work<T> {
        T run(Watch watch);
    }

    private interface Then<T> {
        void accept(T found);
    }

    private <T> void begin(Work<T> work, Then<T> then) {
        forget();
        AtomicBoolean asked = new AtomicBoolean();
        stop = asked;
        int mine = run;
        looked.set(0);
        running.set(true);
        Watch watch = new Watch(count -> tell(mine, count), asked::get);
        background.run(() -> work.run(watch), found -> end(mine, () -> then.accept(found)), failed -> end(mine, () -> problem.set(Optional.of(failed))));
    }

    private void tell(int which, long count) {
        background.latest("rules.looked", () -> count, now -> {
            if (which == run && running.get()) {
                looked.set(now);
            }
        }, failed -> { });
    }

    private void end(int which, Runnable then) {
        if (which == run) {
            running.set(false);
            then.run();
        }
    }
}
