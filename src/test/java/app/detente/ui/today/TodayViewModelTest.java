package app.detente.ui.today;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Deed;
import app.detente.model.Deed.Standing;
import app.detente.model.Priority;
import app.detente.model.Status;
import app.detente.storage.QueueFixture;
import app.detente.storage.TodayStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private TodayViewModel today;
    private final List<Long> undone = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        today = new TodayViewModel(me.session, new TodayStore(queue.database), queue.triage, undone::add);
        queue.take(from("Nadia", "1", null, 0, "Panne"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void apply(Action action) {
        queue.pass(Duration.ofSeconds(1));
        queue.triage.apply(action, queue.holding("1").id(), queue.me).orElseThrow();
    }

    @Test
    void eachIsUndoneFromTheListAndThenShownAsUndone() {
        apply(new Action.SetPriority(Priority.HIGH));
        apply(new Action.Close());
        today.toggle();
        assertThat(today.deeds()).hasSize(2);
        today.undo(today.deeds().getFirst());
        assertThat(queue.holding("1").status()).isEqualTo(Status.NEW);
        assertThat(today.deeds()).extracting(Deed::standing).containsExactly(Standing.UNDONE, Standing.UNDOABLE);
        assertThat(me.last()).isEqualTo("C’est annulé");
    }

    @Test
    void theNewestThatCanBeIsUndoneStepByStepBackThroughTheDay() {
        apply(new Action.SetPriority(Priority.HIGH));
        apply(new Action.Close());
        today.undoNewest();
        assertThat(queue.holding("1").status()).isEqualTo(Status.NEW);
        today.undoNewest();
        assertThat(queue.holding("1").priority()).isEqualTo(Priority.NORMAL);
        today.undoNewest();
        assertThat(me.last()).isEqualTo("Rien à annuler aujourd’hui");
    }

    @Test
    void whatWasDoneToManyIsUndoneAsOne() {
        Bulk bulk = queue.bulk.begin(new BulkAction.Each(new Action.Close()), List.of(queue.holding("1").id()), queue.me);
        queue.bulk.step(bulk.id());
        today.undoNewest();
        assertThat(undone).containsExactly(bulk.id());
    }

    @Test
    void whatWasDoneBeforeMidnightIsNoLongerThere() {
        apply(new Action.Close());
        queue.pass(Duration.ofHours(13));
        today.toggle();
        assertThat(today.deeds()).isEmpty();
    }
}
