package app.detente.ui.reports;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Problem;
import app.detente.report.Now;
import app.detente.report.forecast.Outlook;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NowViewModelTest {
    private static final Duration TICK = Duration.ofSeconds(10);
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private BoardPieces board;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        board = new BoardPieces(queue, Background.sameThread(), "fr");
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void pass(Duration time) {
        queue.pass(time);
        board.present.set(queue.clock.instant());
    }

    private Now now() {
        return board.model.nowProperty().get().orElseThrow();
    }

    @Test
    void nothingIsReadWhileNobodyLooks() {
        pass(TICK);
        assertThat(board.model.nowProperty().get()).isEmpty();
        board.model.wallProperty().set(true);
        assertThat(board.model.nowProperty().get()).isPresent();
        board.model.wallProperty().set(false);
        Now last = now();
        pass(TICK);
        assertThat(now()).isSameAs(last);
    }

    @Test
    void everyTickReadsAnew() {
        board.model.shownProperty().set(true);
        assertThat(now().nothing()).contains(Now.Nothing.EMPTY);
        queue.take(from("a", "1", null, 170, "Bonjour"));
        pass(TICK);
        assertThat(now().nothing()).isEmpty();
        assertThat(now().all().waiting()).isEqualTo(1);
        assertThat(now().all().arrivals()).isEqualTo(1);
    }

    @Test
    void theWeeksBehindAreWorkedOutOnceAnHourOrWhenAsked() {
        board.model.shownProperty().set(true);
        Optional<NowViewModel.Behind> first = board.model.behindProperty().get();
        queue.take(from("a", "1", null, 0, "Bonjour"), brand("1b", "1", 5, "Bonjour"));
        pass(Duration.ofMinutes(59));
        assertThat(board.model.behindProperty().get()).isSameAs(first);
        board.model.lookBackAgain();
        assertThat(board.model.behindProperty().get().orElseThrow().week().cells()).hasSize(1);
        queue.take(from("b", "2", null, 70, "Bonjour"), brand("2b", "2", 75, "Bonjour"));
        pass(NowViewModel.WEEKS_PACE);
        assertThat(board.model.behindProperty().get().orElseThrow().week().cells()).hasSize(2);
    }

    @Test
    void yesterdaysShareIsThere() {
        queue.take(from("a", "1", null, -1440, "Bonjour"), brand("1b", "1", -1435, "Bonjour"), from("b", "2", null, -1440, "Bonjour"));
        board.model.shownProperty().set(true);
        assertThat(board.model.behindProperty().get().orElseThrow().yesterday()).hasValue(0.5);
    }

    @Test
    void aFailureIsSaidAndTheNextTickTriesAgain() {
        queue.take(from("a", "1", null, 170, "Bonjour"));
        board.model.shownProperty().set(true);
        queue.execute("ALTER TABLE counter RENAME TO away");
        pass(TICK);
        assertThat(board.model.problemProperty().get()).map(Problem::key).isPresent();
        assertThat(now().all().waiting()).isEqualTo(1);
        queue.execute("ALTER TABLE away RENAME TO counter");
        pass(TICK);
        assertThat(board.model.problemProperty().get()).isEmpty();
    }

    @Test
    void aReadingThatNeverComesBackIsGivenUpAndOldFiguresAreSaidToBeOld() {
        List<Runnable> held = new ArrayList<>();
        boolean[] hangs = {false};
        BoardPieces slow = new BoardPieces(queue, new Background(work -> {
            if (hangs[0]) {
                held.add(work);
            } else {
                work.run();
            }
        }, Runnable::run), "fr");
        slow.model.shownProperty().set(true);
        hangs[0] = true;
        queue.pass(TICK);
        slow.model.tick();
        queue.pass(TICK);
        slow.model.tick();
        assertThat(held).hasSize(1);
        queue.pass(NowViewModel.OLD);
        assertThat(slow.model.tooOld()).contains(NowViewModel.OLD.plus(TICK).plus(TICK));
        hangs[0] = false;
        slow.model.tick();
        assertThat(slow.model.tooOld()).isEmpty();
    }

    @Test
    void whatIsToComeSaysWhyItSaysNothing() {
        board.model.shownProperty().set(true);
        assertThat(board.model.aheadProperty().get()).map(NowViewModel.Ahead::outlook).contains(new Outlook.None(Outlook.Reason.EMPTY));
    }
}
