package app.detente.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Problem;
import app.detente.storage.RuleRunStore.Trial;
import app.detente.ui.common.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TrialViewModelTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final TrialViewModel trial = new TrialViewModel(new Background(workers::add, Runnable::run));

    private static Trial found(long matched) {
        return new Trial(10, matched, matched, List.of(), false, false);
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    @Test
    void aRunTellsHowFarItIs() {
        trial.look((last, watch) -> {
            watch.looked().accept(5);
            return found(last);
        });
        assertThat(trial.runningProperty().get()).isTrue();
        workers.remove().run();
        work();
        assertThat(trial.runningProperty().get()).isFalse();
        assertThat(trial.resultProperty().get()).contains(found(1_000));
    }

    @Test
    void whatAnOvertakenRunBringsIsDropped() {
        AtomicBoolean asked = new AtomicBoolean();
        trial.look((last, watch) -> {
            asked.set(watch.stop().getAsBoolean());
            return found(1);
        });
        trial.look((last, watch) -> found(2));
        work();
        assertThat(asked).isTrue();
        assertThat(trial.resultProperty().get()).contains(found(2));
    }

    @Test
    void whatGoesWrongIsSaid() {
        trial.look((last, watch) -> {
            throw new Problem("rules.name", 80);
        });
        work();
        assertThat(trial.problemProperty().get()).get().extracting(Problem::key).isEqualTo("rules.name");
        assertThat(trial.runningProperty().get()).isFalse();
    }
}
