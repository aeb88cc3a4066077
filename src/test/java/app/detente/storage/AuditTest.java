package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.Action;
import app.detente.model.Done;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("ana", "1", null, 0, "a"));
        for (int i = 0; i < 5; i++) {
            Done done = queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me).orElseThrow();
            queue.triage.undo(done, queue.me);
        }
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private List<String> findings() {
        return queue.doctor.examine().stream().filter(finding -> finding.check() == Doctor.Check.AUDIT).findFirst().orElseThrow().findings();
    }

    @Test
    void rowsAreNumberedWithoutAGapAlsoAfterATransactionFailed() {
        catchThrowable(() -> queue.database.useWrite(handle -> {
            Audit.append(handle, queue.clock.instant(), "x", "x", Optional.empty(), "x");
            throw new IllegalStateException("no");
        }));
        queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
        assertThat(queue.number("SELECT max(seq) - count(*) FROM event")).isZero();
        assertThat(queue.number("SELECT count(*) FROM event")).isEqualTo(12);
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE event SET adviser = 'x'", "DELETE FROM event WHERE seq = 2", "DELETE FROM event"})
    void theDatabaseRefusesToChangeTheTrail(String sql) {
        assertThat(catchThrowable(() -> queue.execute(sql))).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE event SET adviser = 'Autre' WHERE seq = 4", "UPDATE event SET at = at + 1 WHERE seq = 4",
        "UPDATE event SET detail = '' WHERE seq = 4", "UPDATE event SET conversation_id = NULL WHERE seq = 4", "DELETE FROM event WHERE seq = 4",
        "DELETE FROM event WHERE seq = 1", "UPDATE event SET hash = zeroblob(32) WHERE seq = 4"})
    void whoeverChangesItAllTheSameIsFoundOut(String sql) {
        queue.execute("DROP TRIGGER event_is_not_changed");
        queue.execute("DROP TRIGGER event_is_not_deleted");
        assertThat(findings()).containsExactly("event_is_not_changed", "event_is_not_deleted");
        queue.execute(sql);
        assertThat(findings()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)", "DELETE FROM event WHERE seq > 3", "DELETE FROM event"})
    void aTrailWhoseEndWasCutOffIsFoundOutAlsoOnceItHasGoneOn(String sql) {
        String guard = queue.database.read(handle -> handle.createQuery("SELECT sql FROM sqlite_schema WHERE name = 'event_is_not_deleted'")
                .mapTo(String.class).one());
        queue.execute("DROP TRIGGER event_is_not_deleted");
        queue.execute(sql);
        queue.execute(guard);
        assertThat(findings()).singleElement().satisfies(finding -> assertThat(finding).startsWith("event_end"));
        queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
        assertThat(findings()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE event_end SET seq = seq - 1", "UPDATE event_end SET hash = zeroblob(32)"})
    void anEndThatIsNotTheTrailsIsFoundOut(String sql) {
        queue.execute(sql);
        assertThat(findings()).hasSize(1);
    }

    @Test
    void theTrailHoldsNoTextOfAnybodys() {
        queue.take(from("ana", "2", null, 0, "secret de Nadia"));
        queue.replies.note(queue.holding("2").id(), queue.me, "secret aussi");
        assertThat(queue.number("SELECT count(*) FROM event WHERE detail LIKE '%secret%'")).isZero();
    }
}
