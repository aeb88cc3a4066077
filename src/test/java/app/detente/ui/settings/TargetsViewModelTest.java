package app.detente.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Due;
import app.detente.model.Network;
import app.detente.model.Target;
import app.detente.storage.QueueFixture;
import app.detente.storage.TagStore;
import app.detente.storage.TargetStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TargetStore store;
    private TargetsViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new TargetStore(queue.database, queue.changes, queue.clock);
        model = new TargetsViewModel(new TestSession(queue.me, queue.clock).session, store, new TagStore(queue.database, queue.changes));
        queue.take(QueueFixture.from("ana", "1", null, 0, "Plus de réseau"));
        model.read();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Duration target() {
        return queue.holding("1").due().map(Due::target).orElseThrow();
    }

    @Test
    void whatIsAddedAndMadeNarrowerIsSavedAtOnce() {
        model.add(Duration.ofMinutes(30));
        model.change(0, new Target(Optional.of(Network.X), Optional.empty(), Optional.empty(), Duration.ofMinutes(10), Duration.ofMinutes(20)));
        assertThat(store.all()).isEqualTo(model.targets());
        assertThat(target()).isEqualTo(Duration.ofMinutes(10));
        model.remove(0);
        assertThat(store.all()).isEmpty();
        assertThat(target()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void whatCannotBeSavedIsNotShown() {
        for (int i = 0; i < TargetStore.MOST; i++) {
            model.add(Duration.ofMinutes(30));
        }
        model.add(Duration.ofMinutes(30));
        assertThat(model.targets()).hasSize(TargetStore.MOST);
    }
}
