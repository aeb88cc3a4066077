package app.detente.ui.register;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.storage.QueueFixture;
import app.detente.storage.RegisterStore;
import app.detente.storage.SettingStore;
import app.detente.ui.common.TestSession;
import app.detente.ui.register.RegisterViewModel.Form;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private RegisterViewModel register;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        register = new RegisterViewModel(new TestSession(queue.me, queue.clock).session, new RegisterStore(queue.database),
                new SettingStore(queue.database));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void hide(int from, int to) {
        for (int i = from; i < to; i++) {
            queue.take(from("client " + i, "m" + i, null, i, "Montres"));
            queue.moderation.hide(queue.message("m" + i), new Hide(HideReason.SPAM, "", false), queue.me);
        }
    }

    @Test
    void aPageComesFirstThenTheRestAndTheTotalsAreOfAll() {
        hide(0, 60);
        register.read();
        assertThat(register.rows()).hasSize(RegisterViewModel.PAGE);
        assertThat(register.registerProperty().get().orElseThrow().totals().getLast().hidden()).isEqualTo(60);
        assertThat(register.moreProperty().get()).isTrue();
        register.further();
        assertThat(register.rows()).hasSize(60);
        assertThat(register.moreProperty().get()).isFalse();
    }

    @Test
    void anotherPeriodIsReadAtOnce() {
        hide(0, 2);
        queue.pass(Duration.ofDays(40));
        hide(2, 3);
        register.read();
        assertThat(register.rows()).hasSize(1);
        register.rangeProperty().set(Range.ALWAYS);
        assertThat(register.rows()).hasSize(3);
        register.rangeProperty().set(Range.TODAY);
        assertThat(register.rows()).hasSize(1);
        register.rangeProperty().set(Range.PREVIOUS_MONTH);
        assertThat(register.rows()).hasSize(2);
    }

    @Test
    void aChangeIsReadOnceThePageHasBeenShownAndNotBefore() {
        hide(0, 1);
        register.changed();
        assertThat(register.registerProperty().get()).isEmpty();
        register.read();
        hide(1, 2);
        register.changed();
        assertThat(register.rows()).hasSize(2);
    }

    @Test
    void theExportIsWrittenWithTheCharterAndSaidAndAFailureToo() {
        hide(0, 2);
        register.read();
        register.export(folder.resolve("r.html"), Form.HTML);
        assertThat(folder.resolve("r.html")).content().contains("Une critique, même dure").doesNotContain("client 0");
        assertThat(register.exportedProperty().get()).contains(folder.resolve("r.html"));
        register.export(folder.resolve("r.csv"), Form.CSV);
        assertThat(folder.resolve("r.csv")).content().startsWith("number,date,").hasLineCount(3);
        register.export(folder.resolve("none/r.csv"), Form.CSV);
        assertThat(register.problemProperty().get()).get().matches(problem -> problem.key().equals("file.not_written"));
    }
}
