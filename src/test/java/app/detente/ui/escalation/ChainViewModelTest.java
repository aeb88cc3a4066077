package app.detente.ui.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Executive;
import app.detente.storage.EscalationStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainViewModelTest {
    private static final Executive CAMILLE = new Executive("Camille", "", Duration.ofMinutes(30));
    private static final Executive MARC = new Executive("Marc", "", Duration.ofMinutes(60));

    @TempDir
    Path folder;
    private QueueFixture queue;
    private EscalationStore store;
    private TestSession me;
    private ChainViewModel chain;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new EscalationStore(queue.database, queue.changes, queue.clock, queue.triage, queue.replies);
        me = new TestSession(queue.me, queue.clock);
        chain = new ChainViewModel(me.session, store);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void everyChangeIsKeptAtOnce() {
        chain.add(CAMILLE);
        chain.add(MARC);
        chain.raise(1);
        chain.raise(0);
        assertThat(store.chain()).containsExactly(MARC, CAMILLE);
        chain.change(1, new Executive("Camille Roy", "06", Duration.ofMinutes(10)));
        chain.remove(0);
        assertThat(store.chain()).containsExactly(new Executive("Camille Roy", "06", Duration.ofMinutes(10)));
        ChainViewModel other = new ChainViewModel(me.session, store);
        other.read();
        assertThat(other.executives()).isEqualTo(chain.executives());
    }

    @Test
    void whatIsRefusedIsSaidAndStaysAsItWas() {
        chain.add(CAMILLE);
        chain.change(0, new Executive(" ", "", Duration.ofMinutes(10)));
        assertThat(me.last()).startsWith("Quelqu’un sans nom");
        assertThat(chain.executives()).containsExactly(CAMILLE);
        assertThat(store.chain()).containsExactly(CAMILLE);
    }
}
